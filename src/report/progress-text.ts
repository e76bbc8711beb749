import type { Progress } from '../rehearsal/progress.js';
import { criterionTitles } from './score-text.js';

/** So many scores of one customer are shown. */
const mostShown = 8;

/** How rehearsals went, as plain text that ends with a line break. */
export function progressText({ attempts, personas, weakest, next }: Progress): string {
  const width = Math.max(0, ...personas.map(({ name }) => name.length));
  const lines = personas.map(
    ({ name, scores, best }) =>
      `  ${name.padEnd(width)}  ${scores.length === 0 ? 'not met yet' : `best ${String(best).padStart(3)}, in turn: ${shown(scores)}`}`,
  );
  const count = attempts.length === 1 ? '1 rehearsal' : `${attempts.length} rehearsals`;
  return [
    `${count} so far`,
    ...lines,
    ...(weakest === null ? [] : ['', `What cost you most lately: ${criterionTitles[weakest].toLowerCase()}`]),
    ...(next === null
      ? []
      : [
          '',
          `Next: makeright rehearse ${next.persona}${next.difficulty === 'usual' ? '' : ` --difficulty ${next.difficulty}`}`,
          `  ${next.because}`,
        ]),
    '',
  ].join('\n');
}

/** The last scores, oldest first. */
function shown(scores: readonly number[]): string {
  const more = scores.length > mostShown ? '… ' : '';
  return more + scores.slice(-mostShown).join(' → ');
}
