import { dirname } from 'node:path';
import { diskFull, notWritable } from './data-folder.js';
import { codeOf, messageOf } from './error-code.js';
import { StoreFailure } from './store-failure.js';

/** SQLite's result code, without its details: https://www.sqlite.org/rescode.html. 0 for what is no result of SQLite's. */
export function resultCode(error: unknown): number {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  if (typeof errcode === 'number') return errcode & 0xff;
  // What a statement meets while it runs comes without its code.
  return codeOf(error) === 'ERR_SQLITE_ERROR' ? (codesByMessage.get(messageOf(error)) ?? 0) : 0;
}

/** What SQLite itself says for a result, which is the same in every language: sqlite3_errstr. */
const codesByMessage: ReadonlyMap<string, number> = new Map([
  ['access permission denied', 3],
  ['database is locked', 5],
  ['database table is locked', 6],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', 13],
  ['unable to open database file', 14],
  ['file is not a database', 26],
]);

export const busy = 5;

/** What SQLite reports, as somebody needs to hear it. What is no result of SQLite's is a mistake of ours and stays as it is. */
export function sqliteFailure(error: unknown, path: string): unknown {
  const failure = (message: string, help: string) => new StoreFailure(message, help, { cause: error });
  switch (resultCode(error)) {
    case 3:
    case 8:
      return failure(
        `\`${path}\` can be read but not written`,
        'let its owner have write permission again; nothing that was confirmed is lost',
      );
    case busy:
    case 6:
      return failure(
        `another program has kept \`${path}\` to itself for half a minute`,
        'see whether one hangs, such as a backup, and try again',
      );
    case 10:
      return failure(
        `the disk that has \`${path}\` could not be read or written (${messageOf(error)})`,
        'see to the disk and try again; everything confirmed before is safe if the disk is',
      );
    case 11:
    case 26:
      return failure(
        `\`${path}\` is damaged, or no file of makeright's`,
        'move it away, and bring back a copy of it or an export: makeright import FILE',
      );
    case 13:
      return diskFull(dirname(path), error);
    case 14:
      return notWritable(dirname(path), error);
    default:
      return error;
  }
}
