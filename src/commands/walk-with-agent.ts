import { openCase } from '../case/case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { openTerminal, type OpenTerminal } from '../terminal/open-terminal.js';
import type { Picked } from '../terminal/picked.js';
import type { Renderer } from '../terminal/renderer.js';
import { beginKeeping } from './begin-keeping.js';
import { caseFollowed, type Followed } from './case-followed.js';
import { caseSetting, type SettingOptions } from './case-setting.js';
import type { Ending } from './ending.js';
import { openingFor } from './open-case.js';
import type { RecordFormat } from './print-record.js';
import type { RunOptions } from './run.js';
import { sitWithCase, type Begun } from './sit-with-case.js';
import { wantedLanguage } from './wanted-language.js';
import { withChecked } from './with-checked.js';
import type { World } from './world.js';

export type WalkOptions = SettingOptions &
  RecordFormat &
  Pick<RunOptions, 'plain' | 'keep' | 'lang' | 'follows'>;

/** Walks a case with whoever sits at the terminal, or with lines from a pipe, and prints its record. */
export async function walkWithAgent(
  named: string | undefined,
  library: () => string,
  options: WalkOptions,
  world: World,
): Promise<Ending> {
  const followed = options.follows === undefined ? undefined : await caseFollowed(options.follows, world);
  const playbook = named ?? followed?.playbook;
  const terminal = await openTerminal(world, options.plain === true);
  try {
    const picked: Picked =
      playbook === undefined
        ? await pickWith(terminal.renderer, library(), world)
        : { kind: 'picked', id: playbook };
    if (picked.kind === 'picked') {
      const language = await wantedLanguage(options.lang, world);
      return await withChecked(
        picked.id,
        library,
        world,
        (checked) => walkChecked(checked, followed, terminal, options, world),
        language,
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
  if (picked.missed) (await import('./missed-searches.js')).keepMissed(picked.missed, world);
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
  followed: Followed | undefined,
  terminal: OpenTerminal,
  options: WalkOptions,
  world: World,
): Promise<Ending> {
  const setting = caseSetting(checked, options, world.now());
  const opening = openingFor(checked, setting, followed ? { follows: followed.follows } : {}, world);
  const opened = openCase(checked, opening);
  if (opening.follows !== undefined)
    terminal.renderer.leave({
      kind: 'notice',
      text: `This case follows ${opening.follows}: makeright record ${opening.follows} tells what was done then.`,
    });
  const begin = async (): Promise<Begun> =>
    options.keep === false ? { hand: undefined } : beginKeeping(opened, terminal.renderer, world);
  return sitWithCase(opened, opening, begin, terminal, options, world);
}
