import { didYouMean } from '../diagnostic/did-you-mean.js';

const mostNamesShown = 8;

/**
 * The way out of a name that does not exist: the one that was probably meant, else those that there are.
 *
 * @param names every name that would be right there
 * @param shown those of them that are worth a list; all of them if left out
 */
export function suggestion(
  word: string,
  names: Iterable<string>,
  shown: Iterable<string> = names,
): string | undefined {
  const near = didYouMean(word, names);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const list = [...shown];
  return list.length === 0 ? undefined : `there ${list.length === 1 ? 'is' : 'are'} ${listed(list)}`;
}

/** Names in backticks with commas, cut short where there are many. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamesShown).map((name) => `\`${name}\``);
  if (names.length > mostNamesShown) return `${shown.join(', ')} and ${names.length - mostNamesShown} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
