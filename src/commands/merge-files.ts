import { readLibrary } from '../playbook/read-library.js';
import type { Translation } from '../playbook/translation.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import { mergeWords, type MergedWords } from '../words/merge-words.js';
import { byteOrderMark } from './byte-order-mark.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { printFaults } from './print-faults.js';
import { readSource } from './read-source.js';
import { wordsAbout } from './in-context.js';
import { brokenWords, wordsDesk, type WordsDesk } from './words-desk.js';
import type { WordsOptions } from './words.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Takes over words that somebody sent back. Whatever both have words for is told, and stays as it is here. */
export function mergeFiles(paths: readonly string[], options: WordsOptions, world: World): Ending {
  if (paths.length === 0)
    throw new Failure(
      'it was not said what to take over',
      'name the file, as in makeright words merge sent-back.yaml',
    );
  let [conflicts, isBroken] = [0, false];
  for (const path of paths) {
    // Each is merged into what the one before left.
    const merged = mergeFile(path, wordsDesk(options, world), options, world);
    conflicts += merged?.conflicts.length ?? 0;
    isBroken ||= merged === undefined;
  }
  return conflicts > 0 || isBroken ? 'findings' : 'done';
}

function mergeFile(
  path: string,
  desk: WordsDesk,
  { preferTheirs = false }: WordsOptions,
  world: World,
): MergedWords | undefined {
  const theirs = theirWords(path, world);
  if (!theirs || cannotBeRead(theirs, desk, world)) return undefined;
  const ours = ourWords(theirs, path, desk);
  const merged = mergeWords(ours, theirs, preferTheirs);
  if (merged.text !== ours.file.text)
    writeFile(ours.file.path, byteOrderMark(ours.file.path, world) + merged.text, world);
  tell(merged, ours, world);
  return merged;
}

function theirWords(path: string, world: World): Translation | undefined {
  const { file, fault } = readSource(path, world);
  const { translations, faults } = readLibrary(fault ? [] : [file], fault ? [fault] : []);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    printFaults(errors, world);
    return undefined;
  }
  const [words] = translations;
  if (!words) throw new Failure(`\`${path}\` has no words in it`, 'such a file begins with `words:`');
  return words;
}

/** Whether the words here have a fault, which is then told: nothing can be put into them before it is mended. */
function cannotBeRead({ language, about }: Translation, desk: WordsDesk, world: World): boolean {
  const broken = brokenWords(language.value, desk).filter(({ text }) => wordsAbout(text) === about.id.value);
  if (broken.length === 0) return false;
  printFaults(
    desk.library.faults.filter(({ file, severity }) => severity === 'error' && broken.includes(file)),
    world,
  );
  world.stderr.write('\nNothing was taken: mend these first.\n');
  return true;
}

function ourWords(
  { language, about }: Translation,
  path: string,
  { speaking, wordsOf }: WordsDesk,
): Translation {
  const mine = speaking.find(({ kind, id }) => kind === about.kind && id === about.id.value);
  const ours = mine && wordsOf(mine, language.value);
  if (ours) return ours;
  throw new Failure(
    `there are no words in \`${language.value}\` for \`${about.id.value}\` to put \`${path}\` into`,
    mine
      ? `makeright words extract ${language.value} ${about.id.value} begins them`
      : `there is no ${about.kind} \`${about.id.value}\` here`,
  );
}

function tell(
  { taken, conflicts, unknown }: MergedWords,
  { file }: Translation,
  { stdout, stderr }: World,
): void {
  for (const { from, ours, theirs } of conflicts)
    stdout.write(
      harmless(
        `both have words for this:\n  from:   ${lined(from)}\n  ours:   ${lined(ours)}\n  theirs: ${lined(theirs)}\n\n`,
      ),
    );
  const aside =
    unknown === 0 ? '' : `; ${counted(unknown, 'sentence')} that nobody says here kept aside under \`gone\``;
  stderr.write(harmless(`${file.path}: ${counted(taken, 'sentence')} taken${aside}\n`));
  if (conflicts.length > 0)
    stderr.write(
      `${counted(conflicts.length, 'sentence')} left as ours: change them by hand, or take all of theirs with --prefer-theirs\n`,
    );
}

function lined(words: string): string {
  return words.trim().replaceAll('\n', '\n          ');
}
