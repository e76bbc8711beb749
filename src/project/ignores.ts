import { Lexer } from 'yaml';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault, Fix, Severity } from '../diagnostic/fault.js';
import { lineOf, lineStart, lineText } from '../diagnostic/position.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';

const mark = 'makeright-ignore';
const form = /^#[ \t]*makeright-ignore[ \t]+([a-z][a-z0-9-]*)[ \t]*(?::[ \t]*(.*\S))?[ \t]*$/;

/** A remark that a kind of mistake on some lines is meant. */
interface Ignore {
  readonly file: SourceFile;
  readonly at: Span;
  readonly code: string;
  readonly hasReason: boolean;
  /** The first and the last line that it is about. */
  readonly lines: readonly [number, number];
}

/**
 * The faults that no `# makeright-ignore code: reason` speaks of, and what is wrong with such remarks: one without a
 * reason, or without anything to ignore. `codes` are the names of all rules.
 */
export function withoutIgnored(
  faults: readonly Fault[],
  files: readonly SourceFile[],
  codes: () => Iterable<string>,
): readonly Fault[] {
  const ignores = files.filter(({ text }) => text.includes(mark)).flatMap(ignoresIn);
  if (ignores.length === 0) return faults;
  const used = new Set<Ignore>();
  const left = faults.filter((fault) => {
    const own = ignores.filter((ignore) => speaksOf(ignore, fault));
    for (const ignore of own) used.add(ignore);
    return own.length === 0;
  });
  return [...left, ...ignores.flatMap((ignore) => remarkFaults(ignore, used.has(ignore), codes))];
}

function speaksOf({ file, code, lines: [first, last] }: Ignore, fault: Fault): boolean {
  if (fault.file !== file || fault.code !== code) return false;
  const line = lineOf(file, fault.span.start);
  return first <= line && line <= last;
}

/** Only what YAML takes for a remark is one: a `#` in a sentence says nothing. */
function ignoresIn(file: SourceFile): readonly Ignore[] {
  const found: Ignore[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(file.text)) {
    // These mark where a document or a text begins, and stand for nothing in the file.
    if (/^[\x02\x18\x1f]$/.test(lexeme)) {
      isText = lexeme === '\x1f';
      continue;
    }
    const [, code, reason] = (isText ? null : form.exec(lexeme)) ?? [];
    isText = false;
    const at = { start: offset, end: offset + lexeme.length };
    if (code !== undefined)
      found.push({ file, at, code, hasReason: reason !== undefined, lines: linesOf(file, offset) });
    offset = at.end;
  }
  return found;
}

/** The line that the remark ends, or else the next one; with its words, where they stand below it after `|`. */
function linesOf(file: SourceFile, offset: number): readonly [number, number] {
  let first = lineOf(file, offset);
  const isAlone = file.text.slice(lineStart(file, first), offset).trim() === '';
  const count = file.text.split('\n').length;
  if (isAlone) while (first < count && /^\s*(#|$)/.test(lineText(file, first))) first++;
  let last = first;
  const opening = lineText(file, first);
  if (/(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/.test(opening))
    while (last < count && indentOf(lineText(file, last + 1)) > indentOf(opening)) last++;
  return [first, last];
}

/** A line without words belongs to the words around it. */
function indentOf(line: string): number {
  return line.trim() === '' ? Infinity : line.search(/\S/);
}

function remarkFaults(
  { file, at, code, hasReason }: Ignore,
  isUsed: boolean,
  codes: () => Iterable<string>,
): readonly Fault[] {
  const fault = (name: string, severity: Severity, message: string, help: string): Fault => ({
    file,
    span: at,
    code: name,
    severity,
    message,
    help,
  });
  if (!isUsed) {
    const known = [...codes()];
    const near = known.includes(code) ? undefined : didYouMean(code, known);
    const help = near === undefined ? 'leave it out' : `did you mean \`${near}\`?`;
    const unused = fault('unused-ignore', 'warning', `there is no \`${code}\` here to be ignored`, help);
    // One that was meant for something else is not to go without a word.
    return [near === undefined ? { ...unused, fix: withoutRemark(file, at) } : unused];
  }
  if (hasReason) return [];
  const help = `write it as \`# ${mark} ${code}: reason\``;
  return [fault('ignore-without-reason', 'error', `why \`${code}\` is ignored here is not said`, help)];
}

/** With the line, where it stands alone, else with the space before it. */
function withoutRemark(file: SourceFile, { start, end }: Span): Fix {
  const line = lineOf(file, start);
  const before = file.text.slice(lineStart(file, line), start);
  if (before.trim() === '') return { start: lineStart(file, line), end: lineStart(file, line + 1), by: '' };
  return { start: start - (before.length - before.trimEnd().length), end, by: '' };
}
