import type { Ending } from './ending.js';
import { extractWords } from './extract-words.js';
import { mergeFiles } from './merge-files.js';
import { tellWordsStatus } from './tell-words-status.js';
import type { WordsOptions, WordsTask } from './words.js';
import type { World } from './world.js';

/** Writes words down, takes them over, or says how they stand. */
export function tendWords(
  task: WordsTask,
  words: readonly string[],
  options: WordsOptions,
  world: World,
): Ending {
  switch (task) {
    case 'extract':
      return extractWords(words, options, world);
    case 'merge':
      return mergeFiles(words, options, world);
    case 'status':
      return tellWordsStatus(words, options, world);
  }
}
