import type { ShownOption } from './renderer.js';

/** An option with the number in front of it, which stays the same while the list is filtered. */
export interface Listed {
  readonly number: number;
  readonly option: ShownOption;
}

/** Up to this many options are all listed; of more, typing lists those that hold every word of what was typed. */
const mostUnfiltered = 9;

/** The options to list for what was typed so far. */
export function listedOptions(options: readonly ShownOption[], typed: string): Listed[] {
  const all = options.map((option, index) => ({ number: index + 1, option }));
  if (!isFilter(options, typed)) return all;
  const words = typed.trim().toLowerCase().split(/\s+/);
  return all.filter(({ option }) => {
    const label = option.label.toLowerCase();
    return words.every((word) => label.includes(word));
  });
}

/** The option that is the only one left of a list that what was typed has made shorter. */
export function onlyOneLeft(options: readonly ShownOption[], typed: string): Listed | undefined {
  const listed = listedOptions(options, typed);
  return isFilter(options, typed) && listed.length === 1 ? listed[0] : undefined;
}

function isFilter(options: readonly ShownOption[], typed: string): boolean {
  return options.length > mostUnfiltered && !/^\s*(\d*\s*$|\/)/.test(typed);
}

/** The option that an arrow key moves to from the number typed now, if there is one. */
export function neighbour(listed: readonly Listed[], typed: string, step: 1 | -1): Listed | undefined {
  const at = listed.findIndex(({ number }) => String(number) === typed.trim());
  if (at < 0) return step === 1 ? listed[0] : listed.at(-1);
  return listed[(at + step + listed.length) % listed.length];
}
