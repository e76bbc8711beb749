import type { Span } from '../diagnostic/source-file.js';
import { beginsWithOtherMark, shifted } from './line-edits.js';
import { linesAround, slipOf } from './misplaced-line.js';
import {
  depthOf,
  lineAfter,
  lineAround,
  lineBefore,
  linesDownFrom,
  spacesBefore,
  withoutLines,
  type Slip,
  type SlipRule,
  type SyntaxTrouble,
} from './syntax-slip.js';

/** Slips in how lines stand to each other. */
export const lineSlips: readonly SlipRule[] = [
  slashRemark,
  indentedStart,
  lostAfterHash,
  blockNotIndented,
  noSpaceAfterDash,
  noSpaceAfterColon,
  misplacedLine,
  unevenLine,
  deeperThanBefore,
  notAField,
];

/** `// what may happen`, as programs have their remarks. */
function slashRemark({ text }: SyntaxTrouble): Slip | undefined {
  const found = /^ *\/\//m.exec(text);
  if (found === null) return undefined;
  const start = found.index + found[0].length - 2;
  return {
    code: 'syntax',
    at: { start, end: start + 2 },
    message: 'a remark does not begin with `//`',
    help: 'write `#`',
    repairs: [{ start, end: start + 2, by: '# ' }],
  };
}

