import { compileProgram } from '../case/compile-program.js';
import type { Pc, Program } from '../case/program.js';
import type { Walk } from '../case/walk.js';
import { stepsByKey } from './steps-by-key.js';

const found = new WeakMap<Program, Map<Pc, ReadonlySet<string>>>();

/** The steps, as `playbook step`, that the walk may yet come to in all playbooks that it stands in and those that they run. */
export function stepsToCome({ stack }: Walk): ReadonlySet<string> {
  const all = stack.all.map(({ program, pc }) => stepsFrom(program, pc));
  const ended = stack.ended.map(({ program }) => stepsFrom(program, program.start));
  return new Set([...all, ...ended].flatMap((steps) => [...steps]));
}

function stepsFrom(program: Program, from: Pc): ReadonlySet<string> {
  const byPlace = found.get(program) ?? new Map<Pc, ReadonlySet<string>>();
  found.set(program, byPlace);
  const known = byPlace.get(from) ?? collect(program, from);
  byPlace.set(from, known);
  return known;
}

function collect(program: Program, from: Pc): ReadonlySet<string> {
  const { checked, nodes, handlers, consequences } = program;
  const steps = stepsByKey(program);
  const followed = [...consequences.values()].flatMap(({ kept, broken }) => [kept, broken]);
  const open = [from, ...[...handlers.values()].map(({ pc }) => pc), ...followed];
  const seen = new Set<Pc>();
  const names = new Set<string>();
  for (let pc = open.pop(); open.length > 0 || pc !== undefined; pc = open.pop()) {
    if (pc === undefined || seen.has(pc)) continue;
    seen.add(pc);
    const node = nodes[pc]!;
    const step = steps.get(node.key);
    if (step) names.add(`${checked.playbook.id.value} ${step.key}`);
    const inside = step?.kind === 'run' ? checked.runs.get(step.playbook.value) : undefined;
    if (inside) {
      const program = compileProgram(inside);
      for (const name of stepsFrom(program, program.start)) names.add(name);
    }
    open.push(...node.leadsTo());
  }
  return names;
}
