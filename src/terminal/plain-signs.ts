import type { Glyphs } from './glyphs.js';

const signs: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '×': 'x',
  '·': '-',
  '•': '*',
  '…': '...',
  '→': '->',
  '\u00a0': ' ',
  '\u202f': ' ',
  '€': 'EUR ',
  '£': 'GBP ',
  '¥': 'JPY ',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
};

/** A text for a terminal that shows nothing but ASCII: signs and letters by the nearest that it has, where there is one. */
export function plainSigns(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text;
  return text.replace(/[^\n -~]/gu, (sign) => signs[sign] ?? withoutAccent(sign));
}

/** A text in the signs that a terminal can show. */
export function inSignsOf({ isAscii }: Glyphs, text: string): string {
  return isAscii ? plainSigns(text) : text;
}

/** A letter without what stands above or below it, as far as that leaves one. */
function withoutAccent(sign: string): string {
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[ -~]+$/.test(bare) ? bare : sign;
}
