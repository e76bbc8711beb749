import { cellAsRegion } from '../expression/cell-as-region.js';
import type { Cell } from '../expression/cell.js';
import { describeType } from '../expression/describe-type.js';
import type { FactType } from '../expression/fact-type.js';
import { readCell } from '../expression/read-cell.js';
import { readValue } from '../expression/read-value.js';
import type { Region } from '../expression/region.js';
import type { Value } from '../expression/value.js';
import type { DecisionTable, TableRow } from '../playbook/decision-table.js';
import { spanOf } from '../playbook/source-text.js';
import type { DecideStep } from '../playbook/step.js';
import type { WrittenText } from '../playbook/written.js';
import type { CheckedTable } from './checked-table.js';
import type { PlaybookContext } from './playbook-context.js';

/** A table whose cells were read as far as they could be. */
export interface ReadTable {
  /** Types of the columns that it looks at; undefined when one of them is not known. */
  readonly inputs: readonly FactType[] | undefined;
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly row: TableRow;
  /** Undefined when one of them could not be read. */
  readonly cells: readonly Cell[] | undefined;
  readonly results: readonly Value[] | undefined;
  /** What its cells cover, column by column. */
  readonly box: readonly Region[] | undefined;
}

/** Every cell of a table can be read by the type of its column. */
export function readTables(context: PlaybookContext): void {
  for (const { step } of context.outline.of('decide')) {
    if (step.logic.kind === 'table')
      context.tables.set(step.logic.table, readTable(context, step, step.logic.table));
  }
}

/** The table for the walk, when all of it could be read. */
export function checkedTable({ rows }: ReadTable): CheckedTable | undefined {
  const checked = rows.flatMap(({ cells, results }) => (cells && results ? [{ cells, results }] : []));
  return checked.length === rows.length ? { rows: checked } : undefined;
}

function readTable(context: PlaybookContext, step: DecideStep, table: DecisionTable): ReadTable {
  const inputs = table.inputs.map((column) => knownType(context, column.value));
  const outputs = table.outputs.map((column) => resultType(context, step, column.value));
  const rows = table.rows.map((row): ReadRow => {
    const cells = allOf(row.inputs.map((cell, at) => inputs[at] && readInput(context, cell, inputs[at])));
    const results = allOf(
      row.outputs.map((cell, at) => outputs[at] && readOutput(context, cell, outputs[at])),
    );
    const box = cells?.map((cell, at) => cellAsRegion(cell, inputs[at]!));
    return { row, cells, results, box };
  });
  return { inputs: allOf(inputs), rows };
}

function knownType({ typeOf }: PlaybookContext, fact: string): FactType | undefined {
  const type = typeOf(fact);
  return type === 'broken' ? undefined : type;
}

/** Where every row that fits counts, each adds one value to a list. */
function resultType(context: PlaybookContext, step: DecideStep, fact: string): FactType | undefined {
  const type = knownType(context, fact);
  return step.pick === 'every row that fits' && type?.kind === 'list' ? type.of : type;
}

function readInput({ report }: PlaybookContext, cell: WrittenText, type: FactType): Cell | undefined {
  const reading = readCell(cell.value, type);
  if ('cell' in reading) return reading.cell;
  const { code, start, end, message, help, severity } = reading.fault;
  report(code, spanOf(cell, start, end), message, { help, severity });
  return undefined;
}

function readOutput({ report }: PlaybookContext, cell: WrittenText, type: FactType): Value | undefined {
  const reading = readValue(cell.value, type);
  if ('value' in reading) return reading.value;
  report('bad-cell', cell.at, reading.fault, {
    help: reading.help ?? `this column sets ${describeType(type)}`,
  });
  return undefined;
}

function allOf<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  return items.every((item) => item !== undefined) ? items : undefined;
}
