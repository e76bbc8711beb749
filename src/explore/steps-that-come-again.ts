import { compileProgram } from '../case/compile-program.js';
import type { Pc, Program } from '../case/program.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { eachStep } from './each-step.js';
import { stepsByKey } from './steps-by-key.js';

/**
 * The steps, as `playbook step`, that one case may come to more than once: those that a `go_to` leads back to, those of `on:` and of
 * promises, and all steps of a playbook that is run in more than one place, or in one that comes again.
 */
export function stepsThatComeAgain(root: CheckedPlaybook): ReadonlySet<string> {
  const all = [root, ...root.runs.values()];
  const again = new Map(all.map((checked) => [checked, ownThatComeAgain(checked)]));
  const comesAgain = (inside: CheckedPlaybook): boolean => {
    const runners = all.flatMap((checked) => keysThatRun(checked, inside).map((key) => ({ checked, key })));
    return (
      inside !== root &&
      (runners.length !== 1 ||
        runners.some(({ checked, key }) => again.get(checked)!.has(key) || comesAgain(checked)))
    );
  };
  return new Set(
    all.flatMap((checked) =>
      [...(comesAgain(checked) ? allKeys(checked) : again.get(checked)!)].map(
        (key) => `${checked.playbook.id.value} ${key}`,
      ),
    ),
  );
}

function allKeys(checked: CheckedPlaybook): ReadonlySet<string> {
  return new Set(stepsByKey(compileProgram(checked)).keys());
}

function keysThatRun(checked: CheckedPlaybook, inside: CheckedPlaybook): readonly string[] {
  const keys: string[] = [];
  eachStep(checked.playbook, (step) => {
    if (step.kind === 'run' && step.playbook.value === inside.playbook.id.value) keys.push(step.key);
  });
  return keys;
}

function ownThatComeAgain(checked: CheckedPlaybook): ReadonlySet<string> {
  const program = compileProgram(checked);
  const { nodes, handlers, consequences } = program;
  const beside = reachable(program, [
    ...[...handlers.values()].map(({ pc }) => pc),
    ...[...consequences.values()].flatMap(({ kept, broken }) => [kept ?? [], broken ?? []].flat()),
  ]);
  return new Set(
    nodes.flatMap(({ key, leadsTo }, pc) =>
      beside.has(pc) || reachable(program, leadsTo()).has(pc) ? [key] : [],
    ),
  );
}

function reachable({ nodes }: Program, from: readonly Pc[]): ReadonlySet<Pc> {
  const seen = new Set(from);
  for (const pc of seen) for (const next of nodes[pc]!.leadsTo()) seen.add(next);
  return seen;
}
