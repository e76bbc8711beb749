import type { Span } from '../diagnostic/source-file.js';
import { howWellRead, type HowWellRead, type SchemaErrors } from './how-well-read.js';
import { lineEdits, type LineEdit } from './line-edits.js';
import type { YamlNode } from './yaml-node.js';
import { depthOf, lineAfter, lineBefore, spacesBefore, type Slip } from './syntax-slip.js';

/** How much text may be read to find out what one file was meant to be, in UTF-16 units: some eighty playbooks. */
const mostRead = 400_000;
/** Lines that trouble further down may come from: those that what stands above it stands in. */
const mostAbove = 8;

export interface LikelyEdit {
  readonly edit: LineEdit;
  /** Whether with it everything in the file is as it should be. */
  readonly isRight: boolean;
}

interface SearchLimits {
  /** The lowest line with which anything is wrong. */
  readonly last?: Span;
  readonly isMeant?: (edit: LineEdit) => boolean;
}

/**
 * Finds the one change to how lines stand with which a text can be read, by trying those that are likely. Every text is read
 * as a whole, with the shape that its kind of file has, so that a line goes where what it says belongs.
 */
export class MisplacedLines {
  readonly #schemaErrors: SchemaErrors | undefined;
  #left = mostRead;

  /** Without `schemaErrors` what a text begins with tells what shape it should have. */
  constructor(schemaErrors?: SchemaErrors) {
    this.#schemaErrors = schemaErrors;
  }

