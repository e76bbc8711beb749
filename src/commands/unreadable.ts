import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/** That nothing could be read where a file was looked for. */
export function unreadable(file: SourceFile, message: string, help: string): Fault {
  return {
    file,
    span: { start: 0, end: 0 },
    code: 'unreadable-file',
    severity: 'error',
    message,
    help,
  };
}
