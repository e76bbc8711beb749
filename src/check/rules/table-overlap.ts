import { meetBoxes, type Box } from '../boxes.js';
import type { Area, Column } from '../condition-areas.js';
import { certainArea, exampleIn, type DecisionRow } from '../decision-rows.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Where exactly one row is picked, no two rows of a decision fit the same facts. */
export function tableOverlap({ playbook, outline, rowsOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('decide')) {
    if (step.pick !== 'exactly one row') continue;
    const { rows, columns } = rowsOf(step) ?? { rows: [], columns: [] };
    const told = new Set<DecisionRow>();
    for (const [index, row] of rows.entries()) {
      const found = firstOverlap(row, rows.slice(0, index), told, columns);
      if (!found) continue;
      // Either of the two may be too wide, and overlap more: that is told once.
      told.add(row).add(found.row);
      report(
        'table-overlap',
        row.at,
        `this row and row ${found.number} both fit when ${exampleIn(found.area)}`,
        {
          help: 'make one of them narrower, or pick the `first row that fits`',
          related: { file: playbook.file, span: found.row.at, message: `row ${found.number} is here` },
        },
      );
    }
  }
}

interface Overlap {
  readonly row: DecisionRow;
  /** Counted from 1, as people count rows. */
  readonly number: number;
  readonly area: Area;
}

function firstOverlap(
  row: DecisionRow,
  above: readonly DecisionRow[],
  told: ReadonlySet<DecisionRow>,
  columns: readonly Column[],
): Overlap | undefined {
  for (const [index, other] of above.entries()) {
    if (told.has(other)) continue;
    const area = certainArea(commonBoxes(row.boxes ?? [], other.boxes ?? []), columns);
    if (area) return { row: other, number: index + 1, area };
  }
  return undefined;
}

function commonBoxes(left: readonly Box[], right: readonly Box[]): readonly Box[] {
  return left.flatMap((one) =>
    right.map((other) => meetBoxes(one, other)).filter((box) => box !== undefined),
  );
}