/** A file whose first lines are indented, and whose others are not. */
function indentedStart({ text, error }: SyntaxTrouble): Slip | undefined {
  const first = /^ +(?=[^\s#])/m.exec(text);
  const isFirst = first !== null && !/^[^\s#]/m.test(text.slice(0, first.index));
  const line = lineAround(text, error.pos[0]);
  if (!isFirst || error.pos[0] <= first.index || spacesBefore(text, line) > 0) return undefined;
  const start = lineAround(text, first.index);
  return {
    code: 'bad-indent',
    at: { start: first.index + first[0].length, end: start.end },
    message: 'this line is indented, and those that belong beside it are not',
    help: 'start it in the first column',
    repairs: shifted(text, linesDownFrom(text, start), first[0].length, 0),
  };
}

/** Words that go on below a line that a ` #` has cut off. */
function lostAfterHash({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const before = lineBefore(text, line);
  if (before === undefined || depthOf(text, line) <= depthOf(text, before)) return undefined;
  const cut = /^( *(?:- +)*[\w-]+: +)[^\s"'#|>{[].*?\s(#.*)$/.exec(text.slice(before.start, before.end));
  if (cut === null) return undefined;
  return {
    code: 'lost-after-hash',
    at: { start: before.end - cut[2]!.length, end: before.end },
    message: 'everything after ` #` is lost',
    help: 'put the words on the next line after |',
    repairs: withoutLines(text, linesDownFrom(text, line)),
    broken: { start: before.start + cut[1]!.length, end: before.end },
  };
}

function blockNotIndented({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const before = lineBefore(text, line);
  if (before === undefined || !isNoField(error.code)) return undefined;
  const header = /([\w-]+):\s+([|>][-+\d]*)\s*$/.exec(text.slice(before.start, before.end));
  if (header === null) return undefined;
  const start = before.start + header.index + header[0].indexOf(header[2]!, header[1]!.length);
  return {
    code: 'block-mark',
    at: { start: line.start + depthOf(text, line), end: line.end },
    message: `the lines after ${header[2]} have to be indented deeper than \`${header[1]}\``,
    help: 'put two more spaces in front of each of them',
    repairs: withoutLines(text, linesUntilField(text, line)),
    broken: { start, end: before.end },
  };
}

/** A field that is indented as if it belonged to the value of the line above. */
function deeperThanBefore({ text, error }: SyntaxTrouble): Slip | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const above = lineAround(text, error.pos[0]);
  const line = lineAfter(text, above);
  if (line === undefined) return undefined;
  return {
    code: 'bad-indent',
    at: { start: line.start + depthOf(text, line), end: line.end },
    message: 'this line is indented deeper than the field above it',
    help: 'start both in the same column',
    isGuess: true,
    repairs: shifted(text, linesDownFrom(text, line), spacesBefore(text, line), depthOf(text, above)),
  };
}

/** `-close: resolved`, in the line where YAML stops or in the one above. The same slip elsewhere is mended with it. */
function noSpaceAfterDash({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const lines = [line, lineBefore(text, line)].map((one) => one && text.slice(one.start, one.end));
  if (!lines.some((one) => one !== undefined && /^ *-[a-z_]+:(\s|$)/.test(one))) return undefined;
  const dashes = [...text.matchAll(/^ *-(?=[a-z_]+:(?:\s|$))/gm)].map(
    (found) => found.index + found[0].length,
  );
  return {
    code: 'syntax',
    at: { start: dashes[0]! - 1, end: dashes[0]! },
    message: 'there has to be a space after the `-` of a list',
    help: 'put one in',
    repairs: dashes.map((end) => ({ start: end, end, by: ' ' })),
  };
}

function noSpaceAfterColon({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const name = /^ *(?:- +)*([a-z_]+):(?=[^\s/])/.exec(text.slice(line.start, line.end));
  if (name === null || !isNoField(error.code)) return undefined;
  const end = line.start + name[0].length;
  return {
    code: 'syntax',
    at: { start: end - name[1]!.length - 1, end: end + 1 },
    message: `there has to be a space after \`${name[1]}:\``,
    help: 'put one in',
    repairs: [{ start: end, end, by: ' ' }],
  };
}

function notAField({ text, error }: SyntaxTrouble): Slip | undefined {
  if (!isNoField(error.code) || /Missing (closing|,)/.test(error.message)) return undefined;
  const line = lineAround(text, error.pos[0]);
  return {
    code: 'syntax',
    at: { start: line.start + depthOf(text, line), end: line.end },
    message: 'this line has no `:`, so it is not a field',
    help: 'a field is `name: value`; words that go on from the line above are indented deeper than it',
    repairs: withoutLines(text, [line]),
    isGuess: true,
  };
}

/** A line that begins with something that looks like the `-` of a list. */
export function otherMark({ text, error, misplaced }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  if (!beginsWithOtherMark(text, line)) return undefined;
  const found = misplaced.find(text, [line]);
  return found?.edit.kind === 'mark' ? slipOf(text, found) : undefined;
}

/** A line that stands, or begins, otherwise than it was meant, as far as trying finds out. */
function misplacedLine({ text, error, misplaced }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const around = linesAround(text, line);
  // What is too deep for what is above it is told of at the line above.
  const lines =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' ? [...around.slice(-1), ...around.slice(0, -1)] : around;
  const found = misplaced.find(text, lines);
  return found && slipOf(text, found);
}

/** A line that stands in no column of those above it; it goes where the nearest of them is. */
function unevenLine({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const isKnown = error.code === 'BAD_INDENT' && !error.message.includes('end with');
  const depth = spacesBefore(text, line);
  const columns = openColumns(text, line);
  const isElsewhere =
    !columns.includes(depth) && isFieldOrItem(text, line) && isAtStart(text, line, error.pos[0]);
  if (!isKnown && !isElsewhere) return undefined;
  const distance = (column: number) => Math.abs(column - depth);
  const nearest = columns.reduce(
    (best, column) => (distance(column) < distance(best) ? column : best),
    columns[0] ?? depth,
  );
  return {
    code: 'bad-indent',
    at: { start: line.start + depth, end: line.end },
    message: 'this line does not line up with the lines around it',
    help: 'start it in the same column as what it belongs beside',
    isGuess: true,
    repairs: nearest === depth ? [] : shifted(text, linesBelonging(text, line), depth, nearest),
  };
}

/**
 * The columns in which a field, or an item of a list, could stand below the lines above: beside the line above, or beside
 * anything that it stands in. The deepest comes first.
 */
function openColumns(text: string, line: Span): readonly number[] {
  const isForItem = isItem(text, line);
  const columns: number[] = [];
  let least = Infinity;
  for (
    let above = lineBefore(text, line);
    above !== undefined && least > 0;
    above = lineBefore(text, above)
  ) {
    const column = isForItem ? spacesBefore(text, above) : depthOf(text, above);
    if (column < least && (!isForItem || isItem(text, above))) columns.push(column);
    least = Math.min(least, column, spacesBefore(text, above));
  }
  return columns;
}

/** The line, and those that stand inside it; where these stand right as they are, they are left alone. */
function linesBelonging(text: string, line: Span): readonly Span[] {
  const next = lineAfter(text, line);
  return next && spacesBefore(text, next) < depthOf(text, line) && isItem(text, line)
    ? [line]
    : linesDownFrom(text, line);
}

function isFieldOrItem(text: string, line: Span): boolean {
  return /^ *(- |[\w-]+:(\s|$))/.test(text.slice(line.start, line.end));
}

function isAtStart(text: string, line: Span, offset: number): boolean {
  return text.slice(line.start, offset).trim() === '';
}

/** A line and those below it that stand in the same column and are words rather than fields. */
function linesUntilField(text: string, first: Span): readonly Span[] {
  const lines = [first];
  const isWords = (line: Span) =>
    depthOf(text, line) === depthOf(text, first) &&
    !/^ *(- |[\w-]+:(\s|$))/.test(text.slice(line.start, line.end));
  for (let line = lineAfter(text, first); line && isWords(line); line = lineAfter(text, line))
    lines.push(line);
  return lines;
}

function isItem(text: string, line: Span): boolean {
  return /^ *-(\s|$)/.test(text.slice(line.start, line.end));
}

function isNoField(code: string): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR';
}
