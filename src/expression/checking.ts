import type { Expression, Span } from './expression.js';
import type { ExpressionFault, ExpressionFaultCode } from './expression-fault.js';
import type { FactType } from './fact-type.js';
import type { Scope } from './scope.js';
import type { TypedExpression } from './typed-expression.js';

/** The type that would be welcome in a place; `'anything'` where a fault beside it leaves no telling. */
export type Hope = FactType | 'anything' | undefined;

export interface FaultWords {
  readonly message: string;
  readonly help?: string | undefined;
}

/** One check under way: what is known where it stands, and where faults go. */
export interface Checking {
  readonly scope: Scope;
  /** Optional facts that were asked about with `known(...)` before this part is looked at. */
  readonly known: ReadonlySet<string>;
  /**
   * Gives a part its type. What is written without a type of its own (a number, quoted text, an empty list) takes the
   * type that is `hoped` for if it can. `undefined`: a fault was reported, and anything goes in its place.
   */
  check(part: Expression, hoped?: Hope): TypedExpression | undefined;
  /** The same check, for a part that is only looked at where these facts are known. */
  knowing(names: ReadonlySet<string>): Checking;
  report(fault: ExpressionFault): void;
}

/** Reports an error and leaves nothing in its place. */
export function fail(
  checking: Checking,
  code: ExpressionFaultCode,
  place: Span,
  words: FaultWords,
): undefined {
  checking.report(faultAt(code, 'error', place, words));
  return undefined;
}

export function warn(checking: Checking, code: ExpressionFaultCode, place: Span, words: FaultWords): void {
  checking.report(faultAt(code, 'warning', place, words));
}

function faultAt(
  code: ExpressionFaultCode,
  severity: ExpressionFault['severity'],
  { start, end }: Span,
  { message, help }: FaultWords,
): ExpressionFault {
  return { code, severity, start, end, message, ...(help !== undefined && { help }) };
}
