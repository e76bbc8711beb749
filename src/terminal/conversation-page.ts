import { factLabel } from '../case/fact-words.js';
import type { Session } from '../rehearsal/session.js';
import { moodText } from './show-turn.js';

/** What is known in a rehearsal, and what was said in it. */
export function conversationPage({ stage, known, turns }: Session): string {
  const facts = [...known].flatMap(([name, text]) => {
    const declaration = stage.facts.get(name);
    return declaration ? [`  ${factLabel(declaration)}: ${text}`] : [];
  });
  const { value: name } = stage.persona.name;
  const said = turns.flatMap(({ lines }) =>
    lines.map((line) => {
      if (line.by === 'mood') return `  ${moodText(line, name)}`;
      if (line.by === 'story') return `  ${line.text}`;
      return `${line.by === 'customer' ? name : 'You'}: ${line.text}`;
    }),
  );
  return [facts.length === 0 ? 'You know nothing yet.' : 'You know:', ...facts, '', ...said].join('\n');
}
