import type { Span } from '../diagnostic/source-file.js';
import type { Repair } from './draft-text.js';
import { depthOf, lineAround, lineBefore, type Slip, type SyntaxTrouble } from './syntax-slip.js';

/** A Tab in front of what a line says. All such lines of a file are one slip: an editor makes them everywhere at once. */
export function tabIndent({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const before = lineBefore(text, line);
  const isNear = tabsBefore(text, line) > 0 || (before !== undefined && tabsBefore(text, before) > 0);
  // What is wrong with it may show only further down.
  if (!isNear && !/^ *\t[ \t]*(- |[a-z_]+:(\s|$))/m.test(text)) return undefined;
  const indents = [...text.matchAll(/^ *(?:- *)*\t[ \t]*(?=\S)/gm)];
  const first = indents[0]!;
  const others = indents.length - 1;
  const also = others === 0 ? '' : `, and so ${others === 1 ? 'is one more' : `are ${others} more`}`;
  return {
    code: 'tab-indent',
    at: { start: first.index + first[0].indexOf('\t'), end: first.index + first[0].length },
    message: `this line is indented with a Tab${also}`,
    help: 'indent with spaces only; most editors can be set to write spaces when you press Tab',
    repairs: withSpaces(text, indents),
  };
}

/**
 * Spaces for the Tabs. How wide they were, nobody knows; so the first of several lines goes where it most likely belongs,
 * beside the line above or, where that opens something, inside it, and the others follow by how many Tabs they have.
 */
function withSpaces(text: string, indents: readonly RegExpExecArray[]): readonly Repair[] {
  let above: Span | undefined;
  let [depth, tabs] = [0, 0];
  return indents.map((indent) => {
    const line = lineAround(text, indent.index);
    const before = lineBefore(text, line);
    if (before?.start === above?.start && above !== undefined) {
      depth = Math.max(0, depth + 2 * (tabsBefore(text, line) - tabs));
    } else depth = before === undefined ? 0 : depthOf(text, before) + (opensSomething(text, before) ? 2 : 0);
    [above, tabs] = [line, tabsBefore(text, line)];
    return { start: indent.index, end: indent.index + indent[0].length, by: ' '.repeat(depth) };
  });
}

function tabsBefore(text: string, line: Span): number {
  const indent = /^ *(?:- *)*\t[ \t]*(?=\S)/.exec(text.slice(line.start, line.end));
  return indent === null ? 0 : indent[0].split('\t').length - 1;
}

function opensSomething(text: string, line: Span): boolean {
  return /:(\s+[|>][-+\d]*)?\s*$/.test(text.slice(line.start, line.end));
}
