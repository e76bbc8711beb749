import { shortened } from '../diagnostic/shortened.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { Glyphs } from './glyphs.js';
import { harmless } from './harmless.js';
import { listedOptions } from './listed-options.js';
import type { ShownOption } from './renderer.js';

/** An option of a list as it is written on a screen, unpainted. */
export interface ListedLines {
  readonly isChosen: boolean;
  /** All of it, on as many lines as it needs. */
  readonly whole: readonly string[];
  /** On one line, with a sign where something is missing. */
  readonly cut: string;
}

/** The options that are listed for what was typed so far; a sentence in their place where there are none of them. */
export function listedLines(
  options: readonly ShownOption[],
  { line, filter }: { readonly line: { readonly text: string }; readonly filter: string },
  { pointer, more }: Pick<Glyphs, 'pointer' | 'more'>,
  columns: number,
): readonly ListedLines[] {
  const listed = listedOptions(options, filter);
  const none = '  none of them has this in it';
  if (listed.length === 0 && options.length > 0) return [{ isChosen: false, whole: [none], cut: none }];
  const digits = String(options.length).length;
  return listed.map(({ number, option: { label, unavailable } }) => {
    const isChosen = String(number) === line.text.trim();
    const begin = `${isChosen ? pointer : ' '} ${String(number).padStart(digits)} `;
    const text = harmless(unavailable === undefined ? label : `${label} (not now: ${unavailable})`);
    const indent = ' '.repeat(digits + 3);
    const whole = wrapText(text, columns - indent.length).map((row, at) => (at === 0 ? begin : indent) + row);
    return { isChosen, whole, cut: shortened(begin + text, columns, more) };
  });
}

/** So many lines of a list around what is chosen in it, which is shown in full as far as there is room. */
export function listAround(
  list: readonly ListedLines[],
  count: number,
  { more }: Pick<Glyphs, 'more'>,
): string[] {
  const chosen = Math.max(
    0,
    list.findIndex(({ isChosen }) => isChosen),
  );
  const room = Math.max(1, count - 1);
  const lines =
    list[chosen]?.isChosen === true ? list[chosen].whole.slice(0, room) : [list[chosen]?.cut ?? ''];
  const others = room - lines.length;
  const start = Math.max(0, Math.min(chosen - Math.floor(others / 2), list.length - others - 1));
  const shown = list.slice(start, start + others + 1);
  const missing = list.length - shown.length;
  return [
    ...shown.flatMap((one) => (one === list[chosen] ? lines : [one.cut])),
    ...(count > 1 && missing > 0 ? [`  ${more} ${missing} more: arrow keys`] : []),
  ];
}
