import type { CheckedSources } from './check-sources.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Persona } from '../playbook/persona.js';
import { beginRehearsal } from '../rehearsal/begin-rehearsal.js';
import type { Session } from '../rehearsal/session.js';
import { stageFor } from '../rehearsal/stage.js';
import { openTerminal, type OpenTerminal } from '../terminal/open-terminal.js';
import { rehearseWith, type Rehearsed } from '../terminal/rehearse-with.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { forgetRehearsals, keepRehearsal } from './rehearsal-history.js';
import { loadPersonas } from './load-personas.js';
import { pickPersona } from './pick-persona.js';
import { playMoves } from './play-moves.js';
import { printFaults } from './print-faults.js';
import { printScore } from './print-score.js';
import type { RehearseOptions } from './rehearse.js';
import { showProgress } from './show-progress.js';
import type { World } from './world.js';

/** Rehearses with a persona: with a trainee at the terminal, or with moves from a file. */
export async function rehearsePersona(
  named: string | undefined,
  options: RehearseOptions,
  world: World,
): Promise<Ending> {
  if (options.forget === true) return forgetRehearsals(world);
  const library = await loadPersonas(named, options.library, world);
  if (options.progress === true) return showProgress(library.personas, options, world);
  if (options.answers !== undefined) {
    const session = begun(personaNamed(named, library), library, options, world);
    return playMoves(session, options, world);
  }
  const terminal = await openTerminal(world, options.plain === true);
  try {
    return await rehearseAt(terminal, named, library, options, world);
  } finally {
    terminal.close();
  }
}

async function rehearseAt(
  terminal: OpenTerminal,
  named: string | undefined,
  library: CheckedSources,
  options: RehearseOptions,
  world: World,
): Promise<Ending> {
  const picked =
    named === undefined
      ? await pickPersona(library.personas, terminal.renderer, world)
      : ({ kind: 'picked', persona: personaNamed(named, library) } as const);
  if (picked.kind !== 'picked') return picked.kind === 'interrupted' ? picked.by : 'input_needed';
  if (hasFaults(picked.persona, library, world)) return 'findings';
  const session = begun(picked.persona, library, options, world);
  const rehearsed = await rehearseWith(session, terminal.renderer);
  terminal.close();
  return finish(rehearsed, options, world);
}

function hasFaults(persona: Persona, { faults, playbooks }: CheckedSources, world: World): boolean {
  const { file, script } = persona;
  const playbook = playbooks.get(script.playbook.value);
  const own = faults.filter((fault) => fault.severity === 'error' && (fault.file === file || !playbook));
  if (own.length === 0) return false;
  printFaults(own, world);
  return true;
}

function personaNamed(named: string | undefined, { personas, faults }: CheckedSources): Persona {
  if (named === undefined) throw new Failure('it was not said whom to rehearse with', 'name a persona');
  const found = personas.find(({ id, file }) => id.value === named || file.path.endsWith(named));
  if (found) return found;
  const near = didYouMean(
    named,
    personas.map(({ id }) => id.value),
  );
  const [fault] = faults.filter(({ file }) => file.path.includes(named));
  throw new Failure(
    `there is no persona \`${named}\``,
    near !== undefined
      ? `did you mean \`${near}\`?`
      : fault
        ? `see makeright validate ${fault.file.path}`
        : `there are: ${personas.map(({ id }) => id.value).join(', ')}`,
  );
}

/** How many seeds are tried by themselves: few enough to be typed again. */
const seeds = 10_000;

function begun(
  persona: Persona,
  { playbooks }: CheckedSources,
  { difficulty, seed }: RehearseOptions,
  world: World,
): Session {
  const stage = stageFor(persona, playbooks, { difficulty, seed: seed ?? world.now() % seeds });
  if (!stage)
    throw new Failure(
      `\`${persona.id.value}\` cannot be rehearsed`,
      `makeright validate ${persona.file.path} says why`,
    );
  return beginRehearsal(stage);
}

function finish({ session, ended }: Rehearsed, options: RehearseOptions, world: World): Ending {
  if (ended === 'over') {
    world.stderr.write('\n');
    if (options.keep !== false) keepRehearsal(session, world);
    printScore(session, options, world);
    return 'done';
  }
  const { persona, difficulty, seed } = session.stage;
  world.stderr.write(
    `\nThe rehearsal ends here, without a score. To begin it again:\n  makeright rehearse ${persona.id.value} --difficulty ${difficulty} --seed ${seed}\n`,
  );
  if (ended === 'paused') return 'paused';
  return ended === 'ran_out' ? 'input_needed' : ended;
}
