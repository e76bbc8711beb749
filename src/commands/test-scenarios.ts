import type { Ending } from './ending.js';
import type { WantedFormat } from './format-option.js';
import { playNamed } from './play-named.js';
import type { Outcome } from './play-scenarios.js';
import type { TestFormat, TestOptions } from './test.js';
import { usualFormat } from './usual-format.js';
import type { World } from './world.js';
import { writeTest } from './write-test.js';

/** Plays the scenarios in files, and prints which came out otherwise. */
export async function testScenarios(
  paths: readonly string[],
  options: TestOptions,
  world: World,
): Promise<Ending> {
  if (options.suggest !== undefined) {
    const { suggestMissing } = await import('./suggest-missing.js');
    return suggestMissing(paths, options, world);
  }
  if (options.watch === true) {
    const { watchTest } = await import('./watch-test.js');
    return watchTest(paths, options, world);
  }
  const played = await playNamed(paths, options, world);
  const formats = options.format ?? [usualFormat(world)];
  writeTest(played, formats, world);
  const isCovered = await coversEnough(played.outcomes, formats, options, world);
  if (played.isMissing) return 'not_done';
  if (!isCovered) return 'findings';
  const { faults, results } = played;
  return faults.length > 0 || results.some(({ differences }) => differences.length > 0) ? 'findings' : 'done';
}

async function coversEnough(
  outcomes: readonly Outcome[],
  formats: readonly WantedFormat<TestFormat>[],
  options: TestOptions,
  world: World,
): Promise<boolean> {
  if (!options.coverage && options.minCoverage === undefined) return true;
  const { writeCoverage } = await import('./write-coverage.js');
  const played = {
    playbooks: outcomes.flatMap(({ playbooks }) => playbooks),
    results: outcomes.flatMap(({ results }) => results),
  };
  const isForProgram = formats.some(({ format, file }) => format !== 'pretty' && file === undefined);
  return writeCoverage(played, options, isForProgram, world);
}
