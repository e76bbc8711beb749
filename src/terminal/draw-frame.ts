import { harmless } from './harmless.js';
import { partLines, quoted } from './part-lines.js';
import { fitFrame, type Block } from './fit-frame.js';
import { listedOptions } from './listed-options.js';
import type { Asking, Part } from './renderer.js';
import { columnsFor, rowsFor, type Screen } from './screen.js';
import { shortened, wrapText } from './wrap-text.js';
import { columnsOf } from '../diagnostic/visible-text.js';

/** A frame as the prompt library takes it: what stands above the input, before it and below it. */
export interface Frame {
  readonly above: readonly string[];
  readonly prefix: string;
  readonly below: readonly string[];
}

/** What the agent has typed so far: the line, and the part of it by which a long list is filtered. */
export interface Typing {
  readonly line: string;
  readonly filter: string;
}

/** Draws a question with everything that stands before it, one line lower than the screen is high at most. */
export function drawFrame(asking: Asking, typing: Typing, screen: Screen): Frame {
  const columns = columnsFor(screen.output);
  const prefix = `${screen.glyphs.pointer} `;
  const inputRows = Math.floor((columnsOf(prefix) + columnsOf(typing.line)) / (columns + 1)) + 1;
  const above = [
    gap,
    headingBlock(asking, screen, columns),
    ...partBlocks(asking.parts, screen, columns),
    gap,
    questionBlock(asking, screen, columns),
    optionBlock(asking, typing, screen, columns),
  ];
  const below = belowBlocks(asking, screen, columns);
  const fitted = fitFrame([...above, ...below], rowsFor(screen.output) - 1 - inputRows, (block, lines) =>
    shortenBlock(block, lines, typing, screen),
  );
  const painted = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => block.lines.map((line) => paintLine(block, line, screen)));
  return {
    above: painted(fitted.slice(0, above.length)),
    prefix,
    below: painted(fitted.slice(above.length)),
  };
}

function headingBlock({ heading }: Asking, { glyphs }: Screen, columns: number): Block {
  const { title, caseId, stage = title } = heading;
  const all = [...new Set([title, stage, caseId])];
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

function optionBlock(
  { options }: Asking,
  { line, filter }: Typing,
  { glyphs }: Screen,
  columns: number,
): Block {
  const listed = listedOptions(options, filter);
  const lines = listed.map(({ number, option }) => {
    const mark = String(number) === line.trim() ? glyphs.pointer : ' ';
    const why = option.unavailable === undefined ? '' : ` (not now: ${option.unavailable})`;
    return shortened(
      `${mark} ${String(number).padStart(String(options.length).length)} ${harmless(option.label + why)}`,
      columns,
      glyphs.more,
    );
  });
  return {
    kind: 'options',
    lines: listed.length === 0 && options.length > 0 ? ['  none of them has this in it'] : lines,
  };
}

function belowBlocks({ hint, fault, isOneKey }: Asking, { glyphs }: Screen, columns: number): Block[] {
  const help = fault?.help === undefined ? '' : `; ${fault.help}`;
  // Where one key is the whole answer there is nothing to confirm.
  const keys = isOneKey ? [] : ['Enter confirms'];
  const footer = [...keys, '? help', '/b back', '/n note', '/p stop'].join(` ${glyphs.dot} `);
  return [
    { kind: 'fault', lines: fault ? wrapText(harmless(`Not taken: ${fault.message}${help}`), columns) : [] },
    { kind: 'hint', lines: hint === '' ? [] : wrapText(harmless(hint), columns) },
    { kind: 'footer', lines: [shortened(footer, columns, glyphs.more)] },
  ];
}

/** Shortens a block to some lines, with a sign that there is more; a list stays around what is chosen in it. */
function shortenBlock(
  { kind, part, lines }: Block,
  count: number,
  { line }: Typing,
  { glyphs, output }: Screen,
): readonly string[] {
  if (kind === 'options')
    return listAround(
      lines,
      count,
      lines.findIndex((shown) => shown.trimStart().startsWith(`${glyphs.pointer} `) && line !== ''),
      glyphs.more,
    );
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

function listAround(lines: readonly string[], count: number, chosen: number, more: string): string[] {
  const room = Math.max(1, count - 1);
  const start = Math.max(0, Math.min(chosen - Math.floor(room / 2), lines.length - room));
  return [
    ...lines.slice(start, start + room),
    ...(count > 1 ? [`  ${more} ${lines.length - room} more: arrow keys`] : []),
  ];
}

function paintLine({ kind, part }: Block, line: string, { chalk, glyphs }: Screen): string {
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
      return line.startsWith(glyphs.pointer) ? chalk.cyan(line) : line;
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
