/** Signs that mean something in CommonMark or in the tables, links and mentions that many tools add to it. */
const signs = /[\\`*_{}[\]<>#|~$&!@^]/g;
/** What begins a list, a heading's underline or a rule at the start of a line. */
const lineStart = /^([-+=:])/;
const numbered = /^(\d+)([.)])/;

/** Words as they have to be written to be read as these very words, on one line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(signs, '\\$&')
    .replace(lineStart, '\\$1')
    .replace(numbered, '$1\\$2');
}
