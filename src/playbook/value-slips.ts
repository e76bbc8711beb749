import { isAlias, isCollection, isScalar, type Node } from 'yaml';
import {
  isInBraces,
  lastNodeBefore,
  lineAround,
  valueFrom,
  wayOutForWords,
  withoutLines,
  withoutValue,
  type Slip,
  type SlipRule,
  type SyntaxTrouble,
} from './syntax-slip.js';

/** Slips inside one value: words that YAML takes for something else. */
export const valueSlips: readonly SlipRule[] = [
  unclosedQuote,
  wordsBehindQuote,
  wordsBehindBraces,
  aliasInWords,
  startOfValue,
  blockMark,
  listBesideKey,
  fieldsWithoutBraces,
  semicolonInBraces,
  dashForCents,
  colonInWords,
  braceInWords,
  badEscape,
];

/** Quoted text that goes on to the end of the file, or to a quote that was meant to open another. */
function unclosedQuote({ text, error, document }: SyntaxTrouble): Slip | undefined {
  const quoted = lastNodeBefore(document, error.pos[0], isQuoted);
  if (quoted === undefined) return undefined;
  const isEndless = error.message.startsWith('Missing closing');
  const isSwallowing =
    text.slice(quoted.start, quoted.end).includes('\n') && isJustBehind(text, quoted.end, error.pos[0]);
  if (!isEndless && !isSwallowing) return undefined;
  const { start } = quoted;
  const mark = text[start]!;
  const more = mark === "'" ? `; if it is an apostrophe, ${wayOutForWords(text, start)}` : '';
  return {
    code: 'unclosed-quote',
    at: { start, end: start + 1 },
    message: 'this quote is opened here and never closed',
    help: `add a closing ${mark} where the text ends${more}`,
    ...withoutValue(valueFrom(text, start)),
  };
}

/** `'I'm sorry'` and `"Yes," she said`. */
function wordsBehindQuote({ text, error, document }: SyntaxTrouble): Slip | undefined {
  const quoted = lastNodeBefore(document, error.pos[0], isQuoted);
  if (quoted === undefined || !isJustBehind(text, quoted.end, error.pos[0])) return undefined;
  const at = valueFrom(text, quoted.start);
  return {
    code: 'needs-quotes',
    at,
    message: `the quote that opens this value closes after \`${text.slice(quoted.start, quoted.end)}\`, and more follows`,
    help: isInBraces(text, at.start)
      ? 'put the words in double quotes, with `\\"` for a quote among them'
      : 'put the words on the next line after |, with no quotes around them',
    ...withoutValue(at),
  };
}

/** `{name}, I'm sorry` and `[sigh] I'm sorry`. */
function wordsBehindBraces({ text, error, document }: SyntaxTrouble): Slip | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' || /^[}\]]/.test(text.slice(error.pos[0], error.pos[0] + 1)))
    return undefined;
  const braces = lastNodeBefore(document, error.pos[0], (node) => isCollection(node) && node.flow === true);
  if (braces === undefined || !isJustBehind(text, braces.end, error.pos[0])) return undefined;
  const mark = text[braces.start]!;
  const kind = mark === '[' ? 'a list' : 'fields';
  return cannotBegin(
    text,
    braces.start,
    `a value that begins with \`${mark}\` is taken for ${kind}, not for words`,
  );
}

/** `*really* sorry` and `& more`. */
function aliasInWords({ text, error, document }: SyntaxTrouble): Slip | undefined {
  const alias = lastNodeBefore(document, error.pos[0], isAlias);
  const isEmpty = error.code === 'BAD_ALIAS';
  if (!isEmpty && !(alias && isJustBehind(text, alias.end, error.pos[0]))) return undefined;
  const start = isEmpty ? error.pos[0] : alias!.start;
  const message = `a value that begins with \`${text[start]}\` is taken for a reference to something elsewhere, which playbooks do not have`;
  return { ...cannotBegin(text, start, message), code: 'anchor-or-alias' };
}

function startOfValue({ text, error }: SyntaxTrouble): Slip | undefined {
  if (error.message.includes('directives-end')) return startOfLine(text);
  const start = error.pos[0];
  const isColon = error.code === 'BLOCK_AS_IMPLICIT_KEY' && /^[:?](\s|$)/.test(text.slice(start, start + 2));
  if (error.code !== 'BAD_SCALAR_START' && !isColon) return undefined;
  const mark = text[start] === '`' ? 'a back-quote' : `\`${text[start]}\``;
  return cannotBegin(text, start, `a value cannot begin with ${mark}`);
}

function startOfLine(text: string): Slip {
  const line = lineAround(text, /^%/m.exec(text)?.index ?? 0);
  return {
    ...cannotBegin(text, line.start, 'a line cannot begin with `%`'),
    repairs: withoutLines(text, [line]),
    isGuess: true,
  };
}

function cannotBegin(text: string, start: number, message: string): Slip {
  const at = valueFrom(text, start);
  return { code: 'needs-quotes', at, message, help: wayOutForWords(text, start), ...withoutValue(at) };
}

