import { outlineOf } from '../../check/outline.js';
import type { CheckedPlaybook } from '../../check/checked-playbook.js';
import type { Playbook } from '../../playbook/playbook.js';
import type { Step } from '../../playbook/step.js';

const stepsByPlaybook = new WeakMap<Playbook, ReadonlyMap<string, Step>>();

/** The playbook that an address such as `late-again/offer#2` leads into: each part before a `/` may run another one. */
export function playbookAt(checked: CheckedPlaybook, address: string | null): CheckedPlaybook {
  const way = (address ?? '').split('/').slice(0, -1);
  return way.reduce((within, part) => {
    const step = stepsOf(within.playbook).get(keyOf(part));
    return (step?.kind === 'run' && within.runs.get(step.playbook.value)) || within;
  }, checked);
}

/** The step at an address, or the one that made what has this address as its key. */
export function stepAt(checked: CheckedPlaybook, address: string | null): Step | undefined {
  const key = keyOf((address ?? '').split('/').at(-1) ?? '');
  const steps = stepsOf(playbookAt(checked, address).playbook);
  // The rows of `every row that fits` are addressed one by one.
  return steps.get(key) ?? steps.get(key.replace(/\.\d+$/, ''));
}

/** The step that has this name. */
export function stepNamed({ playbook }: CheckedPlaybook, name: string): Step | undefined {
  return [...stepsOf(playbook).values()].find((step) => step.name?.value === name);
}

/** Addresses count visits after a `#`. */
function keyOf(part: string): string {
  return part.replace(/#\d+$/, '');
}

function stepsOf(playbook: Playbook): ReadonlyMap<string, Step> {
  const steps =
    stepsByPlaybook.get(playbook) ?? new Map(outlineOf(playbook).steps.map(({ step }) => [step.key, step]));
  stepsByPlaybook.set(playbook, steps);
  return steps;
}
