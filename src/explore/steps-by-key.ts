import type { Program } from '../case/program.js';
import type { Step } from '../playbook/step.js';
import { eachStep } from './each-step.js';

const known = new WeakMap<Program, ReadonlyMap<string, Step>>();

/** The steps of a program by the keys of its nodes: a step's own, and those of the things it tries and of its rows. */
export function stepsByKey(program: Program): ReadonlyMap<string, Step> {
  const found = known.get(program) ?? collectSteps(program);
  known.set(program, found);
  return found;
}

function collectSteps({ checked }: Program): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  eachStep(checked.playbook, (step) => {
    steps.set(step.key, step);
    if (step.kind === 'try') for (const { key } of step.things) steps.set(key, step);
    if (step.kind === 'decide' && step.logic.kind === 'rules')
      step.logic.rules.forEach((_, index) => steps.set(`${step.key}.${index + 1}`, step));
  });
  return steps;
}
