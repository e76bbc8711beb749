import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { mostBytes, tooLarge } from './too-large.js';

/** A global of every JavaScript engine, but not of the language, so the compiler has to be told. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options?: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const strictly = new TextDecoder('utf-8', { fatal: true });
const leniently = new TextDecoder('utf-8');

export type SourceFileReading =
  | { readonly file: SourceFile }
  /** `fault.file` holds what can be shown of the file. */
  | { readonly fault: Fault };

/** The text of a file from its bytes, which are UTF-8, with or without a byte order mark, and at most so many. */
export function readSourceFile(path: string, bytes: Uint8Array, most = mostBytes): SourceFileReading {
  if (bytes.length > most) return { fault: tooLarge({ path, text: '' }) };
  if (isUtf16(bytes)) return { fault: notUtf8({ path, text: textOf(bytes) }) };
  try {
    return { file: { path, text: strictly.decode(bytes) } };
  } catch {
    return { fault: notUtf8({ path, text: textOf(bytes) }) };
  }
}

/** What begins with a plain letter in two bytes is written in UTF-16, even where no mark says so. Source: YAML 1.2.2, 5.2. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0) !== (second === 0) && first !== undefined && second !== undefined;
}

function textOf(bytes: Uint8Array): string {
  return leniently.decode(bytes);
}

/** The place is the first character that the decoder could not make out. */
function notUtf8(file: SourceFile): Fault {
  const start = Math.max(0, file.text.indexOf('\ufffd'));
  return {
    file,
    span: { start, end: start + 1 },
    code: 'not-utf8',
    severity: 'error',
    message: 'this file is not written in UTF-8, so its letters cannot be told',
    help: 'save it again as UTF-8; most editors offer that when saving',
  };
}
