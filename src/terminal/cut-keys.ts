/** One press of a key, as the terminal sent it, or everything that was pasted at once. */
export type Key =
  { readonly kind: 'key'; readonly bytes: string } | { readonly kind: 'paste'; readonly text: string };

export interface Cut {
  readonly keys: readonly Key[];
  /** The beginning of something whose end has not come yet. */
  readonly rest: string;
}

const escape = '\u001b';
const pasteStart = `${escape}[200~`;
const pasteEnd = `${escape}[201~`;
/** Control sequences (CSI and SS3), after ECMA-48; then a key pressed with Alt. */
const sequence = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O[@-~]|[^[O\u001b])/s;
const unfinished = /^\u001b(?:\[[0-?]*[ -/]*|O)?$/;

/** Cuts what a terminal sent into keys. A paste is one, whatever it holds: none of its lines is ever an answer by itself. */
export function cutKeys(text: string): Cut {
  const keys: Key[] = [];
  let rest = text;
  while (rest !== '') {
    const next = firstKey(rest);
    if (!next) break;
    keys.push(next.key);
    rest = rest.slice(next.length);
  }
  return { keys, rest };
}

function firstKey(text: string): { readonly key: Key; readonly length: number } | undefined {
  if (text.startsWith(pasteStart)) {
    const end = text.indexOf(pasteEnd);
    if (end < 0) return undefined;
    return {
      key: { kind: 'paste', text: pasted(text.slice(pasteStart.length, end)) },
      length: end + pasteEnd.length,
    };
  }
  const bytes = text.startsWith(escape) ? firstSequence(text) : String.fromCodePoint(text.codePointAt(0)!);
  return bytes === undefined ? undefined : { key: { kind: 'key', bytes }, length: bytes.length };
}

function firstSequence(text: string): string | undefined {
  if (unfinished.test(text)) return undefined;
  return sequence.exec(text)?.[0] ?? escape;
}

/** A paste becomes one line without control characters. */
function pasted(text: string): string {
  return oneLine(text.replace(new RegExp(`${escape}\\[[0-?]*[ -/]*[@-~]`, 'g'), ''));
}

/** A text on one line: breaks and Tabs become spaces, other control characters are left out. */
export function oneLine(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
