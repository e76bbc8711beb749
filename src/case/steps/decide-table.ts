import { cellFits } from '../../expression/cell-fits.js';
import type { CheckedRow } from '../../check/checked-table.js';
import type { DecisionTable } from '../../playbook/decision-table.js';
import type { DecideStep } from '../../playbook/step.js';
import { explainedFact, valueOf, valuesOf } from '../described-facts.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import type { Value } from '../../expression/value.js';

interface Row extends CheckedRow {
  /** 1-based, as people count rows. */
  readonly row: number;
}

/**
 * Looks up the rows that fit and sets what they say. Facts are asked column by column, and no further than it takes: once
 * every row that can still fit says the same, the rest of the columns does not matter.
 */
export function compileTable(builder: ProgramBuilder, step: DecideStep, table: DecisionTable, next: Pc): Pc {
  const checked = builder.checked.tables.get(table);
  if (!checked) throw new Error(`table ${step.decision.value} was never checked`);
  const rows = checked.rows.map((row, at) => ({ ...row, row: at + 1 }));
  const columns = table.inputs.map((column) => column.value);
  return builder.add(step.key, [next], (walk) => {
    const fitting =
      step.pick === 'every row that fits'
        ? everyRow(walk, rows, columns)
        : oneRow(walk, step.pick, rows, columns);
    if (!fitting) return STOPPED;
    record(walk, step, table, fitting);
    return next;
  });
}

function oneRow(
  walk: Walk,
  pick: DecideStep['pick'],
  rows: readonly Row[],
  columns: readonly string[],
): readonly Row[] | undefined {
  for (;;) {
    const open = rowsThatMayFit(
      rows,
      columns.map((name) => valueOf(walk, name)),
      pick,
    );
    const [first] = open;
    if (!first) throw new Error('no row of a checked table fits');
    if (open.every((row) => sameResults(row, first))) return open;
    const needed = columns.find(
      (name, at) => valueOf(walk, name) === undefined && open.some((row) => row.cells[at]?.kind !== 'any'),
    );
    if (needed === undefined || walk.learn(needed) === undefined) return undefined;
  }
}

/** Of rows in order, those after the first that certainly fits no longer count. */
function rowsThatMayFit(
  rows: readonly Row[],
  values: readonly (Value | undefined)[],
  pick: DecideStep['pick'],
): readonly Row[] {
  const possible = rows.filter((row) => row.cells.every((cell, at) => cellFits(cell, values[at]) !== false));
  const certain = possible.findIndex((row) =>
    row.cells.every((cell, at) => cellFits(cell, values[at]) === true),
  );
  return pick === 'first row that fits' && certain >= 0 ? possible.slice(0, certain + 1) : possible;
}

function everyRow(walk: Walk, rows: readonly Row[], columns: readonly string[]): readonly Row[] | undefined {
  const values = columns.map((name) => walk.learn(name));
  if (values.includes(undefined)) return undefined;
  return rows.filter((row) => row.cells.every((cell, at) => cellFits(cell, values[at]) === true));
}

function sameResults(a: Row, b: Row): boolean {
  return a === b || a.results.every((result, at) => JSON.stringify(result) === JSON.stringify(b.results[at]));
}

function record(walk: Walk, step: DecideStep, table: DecisionTable, rows: readonly Row[]): void {
  const looked = table.inputs
    .map((column) => column.value)
    .filter((name) => valueOf(walk, name) !== undefined);
  const reason = looked.map((name) => explainedFact(walk, name)).join('; ');
  walk.before.show({ kind: 'why', text: reason });
  walk.happened({
    type: 'decided',
    decision: step.decision.value,
    rows: rows.map(({ row }) => row),
    reason,
    values: valuesOf(walk, looked),
  });
  table.outputs.forEach((output, at) => {
    const results = rows.map((row) => row.results[at] ?? null);
    walk.know(
      output.value,
      step.pick === 'every row that fits' ? results : (results[0] ?? null),
      'worked_out',
    );
  });
}
