import type { CheckedPlaybook } from '../../check/checked-playbook.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import type { EventOf } from './event-of.js';
import { playbookAt } from './step-at.js';

/** The declaration of a fact that was learned, in the playbook that was being walked then. */
export function declarationOf(
  checked: CheckedPlaybook,
  { fact, step }: EventOf<'fact_learned'>,
): FactDeclaration {
  const declaration = playbookAt(checked, step).facts.get(fact);
  if (!declaration) throw new Error(`${fact} was learned at ${step} and is declared nowhere`);
  return declaration;
}
