import type { Persona } from '../playbook/persona.js';
import type { Ending } from './ending.js';
import type { RehearseOptions } from './rehearse.js';
import { progressOf } from '../rehearsal/progress.js';
import { progressText } from '../report/progress-text.js';
import { harmless } from '../terminal/harmless.js';
import { keptRehearsals } from './rehearsal-history.js';
import type { World } from './world.js';

/** Shows how rehearsals went over time, and what to practise next. */
export function showProgress(
  personas: readonly Persona[],
  { format }: Pick<RehearseOptions, 'format'>,
  world: World,
): Ending {
  const progress = progressOf(
    keptRehearsals(world),
    personas.map(({ id, name }) => ({ id: id.value, name: name.value })),
  );
  world.stdout.write(
    format === 'json' ? `${JSON.stringify(progress, undefined, 2)}\n` : harmless(progressText(progress)),
  );
  return 'done';
}
