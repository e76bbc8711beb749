import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/** The largest file that is read, in bytes; its text has at most as many UTF-16 units. */
export const mostBytes = 524_288;

export function tooLarge(file: SourceFile): Fault {
  return {
    file,
    span: { start: 0, end: 0 },
    code: 'too-large',
    severity: 'error',
    message: 'this file is larger than 512 KiB',
    help: 'split it up: a playbook can run others',
  };
}
