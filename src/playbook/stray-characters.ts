import type { Fault } from '../diagnostic/fault.js';
import type { DraftText, Repair } from './draft-text.js';

/**
 * Controls, sequences that set a terminal, a lone carriage return and separators of lines: whatever they were meant for, here
 * they part what is around them.
 */
const parting = /\x1b\[[\d;]*[A-Za-z]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029]|\r(?!\n)/;
/**
 * What has no width: soft hyphens, spaces without width, marks of byte order and of the direction of writing. Those that some
 * scripts are written with count only inside a name.
 */
const widthless = /[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]|(?<=\w)[\u200c-\u200f](?=[\w:])/;
const unseen = new RegExp(`${parting.source}|${widthless.source}`, 'g');

const oddSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/**
 * In front of a field, and between its name or its dash and what follows. Looking back is dear, so it is done only where
 * such a space stands.
 */
const oddSpace = new RegExp(
  `^ *(?:- +)*[${oddSpaces}][ ${oddSpaces}]*(?=(?:- *)?[a-z_]+:(?:\\s|$))|(?=[${oddSpaces}])(?<=^ *(?:- +)*(?:-|[a-z_]+:) *)[${oddSpaces}]+`,
  'gm',
);
const anyOddSpace = new RegExp(`[${oddSpaces}]`, 'g');

/** Characters that nobody types on purpose, and what to do about them where that is certain. */
export interface StrayCharacters {
  /** Without those that have no width; none where others are among them. */
  readonly withoutWidth: readonly Repair[];
  readonly oddSpaces: readonly Repair[];
}

export function strayCharacters(text: string): StrayCharacters {
  const replaced = (pattern: RegExp, by: (found: string) => string): readonly Repair[] =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      by: by(found),
    }));
  return {
    withoutWidth: parting.test(text) ? [] : replaced(unseen, () => ''),
    oddSpaces: replaced(oddSpace, (found) => found.replace(anyOddSpace, ' ')),
  };
}

/** An old kind of file ends its lines with a carriage return alone. Elsewhere what parts words goes for a space. */
function instead(found: string, { text }: DraftText): string {
  if (!parting.test(found)) return '';
  return found === '\r' && !text.includes('\n') ? '\n' : ' ';
}

/** Reports characters that nobody types on purpose, all of a kind as one slip, and takes them out of the draft. */
export function dropStrayCharacters(draft: DraftText, faults: Fault[]): void {
  drop(draft, faults, unseen, (found) => instead(found, draft), {
    code: 'control-character',
    message: 'there is a character here that cannot be seen',
    help: 'delete it; it often comes along when text is copied from elsewhere',
  });
  drop(draft, faults, oddSpace, (found) => found.replace(anyOddSpace, ' '), {
    code: 'odd-space',
    message: 'this looks like a space, but is none that counts as one here',
    help: 'type it again with the space bar; it often comes along when text is copied from elsewhere',
  });
}

function drop(
  draft: DraftText,
  faults: Fault[],
  pattern: RegExp,
  replacement: (found: string) => string,
  { code, message, help }: Pick<Fault, 'code' | 'message'> & { readonly help: string },
): void {
  const found = [...draft.text.matchAll(pattern)];
  const [first] = found;
  if (first === undefined) return;
  const others = found.length === 1 ? '' : `, and ${found.length - 1} more like it`;
  const start = first.index + /^[ -]*/.exec(first[0])![0].length;
  const span = draft.originSpan({ start, end: start + 1 });
  faults.push({ file: draft.file, span, code, severity: 'error', message: message + others, help });
  draft.apply(
    found.map((match): Repair => {
      const [text] = match;
      return { start: match.index, end: match.index + text.length, by: replacement(text) };
    }),
  );
}
