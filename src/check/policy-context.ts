import type { Policy } from '../playbook/policy.js';
import type { Report } from './finding.js';
import type { House } from './house.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { Formula } from '../playbook/written.js';

/** The policy as it stands in one period, as the rules see it. What stays the same in all of them is reported once. */
export interface PolicyContext {
  readonly house: House;
  readonly policy: Policy;
  /** The first day of the period; the base has none. */
  readonly from: number | undefined;
  /** Whether everything in its file could be read. */
  readonly isWhole: boolean;
  readonly report: Report;
  /** Where the types of its formulas are kept. */
  readonly typed: Map<Formula, TypedExpression>;
}
