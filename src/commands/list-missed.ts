import { harmless, harmlessJson } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import type { FindOptions } from './find.js';
import type { MissedSearchCount } from '../report/cases/case-report.js';
import { missedPath, missedSearches } from './missed-searches.js';
import type { World } from './world.js';

/** Prints what was searched for in vain, so that trainers see which playbook is missing. */
export function listMissed(format: FindOptions['format'], world: World): Ending {
  const missed = missedSearches(world);
  const path = missedPath(world);
  if (format === 'json') world.stdout.write(harmlessJson(missedJson(missed, path)));
  else world.stdout.write(harmless(missed.map(missedText).join('')));
  if (missed.length === 0) world.stderr.write('no search was in vain so far\n');
  else if (format === 'text') world.stderr.write(harmless(`kept in ${path}; what could be private is a #\n`));
  return 'done';
}

function missedText({ words, count, lastDay }: MissedSearchCount): string {
  return `${String(count).padStart(4)}  ${words}  (last on ${lastDay})\n`;
}

function missedJson(missed: readonly MissedSearchCount[], path: string | undefined): string {
  const searches = missed.map(({ words, count, lastDay }) => ({ words, count, last_day: lastDay }));
  return `${JSON.stringify({ kept_in: path, missed: searches }, undefined, 2)}\n`;
}
