import { graphemes } from '../diagnostic/graphemes.js';

/** A line being typed; the cursor stands before the UTF-16 unit of that number, never inside a character. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
}

/** A key as Node's readline decodes it. A paste comes as one key that has only a sequence. */
export interface LineKey {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

export const emptyLine: Line = { text: '', cursor: 0 };

/** A line with the cursor at its end. */
export function lineOf(text: string): Line {
  return { text, cursor: text.length };
}

/** The line after a key. The movements are those of readline and of most shells; what means nothing changes nothing. */
export function editLine(line: Line, key: LineKey): Line {
  const move =
    key.ctrl || key.meta ? withModifier[`${key.ctrl ? 'ctrl' : 'alt'}-${key.name}`] : plain[key.name ?? ''];
  if (move) return move(line);
  return key.ctrl || key.meta ? line : inserted(line, typedBy(key));
}

type Move = (line: Line) => Line;

const left: Move = (line) => ({ ...line, cursor: before(line, 1) });
const right: Move = (line) => ({ ...line, cursor: after(line, 1) });
const home: Move = (line) => ({ ...line, cursor: 0 });
const end: Move = ({ text }) => lineOf(text);
const wordLeft: Move = (line) => ({ ...line, cursor: wordStart(line) });
const wordRight: Move = (line) => ({ ...line, cursor: wordEnd(line) });
const rubOut: Move = (line) => without(line, before(line, 1), line.cursor);
const rubOutWord: Move = (line) => without(line, wordStart(line), line.cursor);

const plain: Readonly<Record<string, Move>> = {
  left,
  right,
  home,
  end,
  backspace: rubOut,
  delete: (line) => without(line, line.cursor, after(line, 1)),
};

const withModifier: Readonly<Record<string, Move>> = {
  'ctrl-a': home,
  'ctrl-e': end,
  'ctrl-f': right,
  'ctrl-h': rubOut,
  'ctrl-k': (line) => without(line, line.cursor, line.text.length),
  'ctrl-u': (line) => without(line, 0, line.cursor),
  'ctrl-w': rubOutWord,
  'ctrl-left': wordLeft,
  'ctrl-right': wordRight,
  'ctrl-backspace': rubOutWord,
  'alt-b': wordLeft,
  'alt-f': wordRight,
  'alt-left': wordLeft,
  'alt-right': wordRight,
  'alt-backspace': rubOutWord,
  'alt-d': (line) => without(line, line.cursor, wordEnd(line)),
};

/** Keys such as the arrows and F5 come as sequences that begin with Esc, and stand for no text. */
function typedBy({ sequence = '' }: LineKey): string {
  return sequence.startsWith('\u001b') ? '' : sequence.replace(/\p{Cc}/gu, '');
}

function inserted({ text, cursor }: Line, typed: string): Line {
  return { text: text.slice(0, cursor) + typed + text.slice(cursor), cursor: cursor + typed.length };
}

function without({ text }: Line, from: number, to: number): Line {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

function before({ text, cursor }: Line, count: number): number {
  const last = graphemes(text.slice(0, cursor)).slice(-count).join('');
  return cursor - last.length;
}

function after({ text, cursor }: Line, count: number): number {
  return cursor + graphemes(text.slice(cursor)).slice(0, count).join('').length;
}

function wordStart({ text, cursor }: Line): number {
  return text.slice(0, cursor).replace(/\S+\s*$/, '').length;
}

function wordEnd({ text, cursor }: Line): number {
  return cursor + (/^\s*\S+/.exec(text.slice(cursor))?.[0].length ?? 0);
}
