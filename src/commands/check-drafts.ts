import { playCase } from '../case/play-case.js';
import { buildRecord } from '../case/record/build-record.js';
import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { checkLibrary } from '../check/check-library.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { openingOf } from '../explore/opening-of.js';
import { runScenario } from '../explore/run-scenario.js';
import { readLibrary } from '../playbook/read-library.js';
import { printFaults } from './print-faults.js';
import type { World } from './world.js';

/** The record of the case that a scenario makes; undefined where the playbook cannot be walked. */
export function recordPlayed(
  name: string,
  files: readonly SourceFile[],
  played: SourceFile,
): ResolutionRecord | undefined {
  const library = readLibrary([...files, played]);
  const checked = checkLibrary(library).playbooks.get(name);
  const scenario = library.scenarios.find(({ file }) => file.path === played.path);
  const reading = checked && scenario && openingOf(checked, scenario);
  if (!reading || !('opening' in reading)) return undefined;
  return buildRecord(playCase(checked, reading.opening, scenario).case, { reveal: true });
}

/**
 * Whether nothing is wrong with the new files and the scenario comes out as written; what is wrong is printed, at its place in the
 * answers that they were made `from` where these can be told to have brought it.
 */
export function isRight(
  files: readonly SourceFile[],
  own: readonly string[],
  world: World,
  from?: SourceFile,
): boolean {
  const library = readLibrary(files);
  const checked = checkLibrary(library);
  const found = checked.faults.filter(({ file }) => own.includes(file.path));
  const faults = found.map((fault) => placedIn(from, fault) ?? fault);
  printFaults(faults, world);
  if (faults.length > 0) {
    const isOfDraft = faults.some(({ file }) => file !== from);
    const places = isOfDraft ? ' The places are those of the draft, which is not kept.' : '';
    world.stderr.write(`\nNothing was written.${places}\n`);
    return false;
  }
  for (const scenario of library.scenarios.filter(({ file }) => own.includes(file.path))) {
    const playbook = checked.playbooks.get(scenario.playbook.value);
    const [difference] = playbook ? runScenario(playbook, scenario).differences : [];
    if (difference || !playbook)
      throw new Error(
        `the scenario of a new playbook came out otherwise: ${difference?.field} ${difference?.got}`,
      );
  }
  return true;
}

/** The same fault in the answers, where what it is about stands in them just once. */
function placedIn(
  from: SourceFile | undefined,
  { file, span, related: _, ...fault }: Fault,
): Fault | undefined {
  const marked = file.text.slice(span.start, span.end);
  const words = /^money\("(.*)"\)$/.exec(marked)?.[1] ?? marked;
  const [, after, ...more] = from?.text.split(words) ?? [];
  if (from === undefined || after === undefined || more.length > 0) return undefined;
  const start = from.text.indexOf(words);
  return { ...fault, file: from, span: { start, end: start + words.length } };
}
