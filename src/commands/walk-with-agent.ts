import { openCase, type Case } from '../case/case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Picked } from '../terminal/picked.js';
import { buildRecord } from '../case/record/build-record.js';
import { recordText } from '../report/record-text.js';
import { harmless } from '../terminal/harmless.js';
import { openTerminal } from '../terminal/open-terminal.js';
import type { Renderer } from '../terminal/renderer.js';
import { walkCase, type Ended, type Walked } from '../terminal/walk-case.js';
import { caseSetting, type SettingOptions } from './case-setting.js';
import type { Ending } from './ending.js';
import { keepMissed } from './missed-searches.js';
import { openingFor } from './open-case.js';
import { printRecord, type RecordFormat } from './print-record.js';
import { missingAnswer } from './report-halt.js';
import { withChecked } from './with-checked.js';
import type { World } from './world.js';

export type WalkOptions = SettingOptions & RecordFormat & { readonly plain?: boolean };

/** Walks a case with whoever sits at the terminal, or with lines from a pipe, and prints its record. */
export async function walkWithAgent(
  named: string | undefined,
  library: () => string,
  options: WalkOptions,
  world: World,
): Promise<Ending> {
  const terminal = await openTerminal(world, options.plain === true);
  try {
    const picked: Picked =
      named === undefined
        ? await pickWith(terminal.renderer, library(), world)
        : { kind: 'picked', id: named };
    if (picked.kind === 'picked') {
      return await withChecked(picked.id, library, world, (checked) =>
        walkChecked(checked, terminal.renderer, () => terminal.close(), options, world),
      );
    }
    terminal.close();
    return notPicked(picked, world);
  } finally {
    terminal.close();
  }
}

/** Lets the agent choose; what they searched for in vain is kept for the trainers. */
async function pickWith(renderer: Renderer, folder: string, world: World): Promise<Picked> {
  const { searchIn } = await import('./search-in.js');
  const picked = await renderer.pick(await searchIn(folder, world));
  if (picked.missed) keepMissed(picked.missed, world);
  return picked;
}

function notPicked(picked: Exclude<Picked, { kind: 'picked' }>, { stderr }: World): Ending {
  if (picked.kind === 'interrupted') return picked.by;
  if (picked.kind === 'ran_out')
    stderr.write(
      'error: it was not said which playbook to walk\nhelp: name it, as in makeright run wrong-item-shipped\n',
    );
  return 'input_needed';
}

async function walkChecked(
  checked: CheckedPlaybook,
  renderer: Renderer,
  release: () => void,
  options: WalkOptions,
  world: World,
): Promise<Ending> {
  const setting = caseSetting(checked, options, world.now());
  const opening = openingFor(checked, setting, {}, world);
  // A case that is walked as if it were another time goes on from there as time goes on here.
  const shift = opening.at - world.now();
  const walked = await walkCase(openCase(checked, opening), {
    renderer,
    by: opening.by,
    now: () => world.now() + shift,
    // No store yet: there is nothing that could fail.
    keep: async () => undefined,
    accountOf: (of: Case, columns: number) =>
      harmless(recordText(buildRecord(of, { reveal: false }), columns)),
  });
  release();
  return finish(walked, options, world);
}

/** Whatever was told is in the record, also when the case has not come to its end. */
function finish({ case: walked, ended }: Walked, format: RecordFormat, world: World): Ending {
  const isWorthPrinting = ended === 'closed' || walked.inputs.some(({ kind }) => kind !== 'pause');
  const { stop } = walked;
  if (ended === 'ran_out' && stop.kind === 'question')
    world.stderr.write(harmless(`error: ${missingAnswer(stop.question).message}\n`));
  if (isWorthPrinting) {
    world.stderr.write(ended === 'closed' ? '\n' : 'This is the record so far.\n\n');
    printRecord(walked, format, world);
  }
  return endings[ended];
}

const endings: Readonly<Record<Ended, Ending>> = {
  closed: 'done',
  paused: 'paused',
  ran_out: 'input_needed',
  SIGINT: 'SIGINT',
  SIGTERM: 'SIGTERM',
  SIGHUP: 'SIGHUP',
};
