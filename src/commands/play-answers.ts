import type { Case } from '../case/case.js';
import { playCase, type Played } from '../case/play-case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Fault } from '../diagnostic/fault.js';
import { openingOf } from '../explore/opening-of.js';
import type { Difference } from '../explore/scenario-result.js';
import type { Scenario } from '../playbook/scenario.js';
import { harmless } from '../terminal/harmless.js';
import { caseFollowed } from './case-followed.js';
import { caseSetting } from './case-setting.js';
import type { Ending } from './ending.js';
import { openingFor } from './open-case.js';
import { printFaults } from './print-faults.js';
import { printRecord } from './print-record.js';
import type { Answers } from './read-answers-for.js';
import { reportHalt } from './report-halt.js';
import type { RunOptions } from './run.js';
import { unfitFault } from './unfit-fault.js';
import type { World } from './world.js';

/** Walks a case with answers from a file, and prints its record. */
export async function playAnswers(
  checked: CheckedPlaybook,
  { scenario }: Answers,
  options: RunOptions,
  world: World,
): Promise<Ending> {
  const setting = caseSetting(checked, options, world.now());
  const written = openingOf(checked, scenario);
  if ('differences' in written) {
    printFaults(
      written.differences.map((difference) => faultOf(scenario, difference)),
      world,
    );
    return 'not_done';
  }
  const { role, at, channel, received } = written.opening;
  const opening = openingFor(
    checked,
    setting,
    {
      ...(scenario.role && { role }),
      ...(scenario.today && { at }),
      ...(channel !== undefined && { channel }),
      ...(received && { received }),
      ...(options.follows !== undefined && { follows: (await caseFollowed(options.follows, world)).follows }),
    },
    world,
  );
  const played = playCase(checked, opening, scenario);
  if (options.keep === true) await keepPlayed(played.case, world);
  warnOfUnused(played, scenario, world);
  if (played.halted) return reportHalt(played, played.halted, scenario, options, world);
  printRecord(played.case, options, world);
  tellWhetherKept(played.case, options, world);
  return 'done';
}

/** A case that a person walks is kept, so that one that is not has to be told of; who said which knows. */
function tellWhetherKept({ opening }: Case, { keep }: RunOptions, { stderr }: World): void {
  if (keep === true) stderr.write(`note: kept as ${opening.caseId}\n`);
  else if (keep === undefined) stderr.write('note: this case is not kept; --keep keeps it\n');
}

/** Keeps a case that nobody has. */
async function keepPlayed(played: Case, world: World): Promise<void> {
  const store = await world.openStore();
  try {
    const { claim } = await store.begin(played);
    await store.release(claim);
  } finally {
    await store.close();
  }
}

function faultOf({ file }: Scenario, { at, field, expected, got, help }: Difference): Fault {
  return unfitFault(file, at, `\`${field}\` has to be ${expected}, and is ${got}`, help);
}

/** An answer that nothing asked for is often a slip in its name. */
function warnOfUnused({ unused, neverCameUp, halted }: Played, { file }: Scenario, world: World): void {
  if (halted) return;
  for (const { key } of unused)
    world.stderr.write(harmless(`note: nothing asked for \`${key.value}\` (${file.path})\n`));
  for (const { name, before } of neverCameUp) {
    world.stderr.write(
      harmless(
        `note: \`${name.value}\` did not come up, since \`${before.value}\` was not asked (${file.path})\n`,
      ),
    );
  }
}
