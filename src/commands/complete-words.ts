import type { Argument, Command, Option } from 'commander';
import { visibleText } from '../diagnostic/visible-text.js';
import type { Ending } from './ending.js';
import { offersFor, type Offer, type Offers } from './word-offers.js';
import type { World } from './world.js';

/**
 * Prints what the last word can become, one a line: the word, and after a Tab what it means. `:files` or `:folders` on a line
 * leaves the rest to the shell. It never fails: somebody is in the middle of a line.
 */
export async function completeWords(
  program: Command,
  typed: readonly string[],
  world: World,
): Promise<Ending> {
  try {
    const words = typed.map(withoutQuotes);
    const current = words.at(-1) ?? '';
    const { offers, rest } = await offersAt(program, words.slice(0, -1), current, world);
    const fitting = offers.filter(({ word }) => begins(word, current) && isOneLine(word));
    const lines = fitting.map(({ word, about }) => (about ? `${word}\t${oneLine(about)}` : word));
    world.stdout.write([...lines, ...(rest ? [`:${rest}`] : [])].map((line) => `${line}\n`).join(''));
  } catch {
    // Nothing is offered where something is not as it should be; the command itself will say what.
  }
  return 'done';
}

async function offersAt(
  program: Command,
  before: readonly string[],
  current: string,
  world: World,
): Promise<Offers> {
  const place = before.findIndex((word) => !word.startsWith('-'));
  const command = program.commands.find((one) => one.name() === before[place]);
  if (!command) return { offers: place === -1 ? [...commandsOf(program), ...optionsOf(program)] : [] };
  const line = lineOf(command, before.slice(place + 1));
  if (line.open) return valuesOf(line.open, line, world);
  const [, flag, equals] = /^(--[a-z-]+)(=)/.exec(current) ?? [];
  const inline = equals && command.options.find((option) => option.long === flag);
  if (inline) {
    const { offers } = await valuesOf(inline, line, world);
    return { offers: offers.map(({ word, about }) => ({ word: `${flag}=${word}`, about })) };
  }
  if (current.startsWith('-') && !line.isOver) return { offers: optionsOf(command) };
  const { registeredArguments } = command;
  const wanted = registeredArguments[line.given.length] ?? registeredArguments.at(-1);
  if (!wanted || (line.given.length >= registeredArguments.length && !wanted.variadic)) return { offers: [] };
  return valuesOf(wanted, { ...line, current }, world);
}

/** What stands on a command line after the command. */
interface Line {
  /** The arguments, without options. */
  readonly given: readonly string[];
  readonly library?: string;
  /** The option whose value comes next. */
  readonly open?: Option;
  /** After `--`, nothing is an option. */
  readonly isOver: boolean;
}

function lineOf(command: Command, words: readonly string[]): Line {
  const given: string[] = [];
  let open: Option | undefined;
  let library: string | undefined;
  let isOver = false;
  for (const word of words) {
    if (open) {
      if (open.long === '--library') library = word;
      open = undefined;
    } else if (isOver || !word.startsWith('-') || word === '-') given.push(word);
    else if (word === '--') isOver = true;
    else {
      if (word.startsWith('--library=')) library = word.slice('--library='.length);
      open = command.options.find(({ long, short, required }) => required && [long, short].includes(word));
    }
  }
  return { given, isOver, ...(library !== undefined && { library }), ...(open && { open }) };
}

function valuesOf(
  wanted: Option | Argument,
  line: Line & { current?: string },
  world: World,
): Offers | Promise<Offers> {
  if (wanted.argChoices) return { offers: wanted.argChoices.map((word) => ({ word })) };
  const name = 'long' in wanted ? wanted.long : wanted.name();
  return offersFor(name, line, world);
}

function commandsOf({ commands }: Command): Offer[] {
  const shown = commands.filter((command) => command.summary() !== '');
  return shown.map((command) => ({ word: command.name(), about: command.summary() }));
}

function optionsOf(command: Command): Offer[] {
  const all = command.createHelp().visibleOptions(command);
  return all.flatMap(({ long, description }) => (long ? [{ word: long, about: description }] : []));
}

/** The ids of cases are in capitals, however they are typed. */
function begins(word: string, typed: string): boolean {
  return word.startsWith(typed) || (isCaseId(word) && word.startsWith(typed.toUpperCase()));
}

function isCaseId(word: string): boolean {
  return /^[A-Z0-9]{3}(-[A-Z0-9]{3}){3}$/.test(word);
}

/** A word as it stands on the line in bash, which hands on quotes and backslashes. */
function withoutQuotes(word: string): string {
  const [quote = ''] = /^["']/.exec(word) ?? [];
  const inside =
    quote !== '' && word.length > 1 && word.endsWith(quote) ? word.slice(1, -1) : word.slice(quote.length);
  return quote === "'" ? inside : inside.replace(/\\(.)/g, '$1');
}

function isOneLine(word: string): boolean {
  return visibleText(word) === word && !word.startsWith(':');
}

function oneLine(about: string): string {
  return visibleText(about.replace(/\s+/g, ' ').trim());
}
