/**
 * Whether a path, with `/`, fits a pattern: `*` stands for anything in one name, `**` for any number of folders, `?` for one
 * letter. A pattern for a folder fits all that is in it.
 */
export function fitsGlob(path: string, pattern: string): boolean {
  const written = pattern
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
    .replace(/\*\*\/?|[*?]|[^*?]+/g, (piece) => pieces[piece] ?? piece.replace(/[.+^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${written}(?:/.*)?$`, 'u').test(path);
}

const pieces: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
