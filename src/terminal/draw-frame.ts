import { harmless } from './harmless.js';
import { partLines, quoted } from './part-lines.js';
import type { Line } from './edit-line.js';
import { fitFrame, heightOf, type Block } from './fit-frame.js';
import { layOutLine } from './lay-out-line.js';
import { listAround, listedLines, type ListedLines } from './listed-lines.js';
import type { Asking, Part } from './renderer.js';
import { columnsFor, rowsFor, type Screen } from './screen.js';
import { shortened } from '../diagnostic/shortened.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import { columnsOf } from '../diagnostic/visible-text.js';

/**
 * A frame as the prompt library takes it: what stands above the row of the input that the cursor is in, before it and below
 * it. The cursor stands before that UTF-16 unit of the row.
 */
export interface Frame {
  readonly above: readonly string[];
  readonly prefix: string;
  readonly row: string;
  readonly cursor: number;
  readonly below: readonly string[];
}

/** What the agent has typed so far: the line, and the part of it by which a long list is filtered. */
export interface Typing {
  readonly line: Line;
  readonly filter: string;
}

/** Draws a question with everything that stands before it, one line lower than the screen is high at most. */
export function drawFrame(asking: Asking, typing: Typing, screen: Screen): Frame {
  const columns = columnsFor(screen.output);
  const input = inputRows(typing.line, screen, columns);
  const room = rowsFor(screen.output) - 1 - input.rows.length - (asking.rowsAbove ?? 0);
  const list = listedLines(asking.options, typing, screen.glyphs, columns);
  const below = belowBlocks(asking, typing.line.text, screen, columns);
  const aboveWith = (options: Block): readonly Block[] => [
    gap,
    headingBlock(asking, screen, columns),
    ...partBlocks(asking.parts, screen, columns),
    gap,
    questionBlock(asking, screen, columns),
    options,
  ];
  // Where not all of them have room in full, the one that is chosen has.
  const whole = aboveWith(optionBlock(list, 'all'));
  const above = heightOf([...whole, ...below]) <= room ? whole : aboveWith(optionBlock(list, 'chosen'));
  const fitted = fitFrame([...above, ...below], room, (block, lines) =>
    block.kind === 'options' ? listAround(list, lines, screen.glyphs) : shortenBlock(block, lines, screen),
  );
  const painted = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => block.lines.map((line) => paintLine(block, line, screen)));
  const rows = input.rows.map(({ prefix, text }) => prefix + text);
  const { prefix, text: row } = input.rows[input.row]!;
  return {
    above: [...painted(fitted.slice(0, above.length)), ...rows.slice(0, input.row)],
    prefix,
    row,
    cursor: input.cursor,
    below: [...rows.slice(input.row + 1), ...painted(fitted.slice(above.length))],
  };
}

interface InputRows {
  readonly rows: readonly { readonly prefix: string; readonly text: string }[];
  readonly row: number;
  readonly cursor: number;
}

/** The rows of the input; of a long one those around the cursor, so that there is room for what it answers. */
function inputRows(line: Line, { glyphs, output }: Screen, columns: number): InputRows {
  const pointer = `${glyphs.pointer} `;
  const laid = layOutLine(line, columns - pointer.length);
  const most = Math.max(1, Math.floor(rowsFor(output) / 4));
  const first = Math.max(0, Math.min(laid.row - Math.floor(most / 2), laid.rows.length - most));
  const begin = first === 0 ? pointer : `${glyphs.more.charAt(0)} `;
  const rows = laid.rows
    .slice(first, first + most)
    .map((text, at) => ({ prefix: at === 0 ? begin : ' '.repeat(begin.length), text }));
  return { rows, row: laid.row - first, cursor: laid.cursor };
}

