import { resolve } from 'node:path';
import type { ScenarioResult } from '../explore/scenario-result.js';
import { counted } from '../report/counted.js';
import { transcriptDifference } from '../report/transcript-difference.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless } from '../terminal/harmless.js';
import { transcriptOf } from '../terminal/transcript-of.js';
import { readSource } from './read-source.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Lines are read side by side with those of before. */
const columns = 100;
const ending = '.transcript.txt';

export function isTranscript(name: string): boolean {
  return name.endsWith(ending);
}

/**
 * Results with what differs from the transcripts that are kept beside the scenarios. One that is not kept is a difference only
 * where the house needs them all.
 */
export function comparedWithKept(
  results: readonly ScenarioResult[],
  isNeeded: boolean,
  world: World,
): readonly ScenarioResult[] {
  return results.map((result) => {
    const now = textOf(result);
    const path = pathOf(result);
    const kept = keptAt(path, world);
    if (now === undefined || (kept === undefined && !isNeeded)) return result;
    const difference = transcriptDifference(result.scenario, path, kept, now);
    return difference === undefined
      ? result
      : { ...result, differences: [...result.differences, difference] };
  });
}

/** Writes the transcripts of those scenarios that came out as expected, where they differ from what is kept. */
export function acceptTranscripts(results: readonly ScenarioResult[], world: World): void {
  const good = results.filter(({ differences }) => differences.length === 0);
  const changed = good.flatMap((result) => {
    const text = textOf(result);
    const path = pathOf(result);
    return text === undefined || keptAt(path, world) === text ? [] : [{ path, text }];
  });
  for (const { path, text } of changed) writeFile(path, text, world);
  const left = results.length - good.length;
  const rest = left === 0 ? '' : `; ${left} left as they are, because something else differs there`;
  world.stderr.write(harmless(`${counted(changed.length, 'transcript')} written${rest}\n`));
}

function pathOf({ scenario }: ScenarioResult): string {
  return scenario.file.path.replace(/\.ya?ml$/i, '') + ending;
}

function keptAt(path: string, world: World): string | undefined {
  if (world.files.kindOf(resolve(world.cwd, path)) !== 'file') return undefined;
  return readSource(path, world, Infinity).file.text;
}

/** What the agent sees and says; undefined where the conversation could not be opened. */
function textOf({ scenario, played }: ScenarioResult): string | undefined {
  if (played === undefined) return undefined;
  const heading = `${scenario.playbook.value}: ${scenario.name.value.replace(/\s+/g, ' ')}`;
  const lines = transcriptOf(played, glyphsFor({ LC_ALL: 'C.UTF-8' }), columns);
  const closing = played.case.stop.kind === 'closed' ? ['The case is closed.'] : [];
  return `${[harmless(heading), '', ...lines, ...closing].map((line) => line.trimEnd()).join('\n')}\n`;
}
