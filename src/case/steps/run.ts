import type { RunStep } from '../../playbook/step.js';
import type { Value } from '../../expression/value.js';
import type { FactSource } from '../event.js';
import type { CompiledFormula } from '../compiled-formula.js';
import type { ProgramBuilder } from '../program-builder.js';
import { MOVED, slotOf, STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';

/** Walks another playbook inside this one: what it needs goes in, what it gives comes back, every way it can end goes on. */
export function compileRun(builder: ProgramBuilder, step: RunStep, next: Pc): Pc {
  const checked = builder.checked.runs.get(step.playbook.value);
  if (!checked) throw new Error(`playbook ${step.playbook.value} was never checked`);
  const ends = new Map(step.ends.map((branch) => [branch.name.value, builder.steps(branch.steps, next)]));
  const after = builder.add(step.key, [...ends.values(), next], (walk) => comeBack(walk, step, ends, next));
  const formulas = new Map(step.with.map(({ need, value }) => [need.value, builder.formula(value)]));
  const needs = checked.playbook.needs.map(({ value }) => ({ name: value, formula: formulas.get(value) }));
  return builder.add(step.key, [after], (walk) => {
    const values = needs.map((need) => valueOf(walk, need));
    if (values.includes(undefined)) return STOPPED;
    const prefix = `${walk.address(step.key)}/`;
    walk.happened({ type: 'run_entered', playbook: checked.playbook.id.value });
    walk.goOn(walk.frame, after);
    walk.stack.enter(builder.programOf(checked), prefix);
    needs.forEach(({ name }, at) => walk.know(name, values[at] ?? null, 'playbook'));
    return MOVED;
  });
}

function valueOf(
  walk: Walk,
  { name, formula }: { readonly name: string; readonly formula: CompiledFormula | undefined },
): Value | undefined {
  return formula ? walk.workOut(formula) : walk.learn(name);
}

function comeBack(walk: Walk, step: RunStep, ends: ReadonlyMap<string, Pc>, next: Pc): Pc {
  const { left } = walk.stack;
  if (!left) throw new Error(`${step.playbook.value} was not run`);
  walk.happened({ type: 'run_ended', playbook: step.playbook.value, way: left.way });
  const renamed = new Map(step.gives.map(({ theirs, ours }) => [theirs.value, ours.value]));
  for (const { value: theirs } of left.frame.program.checked.playbook.gives) {
    const ours = renamed.get(theirs) ?? theirs;
    const value = left.frame.facts[slotOf(left.frame.program, theirs)];
    if (value !== undefined && walk.frame.program.slots.has(ours))
      walk.know(ours, value, sourceOf(walk, left.frame.prefix, theirs));
  }
  return (left.way === null ? undefined : ends.get(left.way)) ?? next;
}

/** What a playbook gives came from where it came from there. */
function sourceOf(walk: Walk, prefix: string, fact: string): FactSource {
  const learned = walk.history.course.findLast(
    (event) => event.type === 'fact_learned' && event.fact === fact && event.step?.startsWith(prefix),
  );
  return learned?.type === 'fact_learned' ? learned.source : 'playbook';
}
