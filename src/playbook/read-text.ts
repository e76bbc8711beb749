import type { Span } from '../diagnostic/source-file.js';
import { readExpression } from '../expression/read-expression.js';
import type { Reading } from './reading.js';
import { SourceText, withoutLastBreaks } from './source-text.js';
import { lineAround, wayOutForWords } from './syntax-slip.js';
import type { Formula, Phrase, PhrasePart, Written, WrittenText } from './written.js';
import type { TextNode, YamlNode } from './yaml-node.js';

/** Words without facts in them. */
export function readText(node: YamlNode | undefined, reading: Reading): WrittenText | undefined {
  const text = reading.usable(node, 'text');
  return text && isWhole(text, reading) ? new SourceText(reading.file, text) : undefined;
}

/** A name, a number or a word with a meaning: nothing that a remark behind it could have been part of. */
export function readName(node: YamlNode | undefined, reading: Reading): Written<string> | undefined {
  const text = reading.usable(node, 'text');
  return text && { value: withoutLastBreaks(text.value).trim(), at: text.at };
}

/** One name, or a list of them. */
export function readNames(node: YamlNode | undefined, reading: Reading): readonly Written<string>[] {
  if (node === undefined) return [];
  const items = node.kind === 'list' ? (reading.usable(node, 'list')?.items ?? []) : [node];
  return items.flatMap((item) => readName(item, reading) ?? []);
}

/** A condition or an amount. What is wrong with it stays with it, for the check to report. */
export function readFormula(node: YamlNode | undefined, reading: Reading): Formula | undefined {
  const text = reading.usable(node, 'text');
  if (text === undefined || !isWhole(text, reading, 2)) return undefined;
  return new SourceFormula(reading, text);
}

class SourceFormula extends SourceText implements Formula {
  readonly expression?: Formula['expression'] & {};
  readonly faults: Formula['faults'];

  constructor(reading: Reading, node: TextNode) {
    super(reading.file, node);
    const { expression, faults } = readExpression(this.value);
    if (expression) this.expression = expression;
    this.faults = faults;
  }
}

/** Words with facts in them. A `{` that does not hold a name is reported, and stays in the words. */
export function readPhrase(node: YamlNode | undefined, reading: Reading): Phrase | undefined {
  const text = reading.usable(node, 'text');
  return text && isWhole(text, reading) ? new SourcePhrase(reading, text) : undefined;
}

class SourcePhrase extends SourceText implements Phrase {
  readonly parts: readonly PhrasePart[];

  constructor(reading: Reading, node: TextNode) {
    super(reading.file, node);
    this.parts =
      this.value.includes('{') || this.value.includes('}') ? this.#readParts(reading) : [this.value];
  }

  #readParts(reading: Reading): readonly PhrasePart[] {
    const parts: PhrasePart[] = [];
    let words = '';
    let last = 0;
    for (const mark of this.value.matchAll(marks)) {
      words += this.value.slice(last, mark.index);
      last = mark.index + mark[0].length;
      const name = mark[1]?.trim();
      if (name !== undefined && isName.test(name)) {
        if (words !== '') parts.push(words);
        parts.push({ name, start: mark.index, end: last });
        words = '';
      } else {
        if (mark[0] !== '{{' && mark[0] !== '}}') this.#refuse(reading, this.spanOf(mark.index, last), name);
        words += mark[0] === '{{' || mark[0] === '}}' ? mark[0][0] : mark[0];
      }
    }
    words += this.value.slice(last);
    return words === '' ? parts : [...parts, words];
  }

  #refuse(reading: Reading, at: Span, name: string | undefined): void {
    const message =
      name === undefined ? 'this `{` is never closed' : `\`{${name}}\` does not hold the name of a fact`;
    reading.report('placeholder', at, message, {
      help: 'write `{item_price}` for a fact, and `{{` for a brace itself',
    });
  }
}

/** A brace for itself, a fact in braces, or a brace that is left open. */
const marks = /\{\{|\}\}|\{([^{}]*)\}|\{/g;
const isName = /^[A-Za-z_]\w*$/;

/**
 * Whether the text is all that was written: a ` #` ends plain text, and what follows is lost. In words no remark may stand
 * behind; elsewhere one is told from a slip by the `spaces` in front of it.
 */
export function isWhole(text: TextNode, reading: Reading, spaces = Infinity): boolean {
  // Text that stands nowhere was put in by us.
  if (text.style !== 'plain' || text.at.start === text.at.end) return true;
  const source = reading.file.text;
  let at = text.at.end;
  while (source[at] === ' ' || source[at] === '\t') at++;
  if (source[at] !== '#' || at - text.at.end >= spaces) return true;
  // Said to the check, and so no part of the words.
  if (/^#[ \t]*makeright-ignore /.test(source.slice(at, lineAround(source, at).end))) return true;
  const help =
    spaces === Infinity
      ? wayOutForWords(source, text.at.start)
      : 'put it on the next line after |, or two spaces before a remark';
  reading.fault(
    'lost-after-hash',
    { start: at, end: lineAround(source, at).end },
    'everything after ` #` is lost',
    { help },
  );
  return false;
}
