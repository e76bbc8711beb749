import { isTag } from '../check/in-language.js';
import { languageName } from '../playbook/language-name.js';
import { matchWords } from '../check/match-words.js';
import { libraryFolderTold } from './library-folder.js';
import { printFaults } from './print-faults.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { standingOf, standingText, type WordsStanding } from '../words/words-standing.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { wordsDesk, type Speaking, type WordsDesk } from './words-desk.js';
import type { WordsOptions } from './words.js';
import type { World } from './world.js';

interface Row extends WordsStanding {
  readonly kind: Speaking['kind'];
  readonly id: string;
  /** Missing where nobody has begun. */
  readonly file?: string;
}

/** Says for each language what is done, stale and missing. */
export function tellWordsStatus(wanted: readonly string[], options: WordsOptions, world: World): Ending {
  const desk = wordsDesk(options, world, libraryFolderTold);
  const there = [...new Set(desk.library.translations.map(({ language }) => language.value))].sort();
  const unknown = wanted.find((tag) => !there.some((language) => isTag(language, tag)));
  if (unknown !== undefined)
    throw new Failure(
      `there are no words in \`${unknown}\``,
      there.length > 0
        ? `there are words in: ${there.join(', ')}`
        : `makeright words extract ${unknown} begins them`,
    );
  const shown =
    wanted.length === 0 ? there : there.filter((language) => wanted.some((tag) => isTag(language, tag)));
  const languages = shown.map((language) => ({
    language,
    words: desk.speaking.flatMap((speaking) => rowOf(speaking, language, desk)),
  }));
  if (options.json === true)
    world.stdout.write(harmlessJson(`${JSON.stringify({ languages: languages.map(asData) }, null, 2)}\n`));
  else if (languages.length === 0)
    world.stdout.write(
      'There are no words in other languages. makeright words extract nl begins those in Dutch.\n',
    );
  else world.stdout.write(harmless(languages.map(asText).join('\n')));
  return printBroken(desk, world) ? 'findings' : 'done';
}

/** What could not be read is in none of the numbers. */
function printBroken({ library }: WordsDesk, world: World): boolean {
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  world.stderr.write('\n');
  printFaults(errors, world);
  const files = new Set(errors.map(({ file }) => file)).size;
  const lacking = files === 1 ? 'one file is' : `${files} files are`;
  world.stderr.write(`\n${lacking} left out of this, or counted only in part: mend what is said above.\n`);
  return true;
}

function rowOf(speaking: Speaking, language: string, { wordsOf }: WordsDesk): readonly Row[] {
  const { kind, id, said } = speaking;
  const words = wordsOf(speaking, language);
  const matched = matchWords(said, words ?? { sentences: [], gone: [] });
  return matched.said.length + matched.gone.length === 0
    ? []
    : [{ kind, id, ...(words && { file: words.file.path }), ...standingOf(matched) }];
}

interface Language {
  readonly language: string;
  readonly words: readonly Row[];
}

function asText({ language, words }: Language): string {
  const width = Math.max(...words.map(({ id }) => id.length));
  const begun = words.filter(({ file }) => file !== undefined);
  const others = words.length - begun.length;
  const lines = begun.map((row) => `  ${row.id.padEnd(width)}  ${standingText(row)}\n`);
  const more = others === 0 ? '' : `  ${others} more not begun\n`;
  return `${languageName(language)} (${language})\n${lines.join('')}${more}`;
}

function asData({ language, words }: Language) {
  return {
    language,
    words: words.map(({ kind, id, file, toMend, ...counts }) => ({
      [kind]: id,
      file: file ?? null,
      ...counts,
      to_mend: toMend,
    })),
  };
}
