import { resolve } from 'node:path';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import { Failure } from './failure.js';
import { headOf, inContext } from './in-context.js';
import { houseFolder } from './library-folder.js';
import { loadLibrary } from './load-library.js';
import { readSource, shownPath, sourcesBelow, type Source } from './read-source.js';
import { harmless } from '../terminal/harmless.js';
import type { WantedLanguage } from './wanted-language.js';
import type { World } from './world.js';

/** The playbook to walk, or what is wrong with it. */
export type Wanted = { readonly checked: CheckedPlaybook } | { readonly faults: readonly Fault[] };

/**
 * Finds a playbook by the path of its file, or by its name in a library's folder, and checks it with all that it runs. It speaks the
 * language that is wanted, if one is.
 */
export async function wantedPlaybook(
  named: string,
  library: () => string,
  world: World,
  language?: WantedLanguage,
): Promise<Wanted> {
  const path = resolve(world.cwd, named);
  if (world.files.kindOf(path) === 'file') {
    const [folder, own] = [houseFolder(path, world), readSource(path, world)];
    return checkedWith([own], sourcesBelow(folder, world, [own]), folder, world, language);
  }
  if (isFileName(named)) throw new Failure(`there is no file \`${named}\``);
  const folder = library();
  const sources = sourcesBelow(folder, world);
  return checkedWith(await sourcesNamed(named, sources, folder, world), sources, folder, world, language);
}

/** Whether a playbook is called by the path of its file, be that there or not, and by no name. */
export function isFileName(named: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(named);
}

async function sourcesNamed(
  name: string,
  sources: readonly Source[],
  folder: string,
  world: World,
): Promise<Source[]> {
  const heads = sources.map((source) => ({ source, ...headOf(source.file.text) }));
  const playbooks = heads.filter(({ kind }) => kind === 'playbook');
  const found = playbooks.filter((playbook) => playbook.name === name);
  if (found.length > 0) return found.map(({ source }) => source);
  const names = playbooks.map((playbook) => playbook.name);
  const near = didYouMean(name, names);
  const help = near === undefined ? await foundFor(name, folder, world) : `did you mean \`${near}\`?`;
  throw new Failure(`there is no playbook \`${name}\` in ${shownPath(folder, world.cwd)}`, help);
}

/** What to do where no name is near: take what these words find, or look at all there is. */
async function foundFor(words: string, folder: string, world: World): Promise<string> {
  const { searchIn } = await import('./search-in.js');
  const search = await searchIn(folder, world);
  const [first, ...others] = search.find(words.replaceAll('-', ' '));
  if (!first)
    return 'makeright find lists all playbooks, and makeright find WORDS those that fit what a customer says';
  const more = others.length === 0 ? 'says why' : 'shows others';
  return `did you mean \`${first.id}\` (${first.title})? makeright find ${words} ${more}`;
}

/** Faults of files that the playbook has nothing to do with do not stop it. */
async function checkedWith(
  wanted: readonly Source[],
  sources: readonly Source[],
  folder: string,
  world: World,
  language: WantedLanguage | undefined,
): Promise<Wanted> {
  const context = inContext(wanted, sources);
  // Most customers are spoken to as the playbooks were written.
  const speaker = language && (await import('./speak-language.js')).speakerOf(language, sources);
  if (speaker && speaker.tag !== language.tag)
    world.stderr.write(
      harmless(`note: there are no words in \`${language.tag}\`; \`${speaker.tag}\` is spoken\n`),
    );
  const words = speaker?.wordsOf(context) ?? [];
  const checked = await loadLibrary([...context, ...words], world);
  const [source] = wanted;
  const found = [...checked.playbooks.values()].find(({ playbook }) => playbook.file === source?.file);
  if (found && !found.standsAlone) throw onlyRunByOthers(found);
  const errors = checked.faults.filter(({ severity }) => severity === 'error');
  // Whoever asked for a language is told what is wrong with its words, rather than that there are none.
  if (found && (errors.length === 0 || language?.isAsked !== true)) {
    const spoken = speaker?.speak(found, checked.translations) ?? found;
    if (speaker && spoken === found && !speaker.isOwnOf(found))
      world.stderr.write(
        harmless(
          `note: \`${found.playbook.id.value}\` has no words in \`${speaker.tag}\`; it is said as it was written\n`,
        ),
      );
    return { checked: spoken };
  }
  if (errors.length > 0) return { faults: errors };
  throw new Failure(
    `${source?.file.path ?? shownPath(folder, world.cwd)} is not a playbook that can be walked`,
    whyNot(source),
  );
}

function onlyRunByOthers({ playbook }: CheckedPlaybook): Failure {
  return new Failure(
    `\`${playbook.id.value}\` is part of other playbooks and cannot be walked by itself`,
    'walk one that runs it; makeright run, without a name, lists them',
  );
}

function whyNot(source: Source | undefined): string {
  const kind = source && headOf(source.file.text).kind;
  if (kind === 'playbook') return 'it needs a policy beside or above it, in policy.yaml';
  return 'a playbook begins with `playbook:`';
}
