import { checkExpression } from '../expression/check-expression.js';
import type { ExpressionFault } from '../expression/expression-fault.js';
import type { FactType } from '../expression/fact-type.js';
import type { Scope } from '../expression/scope.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { spanOf } from '../playbook/source-text.js';
import type { Formula } from '../playbook/written.js';
import type { Report } from './finding.js';
import type { PlaybookContext } from './playbook-context.js';
import type { Wanted } from './step-formulas.js';

/**
 * Every condition and amount can be read, names only facts that there are, and comes to what is wanted where it stands.
 * Each formula gets its type here, once, for the rules that come after and for the walk.
 */
export function typeFormulas(context: PlaybookContext): void {
  const { survey, facts, house, knowsFacts: isComplete, typed, report } = context;
  const scopes = new Map<ReadonlySet<string>, Scope>();
  for (const { formula, wanted, around } of survey.formulas) {
    let scope = scopes.get(around.known);
    if (!scope)
      scopes.set(
        around.known,
        (scope = scopeOf({ facts, known: around.known, isComplete, currency: house.currency })),
      );
    const isForNothing = wanted.kind === 'fact' && context.typeOf(wanted.name) === undefined;
    const read = typeFormula(formula, scope, wantedType(context, wanted), (...finding) => {
      // How something is written for a fact that there is not, nobody can tell.
      if (isForNothing && finding[0] === 'bad-literal') return;
      context.remarked.add(formula);
      report(...finding);
    });
    if (read) typed.set(formula, read);
  }
}

/** The type of one formula, or nothing when something about it is an error. */
export function typeFormula(
  formula: Formula,
  scope: Scope,
  wanted: FactType | 'any',
  report: Report,
): TypedExpression | undefined {
  for (const fault of formula.faults) reportExpression(formula, fault, report);
  if (!formula.expression) return undefined;
  const { typed, faults } = checkExpression(formula.expression, scope, wanted);
  for (const fault of faults) reportExpression(formula, fault, report);
  return formula.faults.some(({ severity }) => severity === 'error') ? undefined : typed;
}

interface ScopeSource {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** Optional facts that have been looked at through `known(...)`. */
  readonly known: ReadonlySet<string>;
  /** Whether there are no other facts. */
  readonly isComplete: boolean;
  readonly currency: string | undefined;
}

/** Facts by their declarations; optional ones are guarded unless they are `known`. */
export function scopeOf({ facts, known, isComplete, currency }: ScopeSource): Scope {
  return {
    typeOf: (name) => facts.get(name)?.type ?? (isComplete ? undefined : 'broken'),
    names: () => [...facts.keys()],
    isOptional: (name) => facts.get(name)?.isOptional === true && !known.has(name),
    isOnlyGiven: (name) => isOnlyGiven(facts.get(name)),
    ...(currency !== undefined && { currency }),
  };
}

function isOnlyGiven(fact: FactDeclaration | undefined): boolean {
  return fact !== undefined && !fact.ask && !fact.lookIn && !fact.hint && fact.value === undefined;
}

function reportExpression(formula: Formula, fault: ExpressionFault, report: Report): void {
  const { code, start, end, message, help, severity } = fault;
  report(code, spanOf(formula, start, end), message, { help, severity });
}

function wantedType({ house, typeOf, contractOf }: PlaybookContext, wanted: Wanted): FactType | 'any' {
  switch (wanted.kind) {
    case 'condition':
      return { kind: 'yes_no' };
    case 'money':
      return house.currency === undefined ? 'any' : { kind: 'money', currency: house.currency };
    case 'fact':
      return unlessBroken(typeOf(wanted.name));
    case 'need':
      return unlessBroken(contractOf(wanted.playbook)?.needs.get(wanted.name));
  }
}

function unlessBroken(type: FactType | 'broken' | undefined): FactType | 'any' {
  return type === undefined || type === 'broken' ? 'any' : type;
}
