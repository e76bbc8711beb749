import type { CardKind, CardTable, StepCard } from '../../graph/step-card.js';
import { plainWords } from '../../graph/words.js';
import { shortened, textWidth, wrapped } from './text-width.js';

/** How a stretch of text in the picture is set. */
export type Ink = 'verb' | 'title' | 'said' | 'only_if' | 'more' | 'role' | 'head' | 'tag' | 'untested';

/** A piece of text at its place in a cell: `x` from its left edge, `y` of its baseline from its top, in pixels. */
export interface CellText {
  readonly text: string;
  readonly ink: Ink;
  readonly x: number;
  readonly y: number;
  /** What is done, after the verb on the same line. */
  readonly title?: string;
}

/** A step as it is drawn: part of a box. */
export interface Cell {
  readonly kind: CardKind;
  readonly card: StepCard;
  readonly texts: readonly CellText[];
  readonly height: number;
}

export const cellWidth = 256;
const left = 16;
const right = 12;
const room = cellWidth - left - right;
const [padding, lineHeight, smallHeight] = [9, 17, 15];
export const [size, smallSize] = [13, 11.5];

/** Adds lines from the top to the bottom. */
class CellWriter {
  readonly texts: CellText[] = [];
  y = padding;

  line(text: string, ink: Ink, indent = 0, title?: string): void {
    const isSmall = ink === 'more' || ink === 'head' || ink === 'tag' || ink === 'role' || ink === 'untested';
    this.y += isSmall ? smallHeight : lineHeight;
    this.texts.push({ text, ink, x: left + indent, y: this.y - 4, ...(title && { title }) });
  }

  lines(text: string, ink: Ink, most: number, indent = 0): void {
    const letters = ink === 'more' || ink === 'untested' ? smallSize : size;
    for (const line of wrapped(text, room - indent, letters, {
      most,
      isBold: ink === 'title' || ink === 'untested',
    }))
      this.line(line, ink, indent);
  }

  /** Texts side by side on one line. */
  row(parts: readonly { readonly text: string; readonly ink: Ink; readonly x: number }[]): void {
    this.y += smallHeight;
    for (const { text, ink, x } of parts) this.texts.push({ text, ink, x: left + x, y: this.y - 4 });
  }

  gap(pixels: number): void {
    this.y += pixels;
  }
}

/** Measures a step and breaks its words into lines. Words for the customer are cut short: the picture is about the way. */
export function cellOf(card: StepCard): Cell {
  const writer = new CellWriter();
  if (card.name !== undefined) writer.line(`⚑ ${card.name.replaceAll('_', ' ')}`, 'tag');
  if (card.onlyIf !== undefined) writer.lines(`only if ${card.onlyIf}`, 'only_if', 4);
  writeTitle(card, writer);
  if (card.said) writer.lines(`“${plainWords(card.said)}”`, 'said', 4);
  for (const { text, isSaid } of card.items)
    writer.lines(`• ${isSaid ? `“${plainWords(text)}”` : plainWords(text)}`, 'said', 2, 4);
  for (const detail of card.details) writer.lines(plainWords(detail), 'more', 2);
  if (card.table) writeTable(card.table, writer);
  writeLimits(card, writer);
  if (card.untested) writer.lines(`✗ no scenario: ${card.untested.join(', ')}`, 'untested', 3);
  return { kind: card.kind, card, texts: writer.texts, height: writer.y + padding };
}

function writeTitle({ verb, title }: StepCard, writer: CellWriter): void {
  const [words, letters] = [plainWords(title), size];
  if (verb === '') return;
  const beside = textWidth(verb.toUpperCase(), smallSize, true) + 8;
  const [first = '', ...rest] = wrapped(words, room - beside, letters, { isBold: true });
  writer.line(verb.toUpperCase(), 'verb', 0, first);
  if (rest.length > 0) writer.lines(rest.join(' '), 'title', 3);
}

const mostRows = 10;

function writeTable({ inputs, outputs, rows }: CardTable, writer: CellWriter): void {
  const heads = [...inputs, ...outputs];
  const width = room / heads.length;
  const cells = (texts: readonly string[], ink: Ink) =>
    writer.row(
      texts.map((text, at) => ({ text: shortened(text, width - 6, smallSize), ink, x: at * width })),
    );
  writer.gap(3);
  cells(heads, 'head');
  for (const row of rows.slice(0, mostRows)) cells(row, 'more');
  if (rows.length > mostRows) writer.line(`… and ${rows.length - mostRows} more rows`, 'more');
}

function writeLimits({ limits }: StepCard, writer: CellWriter): void {
  if (limits.length === 0) return;
  writer.gap(3);
  const beside = Math.min(110, Math.max(...limits.map(({ role }) => textWidth(role, smallSize, true))) + 8);
  for (const { role, words } of limits) {
    const [first = '', ...rest] = wrapped(words, room - beside, smallSize);
    writer.row([
      { text: shortened(role, beside - 4, smallSize), ink: 'role', x: 0 },
      { text: first, ink: 'more', x: beside },
    ]);
    for (const line of rest) writer.line(line, 'more', beside);
  }
}