  /** `lines` are those in which the mistake may lie, likelier ones first. */
  find(
    text: string,
    lines: readonly Span[],
    { last, isMeant = () => true }: SearchLimits = {},
  ): LikelyEdit | undefined {
    const before = howWellRead(text, this.#schemaErrors);
    let best: { readonly edit: LineEdit; readonly read: HowWellRead } | undefined;
    for (const edit of lineEdits(text, lines, last)) {
      if (!isMeant(edit)) continue;
      this.#left -= text.length;
      if (this.#left < 0) break;
      const edited = withEdit(text, edit);
      const read = howWellRead(edited, this.#schemaErrors);
      if (read.root && isSwallowed(edited, edit, read.root)) continue;
      if (read.unread + read.misshapen === 0) return { edit, isRight: true };
      if (isBetter(read, best?.read ?? before)) best = { edit, read };
    }
    return best && best.read.unread < before.unread ? { edit: best.edit, isRight: false } : undefined;
  }
}

function isBetter(one: HowWellRead, other: HowWellRead): boolean {
  return one.unread < other.unread || (one.unread === other.unread && one.misshapen < other.misshapen);
}

/** Whether a line that begins a field or an item has become some of the words of another. */
function isSwallowed(edited: string, { kind, line, ...edit }: LineEdit, root: YamlNode): boolean {
  const start = 'to' in edit ? line.start + edit.to : line.start + spacesBefore(edited, line);
  const isWords = kind === 'move' && !/^(- |[\w-]+:(\s|$))/.test(edited.slice(start, start + 100));
  return !isWords && textAround(root, start);
}

/** Whether an offset lies in the middle of some text. */
function textAround(node: YamlNode, offset: number): boolean {
  switch (node.kind) {
    case 'text':
      return node.at.start < offset && offset < node.at.end;
    case 'list':
      return node.items.some((item) => textAround(item, offset));
    case 'fields':
      return [...node.fields.values()].some(({ value }) => textAround(value, offset));
    case 'empty':
    case 'broken':
      return false;
  }
}

function withEdit(text: string, { repairs }: LineEdit): string {
  let [made, last] = ['', 0];
  for (const { start, end, by } of repairs) {
    made += text.slice(last, start) + by;
    last = end;
  }
  return made + text.slice(last);
}

/** The line, the one above it, those that this one stands in and what comes first in each, and the one below. */
export function linesAround(text: string, line: Span): readonly Span[] {
  const lines = [line];
  let [least, last] = [Infinity, line];
  for (
    let above = lineBefore(text, line);
    above !== undefined && lines.length <= mostAbove;
    above = lineBefore(text, above)
  ) {
    if (spacesBefore(text, above) < least) lines.push(...(lines.includes(last) ? [] : [last]), above);
    least = Math.min(least, spacesBefore(text, above));
    last = above;
  }
  const below = lineAfter(text, line);
  return below === undefined ? lines : [...lines, below];
}

/** What is said of such a change. */
export function slipOf(text: string, { edit, isRight }: LikelyEdit): Slip {
  const start = edit.line.start + spacesBefore(text, edit.line);
  const guess = isRight ? {} : { isGuess: true };
  switch (edit.kind) {
    case 'move': {
      const message = 'this line does not line up with the lines around it';
      const at = { start, end: edit.line.end };
      return { code: 'bad-indent', at, message, help: wayTo(text, edit), repairs: edit.repairs, ...guess };
    }
    case 'dash': {
      const word = wordAt(text, edit.line);
      const message = 'there is no `-` in front of this, so it begins no item of the list';
      const at = { start, end: start + word.length };
      return {
        code: 'syntax',
        at,
        message,
        help: `put \`- \` in front of \`${word}\``,
        repairs: edit.repairs,
        ...guess,
      };
    }
    case 'colon': {
      const word = wordAt(text, edit.line);
      const from = edit.line.start + depthOf(text, edit.line);
      const at = { start: from, end: from + word.length };
      const message = `there is no \`:\` behind \`${word}\``;
      return { code: 'syntax', at, message, help: `write \`${word}:\``, repairs: edit.repairs, ...guess };
    }
    case 'say': {
      const at = { start: edit.line.start + depthOf(text, edit.line), end: edit.line.end };
      const message = 'these words stand by themselves, and nothing says what is done with them';
      const help = 'put `say: ` in front of them';
      return { code: 'syntax', at, message, help, repairs: edit.repairs, ...guess };
    }
    case 'mark': {
      const others = edit.lines.length - 1;
      const also =
        others === 0 ? '' : `; so ${others === 1 ? 'does one more line' : `do ${others} more lines`}`;
      const at = { start, end: start + 1 };
      const message = `this line begins with \`${text[start]}\`, where a list wants \`-\`${also}`;
      const help = 'type `-`; programs for letters often turn it into something else';
      return { code: 'syntax', at, message, help, repairs: edit.repairs, ...guess };
    }
  }
}

type Move = Extract<LineEdit, { kind: 'move' }>;

function wayTo(text: string, move: Move): string {
  const { line, lines, to } = move;
  const start =
    to === 0 ? 'begin it at the very left' : `begin it with ${to} ${to === 1 ? 'space' : 'spaces'}`;
  const others = lines.length - 1;
  const along = others === 0 ? '' : `, and move the ${others === 1 ? 'line' : `${others} lines`} below along`;
  return `${start}${along}: ${standing(text, line, to)}`;
}

function standing(text: string, line: Span, to: number): string {
  const neighbour = neighbourAt(text, line, to);
  if (neighbour === undefined) return 'it then stands where it belongs';
  const number = text.slice(0, neighbour.line.start).split('\n').length;
  const place = neighbour.isBeside ? 'beside' : 'inside';
  return `it then stands ${place} \`${wordAt(text, neighbour.line)}\` in line ${number}`;
}

/** The line above that a line stands beside, or else inside, when it starts in a column. */
function neighbourAt(text: string, line: Span, to: number): { line: Span; isBeside: boolean } | undefined {
  for (let above = lineBefore(text, line); above !== undefined; above = lineBefore(text, above)) {
    const isBeside = [spacesBefore(text, above), depthOf(text, above)].includes(to);
    if (isBeside || spacesBefore(text, above) < to) return { line: above, isBeside };
  }
  return undefined;
}

/** What a line begins with, and what the line begins with beside which it then stands. */
export function wordsBeside(text: string, { line, to }: Move): readonly [string, string | undefined] {
  const neighbour = neighbourAt(text, line, to);
  return [wordAt(text, line), neighbour?.isBeside === true ? wordAt(text, neighbour.line) : undefined];
}

/** The first word of a line, behind its dashes. */
function wordAt(text: string, line: Span): string {
  const words = text.slice(line.start + depthOf(text, line), line.end);
  return /^[^\s:]+/.exec(words)?.[0] ?? words;
}
