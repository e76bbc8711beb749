import type { Criterion } from '../playbook/persona.js';
import type { CriterionScore, Loss, Score } from '../rehearsal/score/score.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** What each part of the scorecard is called. */
export const criterionTitles: Readonly<Record<Criterion, string>> = {
  asked: 'Asked what was needed, and nothing twice',
  owned: 'Owned the mistake first',
  acted: 'Acted before being asked',
  authority: 'Stayed within authority',
  promised: 'Promised and confirmed',
  kept: 'Kept the customer',
};

/** When something was that a loss refers to, in words; undefined where it cannot be told. */
export type MomentOf = (turn: number) => string | undefined;

/** A score as plain text, with the reason for every point. It ends with a line break. */
export function scoreText({ total, criteria }: Score, momentOf: MomentOf, width: number): string {
  const lines = criteria.flatMap((criterion) => ['', ...criterionLines(criterion, momentOf, width)]);
  return `Score: ${total} of 100\n${lines.join('\n')}\n`;
}

function criterionLines(
  { criterion, points, weight, good, losses }: CriterionScore,
  momentOf: MomentOf,
  width: number,
): readonly string[] {
  const count = `${points} of ${weight}`;
  const title = criterionTitles[criterion];
  const reasons =
    losses.length === 0
      ? wrapText(sentence(good), width, '  ')
      : losses.flatMap((loss) => lossLines(loss, momentOf, width));
  // On a narrow screen the points stand on their own line.
  const isNarrow = title.length + 2 + count.length > width;
  const heading = isNarrow
    ? [title, `  ${count}`]
    : [`${title.padEnd(Math.min(44, width - count.length))}${count}`];
  return [...heading, ...reasons];
}

function lossLines({ what, turn, instead }: Loss, momentOf: MomentOf, width: number): readonly string[] {
  const moment = turn === undefined ? undefined : momentOf(turn);
  const when = moment === undefined ? '' : ` (${moment})`;
  return [
    ...wrapText(sentence(what + when), width, '- '),
    ...(instead === undefined ? [] : wrapText(`The playbook: ${instead}`, width, '  ')),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?”)]$/.test(text) ? '' : '.'}`;
}
