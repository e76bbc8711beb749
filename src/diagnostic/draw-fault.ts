import type { Fault } from './fault.js';
import { lineStart, lineText, positionOf } from './position.js';
import type { Place } from './source-file.js';
import { columnsOf, visibleText } from './visible-text.js';

/** What each part of a drawn fault is painted with. */
export interface Paint {
  severity(text: string, severity: Fault['severity']): string;
  message(text: string): string;
  /** File, line and column, line numbers and bars. */
  frame(text: string): string;
  /** The marks under the trainer's text. */
  marks(text: string, severity: Fault['severity']): string;
  help(text: string): string;
}

export const noPaint: Paint = {
  severity: (text) => text,
  message: (text) => text,
  frame: (text) => text,
  marks: (text) => text,
  help: (text) => text,
};

/** The most columns of a trainer's line that are shown; a longer one is cut around what is marked. */
const widestLine = 100;
/** More second places than this are counted, not drawn. */
const mostPlaces = 3;

/**
 * A fault as people read it: what is wrong, where, the trainer's own line with the place marked, the way out, and any
 * second place. Several lines, no line break at the end. Nothing from the file can do anything but be seen.
 */
export function drawFault(fault: Fault, paint: Paint = noPaint): string {
  const related = (fault.related ?? []).slice(0, mostPlaces);
  const left = (fault.related?.length ?? 0) - related.length;
  const places: readonly Place[] = [fault, ...related];
  const gutter = Math.max(
    ...places.map((place) => String(positionOf(place.file, place.span.start).line).length),
  );
  const lines = [
    `${paint.severity(`${fault.severity}[${fault.code}]`, fault.severity)}: ${paint.message(visibleText(fault.message))}`,
    ...drawPlace(fault, gutter, '^', fault.severity, paint),
  ];
  if (fault.help !== undefined)
    lines.push(`${indent(gutter)} ${paint.frame('=')} ${paint.help(`help: ${visibleText(fault.help)}`)}`);
  for (const place of related) {
    lines.push(`${indent(gutter)} ${paint.frame('=')} ${visibleText(place.message)}:`);
    lines.push(...drawPlace(place, gutter, '-', fault.severity, paint));
  }
  if (left > 0) lines.push(`${indent(gutter)} ${paint.frame('=')} and in ${left} more`);
  return lines.join('\n');
}

function drawPlace(
  place: Place,
  gutter: number,
  mark: string,
  severity: Fault['severity'],
  paint: Paint,
): string[] {
  const { line, column } = positionOf(place.file, place.span.start);
  const where = paint.frame(`${indent(gutter)}--> ${visibleText(place.file.path)}:${line}:${column}`);
  const before = line > 1 ? lineText(place.file, line - 1) : '';
  const drawn = markedLine(place, line, mark);
  if (drawn === undefined) return [where];
  const numbered = (shown: string, number: number) =>
    `${paint.frame(`${String(number).padStart(gutter)} |`)} ${shown}`.trimEnd();
  return [
    where,
    ...(before.trim() === '' ? [] : [numbered(around(before, 0, 0).after, line - 1)]),
    numbered(drawn.text, line),
    `${paint.frame(`${indent(gutter)} |`)} ${drawn.space}${paint.marks(drawn.marks, severity)}`,
  ];
}

/** The line with its marks below it; `undefined` where the file has nothing to show. */
function markedLine(
  place: Place,
  line: number,
  mark: string,
): { text: string; space: string; marks: string } | undefined {
  const text = lineText(place.file, line);
  if (text.trim() === '' && place.span.start === place.span.end) return undefined;
  const start = place.span.start - lineStart(place.file, line);
  const shown = around(text, start, Math.min(text.length, start + place.span.end - place.span.start));
  return {
    text: shown.before + shown.marked + shown.after,
    space: indent(columnsOf(shown.before)),
    marks: mark.repeat(Math.max(1, columnsOf(shown.marked))),
  };
}

/** What is marked in a line, and as much of what stands around it as can be shown, with `…` where something was left out. */
function around(text: string, start: number, end: number): { before: string; marked: string; after: string } {
  const from =
    text.length <= widestLine ? 0 : Math.max(0, Math.min(start - widestLine / 4, text.length - widestLine));
  const to = Math.min(text.length, from + widestLine);
  return {
    before: (from > 0 ? '…' : '') + visibleText(text.slice(from, start)),
    marked: visibleText(text.slice(start, Math.min(end, to))),
    after: visibleText(text.slice(Math.min(end, to), to)) + (to < text.length ? '…' : ''),
  };
}

function indent(columns: number): string {
  return ' '.repeat(columns);
}
