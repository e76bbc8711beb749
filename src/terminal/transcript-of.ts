import type { Played } from '../case/play-case.js';
import type { Glyphs } from './glyphs.js';
import { harmless } from './harmless.js';
import { labelledLines, quoted } from './part-lines.js';
import { partsBefore } from './parts-before.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** A conversation that was played, as lines: what stood before the agent, what was asked, and the answer. */
export function transcriptOf({ path, case: { stop } }: Played, glyphs: Glyphs, columns: number): string[] {
  const steps = path.flatMap(({ before, question, answer }) => {
    const stage = before.findLast(({ kind }) => kind === 'stage');
    const parts = partsBefore(before, question).flatMap((part) => labelledLines(part, glyphs, columns));
    const asked = question.forCustomer
      ? `Ask the customer: ${quoted(question.text, glyphs)}`
      : `Question: ${harmless(question.text)}`;
    return [
      ...(stage ? [harmless(`Stage: ${stage.text}`)] : []),
      ...parts,
      ...wrapText(asked, columns),
      ...wrapText(harmless(`Answer: ${answer}`), columns),
      '',
    ];
  });
  return [...steps, ...partsBefore(stop.before).flatMap((part) => labelledLines(part, glyphs, columns))];
}
