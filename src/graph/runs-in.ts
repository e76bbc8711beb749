import { eachPart } from '../check/step-parts.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';

/** The playbooks that a playbook runs itself, by id, in the order in which they come up. */
export function runsIn({ steps, handlers }: Playbook): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.kind === 'run') found.add(step.playbook.value);
      eachPart(step, visit);
    }
  };
  for (const list of [steps, ...handlers.map((handler) => handler.steps)]) visit(list);
  return found;
}
