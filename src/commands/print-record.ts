import type { Case } from '../case/case.js';
import { buildRecord } from '../case/record/build-record.js';
import { recordHtml } from '../report/record-html.js';
import { recordJson } from '../report/record-json.js';
import { recordMarkdown } from '../report/record-markdown.js';
import { recordText } from '../report/record-text.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import type { RunOptions } from './run.js';
import type { World } from './world.js';

export type RecordFormat = Pick<RunOptions, 'format' | 'reveal'>;

/** The record of a case as it stands, ready to be printed. */
function recordOf(of: Case, { format, reveal = false }: RecordFormat): string {
  const record = buildRecord(of, { reveal });
  switch (format) {
    case 'text':
      return harmless(recordText(record));
    case 'json':
      return harmlessJson(recordJson(record));
    case 'html':
      return harmless(recordHtml(record));
    case 'markdown':
      return harmless(recordMarkdown(record));
  }
}

/** Prints the record on stdout, which carries nothing else. */
export function printRecord(of: Case, format: RecordFormat, { stdout }: World): void {
  stdout.write(recordOf(of, format));
}
