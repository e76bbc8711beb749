import type { TypedExpression } from '../expression/typed-expression.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { DecisionTable } from '../playbook/decision-table.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Formula } from '../playbook/written.js';
import type { CheckedTable } from './checked-table.js';
import type { SpokenLanguage } from './in-language.js';
import type { PolicyPeriod } from './policy-on.js';

/**
 * A playbook that can be walked: every name leads somewhere, every formula has its type, every table answers. Only
 * `checkLibrary` makes one, so an unchecked playbook cannot be walked, and `inLanguage` makes one speak. It is plain data, and can
 * be kept and loaded again.
 */
export interface CheckedPlaybook {
  readonly playbook: Playbook;
  /** Whether a case can be walked through it from the beginning: it needs nothing from another playbook, and always closes. */
  readonly standsAlone: boolean;
  /** Facts of this playbook, of the policy and the built-in ones, by name; built-in ones first, then the policy's. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** How many of `facts` are shared by every playbook of the house: the built-in ones and the policy's. */
  readonly sharedFacts: number;
  /** Every playbook that this one can run, itself not among them. */
  readonly runs: ReadonlyMap<string, CheckedPlaybook>;
  readonly typed: ReadonlyMap<Formula, TypedExpression>;
  readonly tables: ReadonlyMap<DecisionTable, CheckedTable>;
  /** The policy in each of its periods; `policyOn` finds that of a day. */
  readonly policies: readonly PolicyPeriod[];
  /** Where it speaks another language than it was written in. */
  readonly spoken?: SpokenLanguage;
}
