import { dirname, join, relative, resolve } from 'node:path';
import { matchWords } from '../check/match-words.js';
import { readLibrary } from '../playbook/read-library.js';
import { isTag } from '../check/in-language.js';
import type { Translation } from '../playbook/translation.js';
import { harmless } from '../terminal/harmless.js';
import { standingOf, standingText } from '../words/words-standing.js';
import { emptyWords, updateWords } from '../words/update-words.js';
import { byteOrderMark } from './byte-order-mark.js';
import type { Ending } from './ending.js';
import { printFaults } from './print-faults.js';
import { headOf } from './in-context.js';
import { houseFolder } from './library-folder.js';
import { shownPath } from './read-source.js';
import { schemaFor } from './schema-for.js';
import { languageNamed, wordsDesk, type Speaking, type WordsDesk } from './words-desk.js';
import type { WordsOptions } from './words.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Writes down what is said to customers beside its words in a language, and keeps the words that are there. */
export function extractWords(
  [language, ...names]: readonly string[],
  options: WordsOptions,
  world: World,
): Ending {
  const desk = wordsDesk(options, world);
  const tag = languageNamed(language, desk);
  const wanted = desk.wanted(names);
  const files = new Set([...wanted.map(({ file }) => file), ...brokenWords(tag, desk)]);
  const faults = desk.library.faults.filter(({ file, severity }) => severity === 'error' && files.has(file));
  if (faults.length > 0) {
    printFaults(faults, world);
    world.stderr.write('\nNothing was written: mend these first.\n');
    return 'findings';
  }
  for (const speaking of wanted) extractOne(speaking, tag, desk, options, world);
  return 'done';
}

/** Words that could not be read are never written over. */
function brokenWords(tag: string, { library, isBroken }: WordsDesk) {
  return library.files.filter((file) => {
    const { kind, name } = headOf(file.text);
    return kind === 'words' && isTag(name, tag) && isBroken(file);
  });
}

function extractOne(
  speaking: Speaking,
  tag: string,
  desk: WordsDesk,
  { sameMeaning = false }: WordsOptions,
  world: World,
): void {
  const known = desk.wordsOf(speaking, tag);
  const path = known ? resolve(world.cwd, known.file.path) : pathFor(speaking, tag, desk, world);
  const words = known ?? begun(speaking, tag, path, world);
  const matched = matchWords(speaking.said, words);
  const text = updateWords(words, matched, { saysTheSame: sameMeaning });
  if (text !== known?.file.text) {
    world.files.makeFolder(dirname(path));
    writeFile(path, (known ? byteOrderMark(path, world) : '') + text, world);
    world.stdout.write(harmless(`${shownPath(path, world.cwd)}\n`));
  }
  const standing = standingOf(matchWords(speaking.said, readWords(path, text)));
  world.stderr.write(harmless(`${speaking.id}: ${standingText(standing)}\n`));
}

/**
 * Beside the playbooks, laid out as they are: playbooks/words/nl/late.yaml for playbooks/late.yaml. Those of the policy have
 * another name than it: a folder with a policy.yaml is a house of its own.
 */
function pathFor({ kind, file }: Speaking, tag: string, { folder }: WordsDesk, { cwd }: World): string {
  const name = kind === 'policy' ? 'the-policy.yaml' : relative(folder, resolve(cwd, file.path));
  return join(folder, 'words', tag, name);
}

function begun({ kind, id }: Speaking, tag: string, path: string, world: World): Translation {
  return readWords(
    path,
    emptyWords(tag, kind, id, schemaFor('words', path, houseFolder(path, world), world)),
  );
}

function readWords(path: string, text: string): Translation {
  const { translations, faults } = readLibrary([{ path, text }]);
  const [words] = translations;
  if (!words) throw new Error(`words were written that cannot be read: ${faults[0]?.message}`);
  return words;
}