function headingBlock({ heading }: Asking, { glyphs }: Screen, columns: number): Block {
  const { title, tag, stage = title } = heading;
  const all = [...new Set([title, stage, tag])].filter((part) => part !== '');
  const forms = [all, all.slice(-2), [stage]].map((parts) => harmless(parts.join(` ${glyphs.dot} `)));
  const fitting = forms.find((form) => columnsOf(form) <= columns) ?? forms.at(-1)!;
  return { kind: 'heading', lines: [shortened(fitting, columns, glyphs.more)] };
}

const gap: Block = { kind: 'gap', lines: [''] };

/** Words to say have room around them: they are what the agent looks for. */
function partBlocks(parts: readonly Part[], { glyphs }: Screen, columns: number): Block[] {
  return parts.flatMap((part, index): Block[] => {
    const isApart = (part.kind === 'say') !== (parts[index - 1]?.kind === 'say');
    const block = { kind: 'part', part: part.kind, lines: partLines(part, glyphs, columns) } as const;
    return isApart ? [gap, block] : [block];
  });
}

function questionBlock({ question, forCustomer }: Asking, { glyphs }: Screen, columns: number): Block {
  return {
    kind: 'question',
    lines: wrapText(forCustomer ? `Ask: ${quoted(question, glyphs)}` : harmless(question), columns),
  };
}

function optionBlock(list: readonly ListedLines[], inFull: 'all' | 'chosen'): Block {
  return {
    kind: 'options',
    lines: list.flatMap(({ isChosen, whole, cut }) => (isChosen || inFull === 'all' ? whole : [cut])),
    chosen: list.find(({ isChosen }) => isChosen)?.whole ?? [],
  };
}

function belowBlocks(
  { heading, hint, fault: refused, isMended, isOneKey, readsAs }: Asking,
  typed: string,
  { glyphs }: Screen,
  columns: number,
): Block[] {
  const reading = readsAs?.(typed);
  const fault = typed !== '' && isMended?.(typed) === true ? undefined : refused;
  const beneath = reading === undefined ? hint : `that is ${reading}`;
  const help = fault?.help === undefined ? '' : `; ${fault.help}`;
  // Where one key is the whole answer there is nothing to confirm.
  const keys = isOneKey ? [] : ['Enter confirms'];
  const ways = heading.ways ?? ['? help', '/b back', '/n note', '/p stop'];
  const footer = [...keys, ...ways].join(` ${glyphs.dot} `);
  return [
    { kind: 'fault', lines: fault ? wrapText(harmless(`Not taken: ${fault.message}${help}`), columns) : [] },
    { kind: 'hint', lines: beneath === '' ? [] : wrapText(harmless(beneath), columns) },
    { kind: 'footer', lines: [shortened(footer, columns, glyphs.more)] },
  ];
}

/** Shortens a block to some lines, with a sign that there is more. */
function shortenBlock({ part, lines }: Block, count: number, { glyphs, output }: Screen): readonly string[] {
  const kept = lines.slice(0, count);
  const last = kept.length - 1;
  const more = part === 'say' ? `${glyphs.more} /s` : glyphs.more;
  kept[last] = shortened(
    `${kept[last] ?? ''}${' '.repeat(columnsFor(output))}`,
    columnsFor(output),
    ` ${more}`,
  );
  return kept;
}

function paintLine({ kind, part, chosen }: Block, line: string, { chalk, glyphs }: Screen): string {
  switch (kind) {
    case 'heading':
      return chalk.dim(line);
    case 'part':
      return part === 'say'
        ? chalk.dim(glyphs.bar) + chalk.bold(line.slice(glyphs.bar.length))
        : paintPart(part, line, chalk);
    case 'gap':
      return line;
    case 'question':
      return chalk.bold(line);
    case 'options':
      return chosen?.includes(line) ? chalk.cyan(line) : line;
    case 'fault':
      return chalk.red(line);
    case 'hint':
    case 'footer':
      return chalk.dim(line);
  }
}

function paintPart(part: Block['part'], line: string, chalk: Screen['chalk']): string {
  if (part === 'alert') return chalk.yellow(line);
  if (part === 'may') return chalk.green(line);
  return part === 'coach' || part === 'why' ? chalk.dim(line) : line;
}
