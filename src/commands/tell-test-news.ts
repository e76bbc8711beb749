import { drawFault } from '../diagnostic/draw-fault.js';
import type { ScenarioResult } from '../explore/scenario-result.js';
import { faultKeys } from '../project/fault-keys.js';
import { playedLine, resultLines } from '../report/scenarios-text.js';
import { harmless } from '../terminal/harmless.js';
import { chalkFor, faultPaint } from '../terminal/palette.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { TestOutcome } from './play-named.js';
import type { World } from './world.js';

/** Prints what came out otherwise than the time before, and how all of it stands. */
export function tellTestNews(before: TestOutcome, now: TestOutcome, { stdout, env }: World): void {
  const told = new Map(before.results.map((result) => [nameOf(result), resultLines(result).join('\n')]));
  const isNews = (result: ScenarioResult) => told.get(nameOf(result)) !== resultLines(result).join('\n');
  const known = new Set(faultKeys(before.faults).values());
  const keys = faultKeys(now.faults);
  const fresh = now.faults.filter((fault) => !known.has(keys.get(fault)!));
  const paint = faultPaint(chalkFor(stdout, env));
  const lines = [
    ...fresh.flatMap((fault) => [drawFault(fault, paint), '']),
    ...now.results.filter(isNews).flatMap(resultLines),
    '',
    ...wrapText(harmless(playedLine(now.results, now.unplayed)), (stdout.columns || 80) - 1),
    '',
  ];
  stdout.write(lines.join('\n'));
}

function nameOf({ scenario: { file } }: ScenarioResult): string {
  return file.path;
}
