import { Option } from 'commander';
import { Failure } from './failure.js';

// Options that several commands share, worded once.

export const libraryOption = (): Option =>
  new Option(
    '--library <folder>',
    'the folder of playbooks; else MAKERIGHT_LIBRARY, ./playbooks, or those that ship',
  );

export const plainOption = (): Option =>
  new Option('--plain', 'lines that are only added: for screen readers and plain terminals');

export const recordFormatOptions = (): Option[] => [
  new Option('--format <format>', 'how the record is printed')
    .choices(['text', 'json', 'markdown', 'html'])
    .default('text'),
  new Option('--json', 'the same as --format json').implies({ format: 'json' }),
  new Option('--reveal', 'shows private facts in the record'),
];

export const byOption = (): Option =>
  new Option(
    '--by <name>',
    'who you are, for the record; else MAKERIGHT_AGENT, or your name on this computer',
  );

export const langOption = (): Option =>
  new Option(
    '--lang <language>',
    'the language of what is said to customers; else MAKERIGHT_LANG, or what makeright.yaml says',
  );

/** Where one would look for it in vain, `why` is said instead of there being no such option. */
export const noLangOption = (why: string, instead: string): Option =>
  new Option('--lang <language>', why).hideHelp().argParser(() => {
    throw new Failure(why, instead);
  });

export const nowOption = (): Option =>
  new Option('--now <time>', 'as if it were this time, such as "2026-03-02 16:45"');

/** How a list is printed, and which stretch of it. */
export interface ListOptions {
  readonly format: 'text' | 'json';
  readonly limit: number;
  readonly after?: string;
}

export const listOptions = (): Option[] => [
  new Option('--limit <count>', 'so many at most').argParser(countFrom).default(20),
  new Option('--after <place>', 'goes on where the list before ended, as it says'),
  new Option('--format <format>', 'how they are printed').choices(['text', 'json']).default('text'),
];

function countFrom(typed: string): number {
  const count = Number(typed);
  if (Number.isInteger(count) && count > 0 && count <= mostListed) return count;
  throw new Failure(`--limit cannot be \`${typed}\``, `it is a whole number from 1 to ${mostListed}`);
}

const mostListed = 1000;

/** The values of an option that may be given several times. */
export function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
