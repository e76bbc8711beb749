import type { Line, Session } from '../rehearsal/session.js';
import type { Remark, Renderer } from './renderer.js';

/** Leaves what came of the last move on the screen. */
export function showTurn({ turns, stage }: Session, renderer: Renderer): void {
  for (const line of turns.at(-1)?.lines ?? []) renderer.leave(remarkFor(line, stage.persona.name.value));
}

function remarkFor(line: Line, name: string): Remark {
  switch (line.by) {
    case 'customer':
      return { kind: 'spoken', who: name, text: line.text, isCustomer: true };
    case 'trainee':
      return { kind: 'spoken', who: 'You', text: line.text, isCustomer: false };
    case 'story':
      return { kind: 'aside', text: line.text };
    case 'mood':
      return { kind: 'aside', text: moodText(line, name) };
  }
}

/** What became of the mood, and why. */
export function moodText({ from, to, because }: Extract<Line, { by: 'mood' }>, name: string): string {
  return `(${name} was ${from}, and is ${to} now: ${because})`;
}
