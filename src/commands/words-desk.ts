import { resolve } from 'node:path';
import { isTag } from '../check/in-language.js';
import { LibraryContext } from '../check/library-context.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { isLanguage } from '../playbook/is-language.js';
import type { Library } from '../playbook/library.js';
import { readLibrary } from '../playbook/read-library.js';
import { saidInPlaybook, saidInPolicies, type SaidSentence } from '../playbook/said-sentences.js';
import type { Translation } from '../playbook/translation.js';
import { Failure } from './failure.js';
import { headOf } from './in-context.js';
import { libraryToWrite } from './library-folder.js';
import { shownPath, sourcesBelow } from './read-source.js';
import { isOwn } from './speak-language.js';
import type { WordsOptions } from './words.js';
import type { World } from './world.js';

/** A playbook or the policy, with what it says to customers. */
export interface Speaking {
  readonly kind: Translation['about']['kind'];
  readonly id: string;
  readonly file: SourceFile;
  readonly said: readonly SaidSentence[];
}

/** A library as those see it who put it into other languages. */
export interface WordsDesk {
  readonly folder: string;
  readonly library: Library;
  /** By id of the playbook, in the order of their files; then the policy. */
  readonly speaking: readonly Speaking[];
  /** Playbooks with all that they run, and the policy; all there is where none is named. */
  readonly wanted: (names: readonly string[]) => readonly Speaking[];
  readonly wordsOf: (speaking: Speaking, language: string) => Translation | undefined;
  /** Whether something in a file could not be read. */
  readonly isBroken: (file: SourceFile) => boolean;
}

/** What tries playbooks out is said to nobody. */
const beside: ReadonlySet<string> = new Set(['scenario', 'persona']);

/** `folderOf` finds the folder that is meant by its name, or where none is named. */
export function wordsDesk(
  { library: named }: WordsOptions,
  world: World,
  folderOf: typeof libraryToWrite = libraryToWrite,
): WordsDesk {
  const folder = resolve(world.cwd, folderOf(named, world));
  const sources = sourcesBelow(folder, world).filter(({ file }) => !beside.has(headOf(file.text).kind));
  const library = readLibrary(
    sources.flatMap(({ file, fault }) => (fault ? [] : [file])),
    sources.flatMap(({ fault }) => fault ?? []),
  );
  const context = new LibraryContext(library);
  const playbooks = [...library.playbooks.values()].map((playbook): Speaking => {
    const { id, file } = playbook;
    return { kind: 'playbook', id: id.value, file, said: saidInPlaybook(playbook) };
  });
  const policies = context.house.periods.map(({ policy }) => policy);
  const policy = policies.slice(0, 1).map(({ id, file }): Speaking => {
    return { kind: 'policy', id: id.value, file, said: saidInPolicies(policies) };
  });
  if (playbooks.length === 0)
    throw new Failure(
      `there is no playbook in ${shownPath(folder, world.cwd)}`,
      'name their folder with --library',
    );
  const speaking = [...playbooks, ...policy];
  return {
    folder,
    library,
    speaking,
    wanted: (names) => {
      if (names.length === 0) return speaking;
      const run = new Set(names.flatMap((name) => runBy(name, playbooks, context)));
      return [...playbooks.filter(({ id }) => run.has(id)), ...policy];
    },
    wordsOf: ({ kind, id }, language) =>
      library.translations.find(
        (one) => isTag(one.language.value, language) && one.about.kind === kind && one.about.id.value === id,
      ),
    isBroken: (file) => !context.isWhole(file),
  };
}

/** Words in a language that could not be read: they are never written over. */
export function brokenWords(tag: string, { library, isBroken }: WordsDesk): readonly SourceFile[] {
  return library.files.filter((file) => {
    const { kind, name } = headOf(file.text);
    return kind === 'words' && isTag(name, tag) && isBroken(file);
  });
}

function runBy(name: string, playbooks: readonly Speaking[], context: LibraryContext): readonly string[] {
  const ids = playbooks.map(({ id }) => id);
  if (!ids.includes(name)) {
    const near = didYouMean(name, ids);
    throw new Failure(
      `there is no playbook \`${name}\` here`,
      near === undefined ? `there are: ${ids.join(', ')}` : `did you mean \`${near}\`?`,
    );
  }
  return [name, ...context.everythingRunBy(name).map(({ playbook }) => playbook.id.value)];
}

/** A language that can be translated into: one that is known, and not the house's own. */
export function languageNamed(tag: string | undefined, { library }: WordsDesk): string {
  if (tag === undefined)
    throw new Failure('it was not said into which language', 'name it, as in makeright words extract nl');
  if (!isLanguage(tag))
    throw new Failure(
      `\`${tag}\` is not a language that is known here`,
      'write its code, like nl, de or pt-BR',
    );
  const locale = library.policy?.base.locale;
  if (locale !== undefined && isOwn(locale, tag))
    throw new Failure(`the playbooks are written in \`${tag}\` (the policy's \`locale\` is ${locale})`);
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}
