import { compileProgram } from '../case/compile-program.js';
import { changesByItself, hasQuestion, isFixed } from '../check/built-in-facts.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { StillRead } from './still-read.js';

/**
 * Facts that a walk from a named step on looks at and nobody can be asked, so that only the steps before can give them; in the
 * order in which they are declared. Those that the walk itself or the policy knows are not among them.
 */
export function missingFrom(
  checked: CheckedPlaybook,
  step: string,
  known: (fact: string) => boolean,
): readonly FactDeclaration[] {
  const program = compileProgram(checked);
  const named = program.named.get(step);
  if (!named) throw new Error(`no step ${step}`);
  const { values } = StillRead.of(program).from(named.pc, () => false);
  return [...values]
    .sort((a, b) => a - b)
    .flatMap((slot) => program.facts[slot] ?? [])
    .filter((fact) => !isFixed(fact) && !changesByItself(fact.name.value))
    .filter((fact) => !hasQuestion(fact) && !known(fact.name.value));
}
