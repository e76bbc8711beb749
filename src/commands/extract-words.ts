import { join, relative, resolve } from 'node:path';
import { matchWords } from '../check/match-words.js';
import { readLibrary } from '../playbook/read-library.js';
import { isTag } from '../check/in-language.js';
import type { Translation } from '../playbook/translation.js';
import { harmless } from '../terminal/harmless.js';
import { standingOf, standingText } from '../words/words-standing.js';
import { emptyWords, updateWords } from '../words/update-words.js';
import { byteOrderMark } from './byte-order-mark.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { printFaults } from './print-faults.js';
import { houseFolder } from './library-folder.js';
import { readSource, shownPath } from './read-source.js';
import { schemaFor } from './schema-for.js';
import { brokenWords, languageNamed, wordsDesk, type Speaking, type WordsDesk } from './words-desk.js';
import type { WordsOptions } from './words.js';
import type { World } from './world.js';
import { writeInFolder } from './write-reports.js';

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

function extractOne(
  speaking: Speaking,
  tag: string,
  desk: WordsDesk,
  { sameMeaning = false }: WordsOptions,
  world: World,
): void {
  const known = desk.wordsOf(speaking, tag);
  const path = known ? resolve(world.cwd, known.file.path) : pathFor(speaking, tag, desk, world);
  const isThere = world.files.kindOf(path) !== undefined;
  const words =
    known ?? (isThere ? leftBehind(speaking, tag, path, desk, world) : begun(speaking, tag, path, world));
  const matched = matchWords(speaking.said, words);
  const text = updateWords(words, matched, { saysTheSame: sameMeaning });
  if (text !== known?.file.text) {
    writeInFolder(path, (isThere ? byteOrderMark(path, world) : '') + text, world);
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

/**
 * The words that stand where these belong: those that a playbook had under the id that it had before. Whatever else stands there
 * is never written over.
 */
function leftBehind(
  { kind, id }: Speaking,
  tag: string,
  path: string,
  { speaking }: WordsDesk,
  world: World,
): Translation {
  const { file } = readSource(path, world);
  const [words] = readLibrary([file]).translations;
  const shown = shownPath(path, world.cwd);
  if (!words)
    throw new Failure(`${shown} is there already, and nothing is written over`, 'move it elsewhere');
  const { about, language } = words;
  const isSpoken = speaking.some((one) => one.kind === about.kind && one.id === about.id.value);
  if (isSpoken || about.kind !== kind || !isTag(language.value, tag))
    throw new Failure(
      `${shown} holds the words in \`${language.value}\` of the ${about.kind} \`${about.id.value}\`, and nothing is written over`,
      `move it elsewhere: those of the ${kind} \`${id}\` go there`,
    );
  world.stderr.write(
    harmless(`${id}: takes over the words of \`${about.id.value}\`, which is no longer there\n`),
  );
  const { start, end } = about.id.at;
  return readWords(path, file.text.slice(0, start) + id + file.text.slice(end));
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
