import type { Fault, Fix } from '../diagnostic/fault.js';
import { lineOf, lineStart, lineText } from '../diagnostic/position.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { strayCharacters } from '../playbook/stray-characters.js';

/**
 * The edits that mend a fault where nothing else can be meant; none where it takes somebody to decide. They are told from what
 * stands in the file, so they hold for it as it was read, and no other.
 */
export function certainFix(fault: Fault): readonly Fix[] {
  return fault.fix ? [fault.fix] : (fixes[fault.code]?.(fault) ?? []);
}

const fixes: Readonly<Record<string, (fault: Fault) => readonly Fix[]>> = {
  'tab-indent': ({ file }) => tabsAsSpaces(file),
  'control-character': ({ file }) => strayCharacters(file.text).withoutWidth,
  'odd-space': ({ file }) => strayCharacters(file.text).oddSpaces,
  'lost-after-hash': ({ file, span }) => inQuotes(file, span),
  'needs-quotes': ({ file, span }) => inQuotes(file, span),
  'single-equals': ({ file, span }) => [apart(file, span, 'is')],
  'option-without-quotes': ({ file, span }) => optionInQuotes(file, span),
  'unknown-field': sameLetters,
  'unknown-choice': sameLetters,
  syntax: spaceLeftOut,
};

/** Only where all lines are indented with Tabs is it certain what each of them belongs to. */
function tabsAsSpaces({ text }: SourceFile): readonly Fix[] {
  if (/^\t* +\t*\S/m.test(text)) return [];
  return [...text.matchAll(/^\t+(?=\S)/gm)].map(({ index, 0: tabs }) => ({
    start: index,
    end: index + tabs.length,
    by: '  '.repeat(tabs.length),
  }));
}

/** A field, and words behind it that go to the end of the line and begin with a letter, so that nothing but words can be meant. */
const wordsOfField =
  /^(\s*(?:- +)*(?:say|ask|coach|alert|because|label|title|hint|look_in|asking): +)(\p{L}.*\S)[ \t]*$/u;

/** What follows the number sign or the colon of a sentence belongs to it. A remark behind it, and words that go on below, do not. */
function inQuotes(file: SourceFile, span: Span): readonly Fix[] {
  const line = lineOf(file, span.start);
  const written = lineText(file, line);
  const [, field = '', words = ''] = wordsOfField.exec(written) ?? [];
  const hashes = words.match(/\s#/g) ?? [];
  const isNumber = hashes.length === 0 || (hashes.length === 1 && /\s#\d/.test(words));
  if (words === '' || !isNumber || indentOf(lineText(file, line + 1)) > indentOf(written)) return [];
  const start = lineStart(file, line) + field.length;
  return [{ start, end: start + words.length, by: `"${words.replace(/["\\]/g, '\\$&')}"` }];
}

/** Of the fields of a step, the dash of the list is no indentation deeper than theirs. */
function indentOf(line: string): number {
  return line.search(/[^\s-]|$/);
}

/** A word with spaces around it. */
function apart({ text }: SourceFile, { start, end }: Span, word: string): Fix {
  const before = /\s/.test(text.slice(start - 1, start)) ? '' : ' ';
  const behind = /\s/.test(text.slice(end, end + 1)) ? '' : ' ';
  return { start, end, by: before + word + behind };
}

/** At the start of a value, or where the value itself is in quotes, they would mean something else. */
function optionInQuotes(file: SourceFile, { start, end }: Span): readonly Fix[] {
  const before = file.text.slice(lineStart(file, lineOf(file, start)), start);
  const isFree = /[\w)]\s+(?:is(?:\s+not)?|==|!=)\s+$/.test(before) && !/["']/.test(before);
  const option = file.text.slice(start, end);
  return isFree && /^\w+$/.test(option) ? [{ start, end, by: `"${option}"` }] : [];
}

/** `contact-reason` and `Title`: the only name with these letters, written with others between them or large. */
function sameLetters({ file, span: { start, end }, help = '' }: Fault): readonly Fix[] {
  const [, meant] = /^did you mean `([^`]+)`\?$/.exec(help) ?? [];
  const written = file.text.slice(start, end);
  const letters = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
  return meant !== undefined && letters(meant) === letters(written) ? [{ start, end, by: meant }] : [];
}

/** `-close: resolved` and `title:Late`. */
function spaceLeftOut({ file: { text }, span: { end }, message }: Fault): readonly Fix[] {
  if (message === 'there has to be a space after the `-` of a list') return [{ start: end, end, by: ' ' }];
  const isColon = message.startsWith('there has to be a space after `') && text[end - 2] === ':';
  return isColon ? [{ start: end - 1, end: end - 1, by: ' ' }] : [];
}