/** `> 50` and `| Hello`. */
function blockMark({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const mark = /(?:^|\s)([|>])[-+\d]*\s+$/.exec(text.slice(line.start, error.pos[0]));
  if (error.code !== 'UNEXPECTED_TOKEN' || mark === null) return undefined;
  const start = line.start + mark.index + mark[0].indexOf(mark[1]!);
  const at = valueFrom(text, start);
  const isAngle = mark[1] === '>';
  return {
    code: 'block-mark',
    at,
    message: isAngle
      ? '`>` at the start of a value begins a block of lines'
      : 'the words after `|` start on the line below it',
    help: isAngle
      ? 'write what is compared, as in `item_price > 50`; put words on the next line after |'
      : 'move them to the next line, indented',
    ...withoutValue(at),
  };
}

function listBesideKey({ text, error }: SyntaxTrouble): Slip | undefined {
  if (!error.message.includes('block-seq-ind')) return undefined;
  const slip = cannotBegin(text, error.pos[0], 'a `-` behind a `:` does not begin a list');
  return { ...slip, help: `start the list on the next line; ${slip.help}` };
}

/** The fields that hold fields of their own, which in one line need braces. */
const fieldsWanted = /(?:^|\s)(set|with|gives|given|remind|first_response|expect): +$/;

/** `set: total: 5.00`. */
function fieldsWithoutBraces({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const before = text.slice(line.start, error.pos[0]);
  const steps = stepsWanted.exec(before)?.[1];
  const field = steps ?? fieldsWanted.exec(before)?.[1];
  const at = valueFrom(text, error.pos[0]);
  const words = text.slice(at.start, at.end);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || field === undefined || !/^\w+: +[^:{}]+$/.test(words))
    return undefined;
  const [opening, closing] = steps === undefined ? ['{', '}'] : ['[{', '}]'];
  return {
    code: 'syntax',
    at,
    message: `what stands behind \`${field}:\` in the same line needs ${steps === undefined ? 'braces' : 'brackets and braces'} around it`,
    help: `write \`${opening}${words}${closing}\``,
    repairs: [
      { start: at.start, end: at.start, by: opening },
      { start: at.end, end: at.end, by: closing },
    ],
  };
}

/** `if_no: go_to: start` and the like hold steps. */
const stepsWanted = /(?:^|\s)(if_\w+|then|otherwise|when_it_happens|steps): +$/;

/** `{type: text; ask: …}`. */
function semicolonInBraces({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const found = /[{,] *\w+: [^;,{}"]*(;) *[a-z_]+: /.exec(text.slice(line.start, line.end));
  if (found === null || (error.code !== 'BLOCK_IN_FLOW' && error.code !== 'BLOCK_AS_IMPLICIT_KEY'))
    return undefined;
  const start = line.start + found.index + found[0].lastIndexOf(';');
  return {
    code: 'syntax',
    at: { start, end: start + 1 },
    message: 'in braces, a comma parts one field from the next',
    help: 'write `,` for `;`',
    repairs: [{ start, end: start + 1, by: ',' }],
  };
}

/** `{max: 200,-}`. */
function dashForCents({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const found = /(\d+),[-–—]+(?=\s*[,}\]])/.exec(text.slice(line.start, line.end));
  if (found === null) return undefined;
  const at = { start: line.start + found.index, end: line.start + found.index + found[0].length };
  const message = 'in braces, a comma ends a value, and so cuts this amount in two';
  return {
    code: 'needs-quotes',
    at,
    message,
    help: `write \`${found[1]}.00\``,
    repairs: [{ ...at, by: `${found[1]}.00` }],
  };
}

/** `{type: text, ask: Is {part} there?}`. */
function braceInWords({ text, error }: SyntaxTrouble): Slip | undefined {
  const line = lineAround(text, error.pos[0]);
  const written = text.slice(line.start, line.end);
  const [before, words] = /[{,]\s*[\w-]+:\s+(?=[^\s"'{[])([^{},"]*\{)[^{}]*\}/.exec(written) ?? [];
  if (before === undefined || words === undefined) return undefined;
  const start = line.start + written.indexOf(before) + before.indexOf(words);
  return cannotBegin(text, start, 'in braces, a `{` among words begins something new');
}

/** `One thing: sorry`. */
function colonInWords({ text, error }: SyntaxTrouble): Slip | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BLOCK_IN_FLOW') return undefined;
  const line = lineAround(text, error.pos[0]);
  // At the start of a line it is the line that stands wrong.
  if (text.slice(line.start, error.pos[0]).trim() === '') return undefined;
  const at = valueFrom(text, error.pos[0]);
  const words = text.slice(at.start, at.end);
  const colon = /:(?=\s|$)/.exec(words);
  if (colon === null) return undefined;
  const message = `the \`:\` makes a field of \`${words.slice(0, colon.index)}\`, where words were meant`;
  return cannotBegin(text, at.start, message);
}

function badEscape({ text, error }: SyntaxTrouble): Slip | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
  const start = text.lastIndexOf('\\', error.pos[0]);
  return {
    code: 'syntax',
    at: { start, end: start + 2 },
    message: `\`${text.slice(start, start + 2)}\` means nothing in double quotes`,
    help: 'write `\\\\` for one `\\`',
    repairs: [{ start, end: start + 1, by: '/' }],
  };
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE');
}

/** In the same line, with nothing in between. */
function isJustBehind(text: string, end: number, offset: number): boolean {
  return offset >= end && /^[ \t]*$/.test(text.slice(end, offset));
}
