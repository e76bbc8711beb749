import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';

/** That something in a file of answers cannot be taken. */
export function unfitFault(file: SourceFile, span: Span, message: string, help: string | undefined): Fault {
  return {
    file,
    span,
    code: 'answer-does-not-fit',
    severity: 'error',
    message,
    ...(help !== undefined && { help }),
  };
}
