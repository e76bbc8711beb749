import type { DecisionTable, TableRow } from './decision-table.js';
import type { Reading } from './reading.js';
import { SourceText, textPart } from './source-text.js';
import type { Written, WrittenText } from './written.js';
import type { YamlNode } from './yaml-node.js';

const example =
  'begin it with the names of facts, like `days_late | tier -> goodwill`, on the next line after |';

/** The grid of a decision table. Its cells are not looked into: what they mean depends on the types of the facts. */
export function readTable(node: YamlNode | undefined, reading: Reading): DecisionTable | undefined {
  const text = reading.usable(node, 'text');
  if (text === undefined) return undefined;
  const source = new SourceText(reading.file, text);
  const [heading, ...lines] = linesOf(source);
  if (heading === undefined || text.style !== 'literal') {
    reading.fault('table-shape', text.at, 'a table is written on lines of its own', { help: example });
    return undefined;
  }
  const columns = readHeading(heading, reading);
  if (columns === undefined) return undefined;
  if (lines.length === 0)
    reading.fault('table-shape', heading.at, 'this table has no rows', { help: 'add one below the names' });
  return { at: text.at, ...columns, rows: lines.flatMap((line) => readRow(line, columns, reading) ?? []) };
}

interface Columns<Cell> {
  readonly inputs: readonly Cell[];
  readonly outputs: readonly Cell[];
}

function readHeading(line: WrittenText, reading: Reading): Columns<Written<string>> | undefined {
  const cells = cellsOf(line);
  if (cells === undefined) {
    reading.fault(
      'table-shape',
      line.at,
      'the first line of a table has one `->`, with the names of facts on both sides',
      { help: arrowHelp(line.value) ?? lastBarHelp(line.value) ?? example },
    );
    return undefined;
  }
  const unnamed = [...cells.inputs, ...cells.outputs].find((cell) => !/^\w+$/.test(cell.value));
  if (unnamed === undefined) return cells;
  const message =
    unnamed.value === '' ? 'a column has no name' : `\`${unnamed.value}\` is not the name of a fact`;
  reading.fault('table-shape', unnamed.value === '' ? line.at : unnamed.at, message, { help: example });
  return undefined;
}

/** What looks like the arrow, and is none. */
function arrowHelp(line: string): string | undefined {
  const arrow = /=+>|-{2,}>|[→⇒➔⟶]|-›|–>|—>/.exec(line)?.[0];
  return arrow === undefined ? undefined : `write \`->\` for \`${arrow}\``;
}

/** In a line with nothing but bars, the last name is most likely what the table sets. */
function lastBarHelp(line: string): string | undefined {
  const last = /^[\w |]*\|\s*(\w+)\s*$/.exec(line)?.[1];
  return last === undefined
    ? undefined
    : `write \`->\` in place of the last | if \`${last}\` is what the table sets`;
}

function readRow(
  line: WrittenText,
  columns: Columns<Written<string>>,
  reading: Reading,
): TableRow | undefined {
  const cells = cellsOf(line);
  if (cells === undefined) {
    reading.fault('table-shape', line.at, 'a row has one `->` between what it looks at and what it sets', {
      help: arrowHelp(line.value) ?? 'put `->` where it stands in the first line',
    });
    return undefined;
  }
  const sides = (['inputs', 'outputs'] as const).filter(
    (side) => cells[side].length !== columns[side].length,
  );
  for (const side of sides) {
    const where = side === 'inputs' ? 'before' : 'after';
    const count = cells[side].length;
    const message = `this row has ${count} cell${count === 1 ? '' : 's'} ${where} \`->\`, and the first line has ${columns[side].length}`;
    reading.fault('table-shape', line.at, message, {
      help: 'put a | between two cells; write `any` where it does not matter',
    });
  }
  if (sides.length > 0) return undefined;
  const empty = [...cells.inputs, ...cells.outputs].find(({ value }) => value === '');
  if (empty)
    reading.fault('table-shape', line.at, 'a cell of this row is empty', {
      help: 'write `any` where it does not matter',
    });
  return empty ? undefined : { at: line.at, ...cells };
}

/** What stands on either side of the one `->`, or `undefined` if there is none or more. */
function cellsOf(line: WrittenText): Columns<WrittenText> | undefined {
  const arrow = line.value.indexOf('->');
  if (arrow === -1 || line.value.includes('->', arrow + 2)) return undefined;
  return { inputs: split(line, 0, arrow), outputs: split(line, arrow + 2, line.value.length) };
}

function split(line: WrittenText, start: number, end: number): readonly WrittenText[] {
  const cells: WrittenText[] = [];
  for (let at = start; at <= end;) {
    const bar = line.value.indexOf('|', at);
    const cellEnd = bar === -1 || bar > end ? end : bar;
    cells.push(textPart(line, at, cellEnd));
    at = cellEnd + 1;
  }
  return cells;
}

/** The lines with anything on them. */
function linesOf(text: WrittenText): readonly WrittenText[] {
  const lines: WrittenText[] = [];
  let start = 0;
  for (const line of text.value.split('\n')) {
    if (line.trim() !== '') lines.push(textPart(text, start, start + line.length));
    start += line.length + 1;
  }
  return lines;
}
