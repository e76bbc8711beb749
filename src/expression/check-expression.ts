import { checkArithmetic, checkNegative } from './check-arithmetic.js';
import { checkCall } from './check-call.js';
import { checkAndOr, checkComparison, checkIn, checkList, checkNot } from './check-condition.js';
import { checkDecimal, checkName, checkText, checkWhole, checkYesNo } from './check-literal.js';
import type { Checking, Hope } from './checking.js';
import type { Expression } from './expression.js';
import type { ExpressionFault } from './expression-fault.js';
import type { FactType } from './fact-type.js';
import { checkFits } from './mismatch.js';
import type { Scope } from './scope.js';
import type { TypedExpression } from './typed-expression.js';

export interface ExpressionCheck {
  /** Every mistake in the expression, in the order of their places. */
  readonly faults: readonly ExpressionFault[];
  /** There unless a fault is an error. */
  readonly typed?: TypedExpression;
}

/**
 * Gives every part of an expression its type, among the facts of `scope`, and says what does not go together. A part
 * that is at fault fits anything, so that one mistake gives one message.
 *
 * @param wanted the type that is needed where the expression stands: a yes or no for a condition
 */
export function checkExpression(
  expression: Expression,
  scope: Scope,
  wanted: FactType | 'any',
): ExpressionCheck {
  const faults: ExpressionFault[] = [];
  const checking = new ExpressionChecking(scope, new Set(), (fault) => faults.push(fault));
  const typed =
    wanted === 'any'
      ? checking.check(expression)
      : checkFits(checking, expression, wanted, 'what is needed here is');
  faults.sort((a, b) => a.start - b.start);
  const isSound = typed !== undefined && faults.every(({ severity }) => severity === 'warning');
  return isSound ? { faults, typed } : { faults };
}

class ExpressionChecking implements Checking {
  readonly scope: Scope;
  readonly known: ReadonlySet<string>;
  readonly report: (fault: ExpressionFault) => void;

  constructor(scope: Scope, known: ReadonlySet<string>, report: (fault: ExpressionFault) => void) {
    this.scope = scope;
    this.known = known;
    this.report = report;
  }

  knowing(names: ReadonlySet<string>): Checking {
    return new ExpressionChecking(this.scope, new Set([...this.known, ...names]), this.report);
  }

  check(part: Expression, hoped?: Hope): TypedExpression | undefined {
    switch (part.kind) {
      case 'whole':
        return checkWhole(this, part, hoped);
      case 'decimal':
        return checkDecimal(this, part, hoped);
      case 'text':
        return checkText(this, part, hoped);
      case 'yes_no':
        return checkYesNo(this, part, hoped);
      case 'name':
        return checkName(this, part, hoped);
      case 'list':
        return checkList(this, part, hoped);
      case 'not':
        return checkNot(this, part);
      case 'negative':
        return checkNegative(this, part, hoped);
      case 'and':
      case 'or':
        return checkAndOr(this, part);
      case 'compare':
        return checkComparison(this, part);
      case 'in':
        return checkIn(this, part);
      case 'arithmetic':
        return checkArithmetic(this, part, hoped);
      case 'call':
        return checkCall(this, part, hoped);
      case 'broken':
        return undefined;
    }
  }
}
