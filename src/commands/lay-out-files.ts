import { layOutFile } from '../layout/lay-out-file.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import { byteOrderMark } from './byte-order-mark.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { FmtOptions } from './fmt.js';
import { namedSources } from './named-sources.js';
import { printFaults } from './print-faults.js';
import { pathsToCheck, projectFor, withoutLeftOut } from './project-for.js';
import type { Source } from './read-source.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** What became of a file. */
type Outcome = 'as_it_was' | 'laid_out' | 'left_alone';

/** Lays files out anew and names those that changed on stdout; what is piped in is printed instead. */
export async function layOutFiles(
  paths: readonly string[],
  options: FmtOptions,
  world: World,
): Promise<Ending> {
  const decided = await projectFor(paths, world);
  const { houses, missing } = await namedSources(pathsToCheck(paths, decided, world), world);
  const sources = houses.flatMap((house) => withoutLeftOut(house, decided).sources);
  if (sources.length === 0 && missing.length === 0)
    throw new Failure('there is nothing to lay out', 'name a file, or a folder with YAML files in it');
  printFaults(missing, world);
  const outcomes = sources.map((source) => layOutSource(source, options, world));
  const isPiped = sources.every(({ path }) => path === '');
  if (!isPiped) sayWhatBecame(outcomes, options, world);
  if (missing.length > 0) return 'not_done';
  const isToMend = outcomes.includes('left_alone') || (options.check && outcomes.includes('laid_out'));
  return isToMend ? 'findings' : 'done';
}

function layOutSource({ path, file, fault }: Source, { check }: FmtOptions, world: World): Outcome {
  const layout = fault ? { faults: [fault] } : layOutFile(file);
  if ('faults' in layout) {
    printFaults(layout.faults, world);
    return 'left_alone';
  }
  const isSame = layout.text === file.text;
  if (path === '' && check !== true) world.stdout.write(layout.text);
  else if (!isSame) {
    if (check !== true) writeFile(file.path, byteOrderMark(file.path, world) + layout.text, world);
    world.stdout.write(harmless(`${file.path}\n`));
  }
  return isSame ? 'as_it_was' : 'laid_out';
}

function sayWhatBecame(outcomes: readonly Outcome[], { check }: FmtOptions, { stderr }: World): void {
  const count = (one: Outcome) => outcomes.filter((outcome) => outcome === one).length;
  const [laidOut, asItWas, leftAlone] = [count('laid_out'), count('as_it_was'), count('left_alone')];
  const parts = [
    ...(laidOut > 0 ? [`${counted(laidOut, 'file')} ${check ? 'to be ' : ''}laid out anew`] : []),
    ...(asItWas > 0
      ? [`${counted(asItWas, 'file')} as ${asItWas === 1 ? 'it has' : 'they have'} to be`]
      : []),
    ...(leftAlone > 0 ? [`${counted(leftAlone, 'file')} left alone, to be mended first`] : []),
  ];
  stderr.write(`${parts.join(', ')}\n`);
}
