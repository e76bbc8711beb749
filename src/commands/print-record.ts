import { buildRecord } from '../case/record/build-record.js';
import type { RecordedCase } from '../case/record/recorded-case.js';
import { recordHtml } from '../report/record-html.js';
import { recordJson } from '../report/record-json.js';
import { recordMarkdown } from '../report/record-markdown.js';
import { recordText } from '../report/record-text.js';
import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { inSignsOf } from '../terminal/plain-signs.js';
import { columnsFor } from '../terminal/screen.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import type { RunOptions } from './run.js';
import type { World } from './world.js';

export type RecordFormat = Pick<RunOptions, 'format' | 'reveal'>;

/** The record of a case as it stands, ready to be printed. */
function recordOf(of: RecordedCase, { format, reveal = false }: RecordFormat, world: World): string {
  const record = buildRecord(of, { reveal });
  switch (format) {
    case 'text':
      return textFor(record, world);
    case 'json':
      return harmlessJson(recordJson(record));
    case 'html':
      return harmless(recordHtml(record));
    case 'markdown':
      return harmless(recordMarkdown(record));
  }
}

/** At a terminal it fits the window and its signs; in a pipe it is the same everywhere. */
function textFor(record: ResolutionRecord, { stdout, env }: World): string {
  if (stdout.isTTY !== true) return harmless(recordText(record));
  const text = harmless(recordText(record, columnsFor(stdout)));
  return inSignsOf(glyphsFor(env), text);
}

/** Prints the record on stdout, which carries nothing else. */
export function printRecord(of: RecordedCase, format: RecordFormat, world: World): void {
  world.stdout.write(recordOf(of, format, world));
}
