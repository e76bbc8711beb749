const named: Readonly<Record<string, string>> = {
  '⏎': '\r',
  '⇤': '\u001b[Z',
  '⎋': '\u001b',
  '↓': '\u001b[B',
  '↑': '\u001b[A',
  '⌫': '\u007f',
};

/** Keys as they are written down: ⏎ Enter, ⇤ Shift+Tab, ⎋ Esc, ⌫ Backspace, ↓ ↑ the arrows, ⌃N Ctrl+N; all else as it is. */
export function keysIn(written: string): string {
  return written
    .replace(/⌃([A-Z])/g, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) - 64))
    .replace(/[⏎⇤⎋↓↑⌫]/g, (key) => named[key] ?? key);
}

export const ctrl = { c: keysIn('⌃C'), d: keysIn('⌃D'), z: keysIn('⌃Z') } as const;
