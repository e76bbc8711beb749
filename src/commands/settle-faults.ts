import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { readYaml } from '../playbook/read-yaml.js';
import { isBaseline, withoutBaseline, writeBaseline } from '../project/baseline.js';
import { withoutIgnored } from '../project/ignores.js';
import { keepHouseRules } from '../project/keep-house-rules.js';
import { titleOf } from '../project/name-path.js';
import type { Project } from '../project/project.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import { checksPageOf } from './checks-page-of.js';
import { Failure } from './failure.js';
import type { Decided } from './project-for.js';
import { readSource } from './read-source.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** What a check found, and what bears on how it is seen. */
export interface Found {
  readonly faults: readonly Fault[];
  readonly files: readonly SourceFile[];
  readonly decided: Decided | undefined;
  readonly options: ValidateOptions;
  readonly world: World;
}

/** What is shown of what was found, and how many findings a baseline lets pass. */
export interface Settled {
  readonly faults: readonly Fault[];
  readonly kept: number;
}

/** What was found, as the house has decided to see it: its own rules, its severities, what it ignores, what may stay for now. */
export function settleFaults({ faults, files, decided, options, world }: Found): Settled {
  const { project } = decided ?? {};
  const all = [...faults, ...keepHouseRules(files, project?.houseRules ?? [])];
  const codes = () => [
    ...checksPageOf(world).map(({ code }) => code),
    ...(project?.houseRules ?? []).map(({ code }) => code),
  ];
  const left = sortFaults([
    ...(decided?.faults ?? []),
    ...withoutIgnored(asDecided(all, project), files, codes),
  ]);
  const { kept, faults: shown } = belowBaseline(left, files, options, world);
  return { kept, faults: sortFaults(shown) };
}

/** An error stays one, whatever the house says: the walk relies on it. */
function asDecided(faults: readonly Fault[], project: Project | undefined): readonly Fault[] {
  return faults.flatMap((fault) => {
    const severity = fault.severity === 'warning' ? project?.severities.get(fault.code) : undefined;
    return severity === undefined ? [fault] : severity === 'off' ? [] : [{ ...fault, severity }];
  });
}

function belowBaseline(
  faults: readonly Fault[],
  files: readonly SourceFile[],
  { baseline, writeBaseline: isWritten = false }: ValidateOptions,
  world: World,
): Settled {
  if (baseline === undefined) return { faults, kept: 0 };
  if (isWritten) {
    writeFile(baseline, writeBaseline(faults), world);
    world.stderr.write(harmless(`${counted(faults.length, 'finding')} written to ${baseline}\n`));
    return { faults: [], kept: faults.length };
  }
  // A large house has much to mend, and a baseline is no playbook: it may be as large as it is.
  const { file, fault } = readSource(baseline, world, Infinity);
  if (fault || !isBaseline(file))
    throw new Failure(
      fault ? `there is no baseline \`${baseline}\`` : `\`${baseline}\` is not a baseline`,
      'write one with --baseline FILE --write-baseline',
    );
  const titles = files.map((one) => titleOf(readYaml(one).root));
  const shown = withoutBaseline(faults, file, titles);
  const left = new Set(shown);
  return { faults: shown, kept: faults.filter((one) => !left.has(one)).length };
}
