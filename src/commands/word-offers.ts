import { isFixed, channels } from '../check/built-in-facts.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { isLanguage } from '../playbook/is-language.js';
import { languageName } from '../playbook/language-name.js';
import type { Library } from '../playbook/library.js';
import { optionText } from '../playbook/option-text.js';
import { readLibrary } from '../playbook/read-library.js';
import { checksPageOf } from './checks-page-of.js';
import { headOf } from './in-context.js';
import { houseFolder, libraryFolder } from './library-folder.js';
import { readSource, sourcesBelow, type Source } from './read-source.js';
import { resolve } from 'node:path';
import type { World } from './world.js';

/** A word that can stand on a command line, and what it means. */
export interface Offer {
  readonly word: string;
  readonly about?: string | undefined;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** What the shell itself completes besides. */
  readonly rest?: 'files' | 'folders';
}

/** What is on the command line already. */
interface Given {
  readonly given: readonly string[];
  readonly library?: string;
  readonly current?: string;
}

type Offering = (line: Given, world: World) => Offers | Promise<Offers>;

/** What can stand for an argument or after an option, by its name. Where nothing can be told, nothing is offered. */
const offerings: Readonly<Record<string, Offering>> = {
  playbook: playbooks,
  persona: personas,
  path: (line, world) => ({ offers: scenarios(line, world), rest: 'files' }),
  '--answers': (line, world) => ({ offers: scenarios(line, world), rest: 'files' }),
  code: (_, world) => ({ offers: checksPageOf(world).map(({ code }) => ({ word: code })) }),
  case: cases,
  cases,
  '--follows': cases,
  '--library': () => ({ offers: [], rest: 'folders' }),
  '--role': roles,
  '--lang': (line, world) => ({ offers: languages(line, world) }),
  words: wordsTask,
  '--channel': () => ({ offers: channels.map((word) => ({ word })) }),
  '--playbook': playbooks,
  '--set': facts,
  '--with': facts,
};

export function offersFor(name: string, line: Given, world: World): Offers | Promise<Offers> {
  return offerings[name]?.(line, world) ?? { offers: [] };
}

/** Loaded where cases are completed only: every other Tab is answered sooner without the store. */
async function cases({ current = '' }: Given, world: World): Promise<Offers> {
  return (await import('./case-offers.js')).caseOffers(current, world);
}

function playbooks(line: Given, world: World): Offers {
  if (line.given.length > 0) return { offers: [] };
  const offers = headed('playbook', sourcesOf(line, world)).flatMap(({ file: { text } }) => {
    const { name } = headOf(text);
    const isWhole = !/^(?:needs|can_end)[ \t]*:/m.test(text);
    return isName(name) && isWhole ? [{ word: name, about: lineNamed('title', text) }] : [];
  });
  // A path is completed where one has been begun.
  return /[./\\~]/.test(line.current ?? '') ? { offers: [], rest: 'files' } : { offers };
}

function personas(line: Given, world: World): Offers {
  if (line.given.length > 0) return { offers: [] };
  const offers = headed('persona', sourcesOf(line, world)).flatMap(({ file: { text } }) => {
    const { name } = headOf(text);
    return isName(name) ? [{ word: name, about: lineNamed('name', text) }] : [];
  });
  return /[./\\~]/.test(line.current ?? '') ? { offers: [], rest: 'files' } : { offers };
}

/** Scenario files by their paths, with what their scenarios are called, once a path has been begun. */
function scenarios(line: Given, world: World): Offer[] {
  if ((line.current ?? '') === '') return [];
  return headed('scenario', sourcesOf(line, world)).map(({ file }) => ({
    word: file.path,
    about: lineNamed('scenario', file.text),
  }));
}

function roles(line: Given, world: World): Offers {
  const { policy } = readLibrary(headed('policy', sourcesOf(line, world)).map(({ file }) => file));
  const all = [...(policy?.base.roles ?? [])];
  return { offers: all.map(([word, { title }]) => ({ word, about: title })) };
}

/** The languages that there are words in. */
function languages(line: Given, world: World): Offer[] {
  const heads = headed('words', sourcesOf(line, world)).map(({ file }) => headOf(file.text).name);
  const tags = new Set(heads.filter(isLanguage).flatMap((tag) => Intl.getCanonicalLocales(tag)));
  return [...tags].map((word) => ({ word, about: languageName(word) }));
}

/** What follows `words extract`, `words merge` and `words status`. */
function wordsTask(line: Given, world: World): Offers {
  const [task, language] = line.given;
  if (task === 'merge') return { offers: [], rest: 'files' };
  if (task === 'status' || language === undefined) return { offers: languages(line, world) };
  const offers = headed('playbook', sourcesOf(line, world)).flatMap(({ file: { text } }) => {
    const { name } = headOf(text);
    return isName(name) ? [{ word: name, about: lineNamed('title', text) }] : [];
  });
  return { offers };
}

/** Facts that the playbook on the line can be given, and after `=` what they can be. Private ones are never typed on a command line. */
function facts(line: Given, world: World): Offers {
  const library = libraryWith(line, world);
  const settable = [...library.playbooks.values()]
    .flatMap((playbook) => [...playbook.facts.values()])
    .filter((fact) => !isFixed(fact) && !fact.isPrivate);
  return { offers: settable.flatMap(factOffers) };
}

function factOffers(fact: FactDeclaration): Offer[] {
  const { name, type, label, ask } = fact;
  const open = { word: `${name.value}=`, about: label?.value ?? ask?.value };
  if (type === 'broken') return [];
  if (type.kind === 'yes_no')
    return ['yes', 'no'].map((word) => ({ word: open.word + word, about: open.about }));
  if (type.kind !== 'choice') return [open];
  return type.options.map((option) => ({ word: open.word + option, about: optionText(fact, option) }));
}

/** The playbook on the line with the policy of its house, read but not checked: Tab is pressed in the middle of things. */
function libraryWith(line: Given, world: World): Library {
  const [named = ''] = line.given;
  const path = resolve(world.cwd, named);
  const isFile = named !== '' && world.files.kindOf(path) === 'file';
  const own = isFile ? [readSource(path, world)] : [];
  const all = isFile ? sourcesBelow(houseFolder(path, world), world, own) : sourcesOf(line, world);
  const inLibrary = headed('playbook', all).filter(({ file }) => headOf(file.text).name === named);
  return readLibrary([...(isFile ? own : inLibrary), ...headed('policy', all)].map(({ file }) => file));
}

function sourcesOf({ library }: Given, world: World): Source[] {
  return sourcesBelow(libraryFolder(library, world), world);
}

function headed(kind: string, sources: readonly Source[]): Source[] {
  return sources.filter(({ file }) => headOf(file.text).kind === kind);
}

/** The text of a field at the edge of a file, told without reading its YAML. */
function lineNamed(field: string, text: string): string | undefined {
  const [, written] = new RegExp(`^${field}[ \\t]*:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(text) ?? [];
  return written?.replace(/^(["'])(.*)\1$/, '$2');
}

/** Playbooks have no other names; a file that has is not one that anybody can walk. */
function isName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(name);
}
