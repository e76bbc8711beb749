/** What stands for something that may be private. */
const hidden = '#';
const mostCharacters = 80;

/**
 * What was searched for, as it may be kept: in small letters, without anything that could tell who the customer is.
 * Hidden are addresses, every word with a digit or with capitals in its middle, letters and digits joined by signs as in an
 * order number, whatever follows a title or "my name is", and capitalised words that are not where a sentence begins.
 * It hides too much rather than too little: a trainer needs the gist.
 */
export function maskedSearch(typed: string): string {
  const words = typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(titled, `$1 ${hidden}`)
    .replace(introduced, `$1 ${hidden}`)
    .split(/\s+/)
    .filter(Boolean);
  const kept = words.map((word, place) => (isPrivate(word, words, place) ? hidden : word.toLowerCase()));
  return cutShort(kept.join(' ').replace(/#(?: #)+/g, hidden));
}

/** Someone after a title: the next word, and what goes on in capitals. */
const titled =
  /(?<![\p{L}\p{N}])([Mm]rs?|MRS?|[Mm]s|[Mm]iss|[Dd]r|[Hh]err|[Ff]rau)\.?\s+[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu;
/** Someone who says who they are: all until the thought ends. */
const introduced = /(?<![\p{L}\p{N}])(name(?:['’]s| is))\s+.*?(?=\s(?:and|but)\s|[,.;:!?]|$)/giu;

function isPrivate(word: string, words: readonly string[], place: number): boolean {
  if (/[\p{N}@/\\_=]|\p{L}\.\p{L}/u.test(word)) return true;
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isShouted = words.every((other) => other === other.toUpperCase());
  if (isShouted && words.length > 1) return /\p{L}-\p{L}/u.test(bare);
  if (/^\p{L}.*\p{Lu}/u.test(bare)) return !/^\p{L}-\p{Lu}\p{Ll}+$/u.test(bare);
  if (!/^\p{Lu}\p{L}/u.test(bare) || /^I['’]/.test(bare)) return false;
  const isFirst = place === 0 || /[.!?:]$/.test(words[place - 1]!);
  return !isFirst || (!/[.!?:]$/.test(word) && /^\p{Lu}\p{Ll}/u.test(words[place + 1] ?? ''));
}

function cutShort(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, text.lastIndexOf(' ', mostCharacters) + 1 || mostCharacters).trimEnd();
}
