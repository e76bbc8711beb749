import { failedScenarios } from '../keep/failed-scenarios.js';
import { harmless } from '../terminal/harmless.js';
import type { House } from './named-sources.js';
import type { Source } from './read-source.js';
import type { TestOptions } from './test.js';
import type { World } from './world.js';

/** Which scenarios of a house are wanted: those in which all words of `--filter` stand, and with `--failed` those that failed the last time. */
export function wantedScenarios(
  { folder }: House,
  { filter, failed = false }: TestOptions,
  world: World,
): (source: Source) => boolean {
  const words = (filter ?? '').toLowerCase().split(/\s+/);
  const hasWords = (source: Source) => words.every((word) => namesOf(source).includes(word));
  const before = failed ? failedScenarios(world.keep, folder) : undefined;
  if (failed && (before === undefined || before.size === 0)) {
    const why =
      before === undefined ? 'what failed the last time is not known' : 'nothing failed the last time';
    world.stderr.write(harmless(`${why}, so all are played\n`));
  }
  return (source) =>
    hasWords(source) && (before === undefined || before.size === 0 || before.has(source.path));
}

/** What a scenario is called: its path, its name, and that of its playbook. */
function namesOf({ file: { path, text } }: Source): string {
  const fields = text.match(/^(?:scenario|playbook)[ \t]*:.*$/gm) ?? [];
  return [path, ...fields.map((line) => line.replace(/^\w+[ \t]*:/, ''))].join(' ').toLowerCase();
}
