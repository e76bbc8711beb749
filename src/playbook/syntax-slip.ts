import { isCollection, isNode, isPair, type Document, type Node } from 'yaml';
import type { Span } from '../diagnostic/source-file.js';
import type { YamlError } from './compose-yaml.js';
import type { Repair } from './draft-text.js';
import type { MisplacedLines } from './misplaced-line.js';

/** Something that YAML cannot read, in a trainer's words, with what makes the rest readable. All offsets are the draft's. */
export interface Slip {
  readonly code: string;
  readonly at: Span;
  readonly message: string;
  readonly help: string;
  /** From the first to the last, not touching each other. */
  readonly repairs: readonly Repair[];
  /** The value that says nothing any more, if one was replaced. */
  readonly broken?: Span;
  /** Whether the repairs are a guess, so that more may go wrong in the lines that belong to this one. */
  readonly isGuess?: boolean;
}

/** What a rule looks at. */
export interface SyntaxTrouble {
  readonly text: string;
  readonly error: YamlError;
  readonly document: Document.Parsed;
  readonly misplaced: MisplacedLines;
}

export type SlipRule = (trouble: SyntaxTrouble) => Slip | undefined;

/** The line that an offset is in, without its line break. */
export function lineAround(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
}

/** The line before, passing over lines without anything on them. */
export function lineBefore(text: string, line: Span): Span | undefined {
  for (let { start } = line; start > 0;) {
    const before = lineAround(text, start - 1);
    if (!isBlank(text, before)) return before;
    start = before.start;
  }
  return undefined;
}

/** The line after, or `undefined` at the end of the text. */
export function lineAfter(text: string, line: Span): Span | undefined {
  const next = text.indexOf('\n', line.end);
  return next === -1 || next + 1 >= text.length ? undefined : lineAround(text, next + 1);
}

/** How far a line is indented, dashes of a list counted as indentation. */
export function depthOf(text: string, line: Span): number {
  return /^ *(?:- +)*/.exec(text.slice(line.start, line.end))![0].length;
}

/** More of a value is not looked through. */
const mostCharacters = 2000;

/**
 * The stretch of a value that starts here: to the end of its line or, in braces, to the next field or the closing brace.
 */
export function valueFrom(text: string, start: number): Span {
  const line = lineAround(text, start);
  const rest = text.slice(start, Math.min(line.end, start + mostCharacters));
  const whole = isInBraces(text, start) ? /^.*?(?=\s*,\s*[\w-]+:(?:\s|$)|[\s}\],]*$)/ : /^.*?(?=\s*$)/;
  return { start, end: start + Math.max(1, whole.exec(rest)![0].length) };
}

/** Whether a brace or bracket of the same line is still open here. */
export function isInBraces(text: string, offset: number): boolean {
  const before = text.slice(lineAround(text, offset).start, offset);
  return (before.match(/[{[]/g)?.length ?? 0) > (before.match(/[}\]]/g)?.length ?? 0);
}

/** How words are written so that nothing in them is taken for anything else. */
export function wayOutForWords(text: string, start: number): string {
  return isInBraces(text, start)
    ? 'put the words in double quotes'
    : 'put the words on the next line after |';
}

/** Puts a word that says nothing in the place of a value. */
export function withoutValue(at: Span): Pick<Slip, 'repairs' | 'broken'> {
  return { repairs: [{ ...at, by: 'x' }], broken: at };
}

/** Takes lines out, by making remarks of them. */
export function withoutLines(text: string, lines: readonly Span[]): Slip['repairs'] {
  return lines.map((line) => {
    const start = line.start + spacesBefore(text, line);
    return { start, end: start, by: '# ' };
  });
}

/** The column, from 0, in which a line starts. */
export function spacesBefore(text: string, line: Span): number {
  return /^ */.exec(text.slice(line.start, line.end))![0].length;
}

/** A line and those below it that are indented at least as deep, or so much `deeper`, with the empty ones among them. */
export function linesDownFrom(text: string, first: Span, deeper = 0): readonly Span[] {
  const depth = spacesBefore(text, first) + deeper;
  const isBelow = (line: Span) => spacesBefore(text, line) >= depth || isBlank(text, line);
  const lines = [first];
  let line = lineAfter(text, first);
  while (line !== undefined && isBelow(line)) {
    lines.push(line);
    line = lineAfter(text, line);
  }
  return lines;
}

function isBlank(text: string, line: Span): boolean {
  return text.slice(line.start, line.end).trim() === '';
}

/** Where the last node for which `isMeant` holds stands, of those that start before an offset. */
export function lastNodeBefore(
  document: Document.Parsed,
  offset: number,
  isMeant: (node: Node) => boolean,
): Span | undefined {
  let found: Span | undefined;
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    }
    if (!isNode(node) || !node.range) return;
    const [start, end] = node.range;
    if (start < offset && start >= (found?.start ?? 0) && isMeant(node)) found = { start, end };
    if (isCollection(node)) node.items.forEach(visit);
  };
  visit(document.contents);
  return found;
}
