import { eachPart } from '../check/step-parts.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';

/** Hands on every step of a playbook, in the order of the file, those under other steps and under `on:` included. */
export function eachStep({ steps, handlers }: Playbook, take: (step: Step) => void): void {
  const takeAll = (list: readonly Step[]): void => {
    for (const step of list) {
      take(step);
      eachPart(step, takeAll);
    }
  };
  takeAll(steps);
  for (const handler of handlers) takeAll(handler.steps);
}
