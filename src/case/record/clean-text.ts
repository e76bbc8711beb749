const lineBreaks = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;
/** By their numbers, which never change, because their names cost a start more: control characters but the line feed, signs that turn the direction of writing, and halves of characters. */
const unseen =
  /[\0-\t\v-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

/** Text that can do nothing but be read, wherever it is shown: no sign in it moves a cursor, colours or hides. */
export function cleanText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(/\t/g, ' ').replace(unseen, '').trim();
}
