const named: Readonly<Record<string, string>> = {
  '⏎': '\r',
  '⇤': '\u001b[Z',
  '⎋': '\u001b',
  '↓': '\u001b[B',
  '↑': '\u001b[A',
  '⌫': '\u007f',
};

/** Keys as they are written down: ⏎ Enter, ⇤ Shift+Tab, ⎋ Esc, ⌫ Backspace, ↓ ↑ the arrow keys; all else is typed as it is. */
export function keysIn(written: string): string {
  return [...written].map((key) => named[key] ?? key).join('');
}

export const ctrl = {
  c: '\u0003',
  d: '\u0004',
  l: '\u000c',
  z: '\u001a',
} as const;
