/** Control characters and halves of characters by their numbers, which never change: their names cost a start much more. */
const escape =
  '\\0-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufffe\\uffff';
const invisible = new RegExp(`[${escape}]`, 'gu');
const plain = /^[ -~]*$/;

/**
 * Text from a file as it may be shown in a terminal: whatever moves the cursor, colours, or turns the direction of writing
 * is spelt out (`\x1b`, `\u{202e}`), and a Tab is an arrow.
 */
export function visibleText(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, spelledOut);
}

function spelledOut(character: string): string {
  if (character === '\t') return '→';
  const code = character.codePointAt(0)!.toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}

/** First and last code points that fill two columns of a terminal. Source: Unicode 16, EastAsianWidth.txt, W and F. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26f2, 0x26f5],
  [0x270a, 0x270b],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1aff0, 0x1b2fb],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6fc],
  [0x1f7e0, 0x1f7f0],
  [0x1f90c, 0x1faff],
  [0x20000, 0x3fffd],
];

/** How many columns of a terminal a visible text fills. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0)!;
  // Among punctuation and signs there are none that join others, and telling those takes longer than drawing a whole frame.
  if (code < 0x300 || (code >= 0x2010 && code < 0x20d0)) return 1;
  if (/^[\p{Mn}\p{Me}\u200b-\u200d\ufe0f]$/u.test(character)) return 0;
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
