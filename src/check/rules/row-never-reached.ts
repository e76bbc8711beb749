import { isCovered } from '../boxes.js';
import { canFit, type DecisionRow } from '../decision-rows.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Every row of a decision can be the one that is taken. */
export function rowNeverReached({ outline, rowsOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('decide')) {
    const { rows, whole } = rowsOf(step) ?? { rows: [], whole: [] };
    for (const [index, row] of rows.entries()) {
      const above = step.pick === 'every row that fits' ? [] : rows.slice(0, index);
      if (row.isOtherwise) {
        if (isCoveredBy([whole], above)) {
          const help = 'leave it out, or look again at the rows above';
          report('row-never-reached', row.at, 'the rows above cover everything, so this one is never taken', {
            severity: 'warning',
            help,
          });
        }
      } else if (!canFit(row)) {
        if (step.logic.kind === 'rules') continue;
        report('row-never-reached', row.at, 'no facts can ever fit this row', {
          help: 'look at the least and the most that its facts can be',
        });
      } else if (step.pick === 'first row that fits' && row.boxes && isCoveredBy(row.boxes, above)) {
        report('row-never-reached', row.at, 'the rows above fit first whenever this one would', {
          help: 'move it up, or leave it out',
        });
      }
    }
  }
}

function isCoveredBy(boxes: NonNullable<DecisionRow['boxes']>, above: readonly DecisionRow[]): boolean {
  return (
    above.length > 0 &&
    isCovered(
      boxes,
      above.flatMap((row) => row.boxes ?? []),
    )
  );
}
