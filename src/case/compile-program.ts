import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { compileStep } from './steps/compile-step.js';
import { ProgramBuilder } from './program-builder.js';
import type { Program } from './program.js';

const compiled = new WeakMap<CheckedPlaybook, Program>();

/** The program of a checked playbook, laid out the first time that it is asked for. */
export function compileProgram(checked: CheckedPlaybook): Program {
  const program = compiled.get(checked) ?? layOut(checked);
  compiled.set(checked, program);
  return program;
}

function layOut(checked: CheckedPlaybook): Program {
  const builder = new ProgramBuilder(checked, compileStep, compileProgram);
  const start = builder.steps(checked.playbook.steps, builder.end);
  const handlers = checked.playbook.handlers.map(({ name, title, steps }) => {
    const pc = builder.inPart(name.value, () => builder.steps(steps, builder.end));
    return [name.value, { pc, title }] as const;
  });
  return {
    checked,
    nodes: builder.nodes,
    start,
    slots: builder.slots,
    facts: [...checked.facts.values()],
    named: builder.named,
    handlers: new Map(handlers),
    consequences: builder.consequences,
  };
}
