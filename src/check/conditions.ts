import type { TypedExpression } from '../expression/typed-expression.js';
import { meetAreas } from './condition-areas.js';
import type { PlaybookContext } from './playbook-context.js';
import { areasAround } from './surrounding-areas.js';
import type { PlacedFormula } from './survey.js';
import type { Surroundings } from './surroundings.js';
import { typedNamesIn } from './typed-names-in.js';

export interface SettledCondition extends PlacedFormula {
  /** What it always comes to where it stands. */
  readonly outcome: boolean;
  /** Whether its own parts see to that, wherever it stands. */
  readonly isByItself: boolean;
}

/**
 * The conditions that no facts can change where they stand. Those that are the same wherever they stand, and those at
 * fault, were reported with their types.
 */
export function settledConditionsOf(context: PlaybookContext): readonly SettledCondition[] {
  return context.survey.formulas.flatMap((placed) => {
    const settled =
      placed.wanted.kind === 'condition' && !context.remarked.has(placed.formula)
        ? settle(context, placed)
        : undefined;
    return settled ? [{ ...placed, ...settled }] : [];
  });
}

type Settled = Pick<SettledCondition, 'outcome' | 'isByItself'>;

function settle(context: PlaybookContext, { formula, placed, around }: PlacedFormula): Settled | undefined {
  const condition = context.typed.get(formula);
  if (!condition) return undefined;
  // The rows above one are no part of this: that a row is never reached is a defect of its own.
  const isRow = placed.step.kind === 'decide' && formula !== placed.step.when;
  const surroundings = isRow ? context.standings[placed.number]!.within : around;
  if (isSimple(condition) && !isAboutTheSame(context, condition, surroundings)) return undefined;
  const here = areasAround(context, surroundings);
  if (here.length === 0) return undefined;
  for (const outcome of [true, false]) {
    const areas = context.areas.of(condition, outcome);
    const common = areas && meetAreas(areas, here);
    if (areas && common?.length === 0) return { outcome: !outcome, isByItself: areas.length === 0 };
  }
  return undefined;
}

/** One comparison alone: whether it is always the same was looked at when it was given its type. */
function isSimple(condition: TypedExpression): boolean {
  if (condition.kind === 'not') return isSimple(condition.of);
  return condition.kind !== 'and' && condition.kind !== 'or';
}

/** Whether anything that holds around it looks at a fact of the condition. */
function isAboutTheSame(
  { typed }: PlaybookContext,
  condition: TypedExpression,
  around: Surroundings,
): boolean {
  if (!around.outer) return false;
  const names = typedNamesIn(condition);
  for (let at: Surroundings | undefined = around; at; at = at.outer) {
    const { given } = at;
    if (given?.kind === 'answer' && names.includes(given.fact)) return true;
    const other = given?.kind === 'condition' ? typed.get(given.formula) : undefined;
    if (other && typedNamesIn(other).some((name) => names.includes(name))) return true;
  }
  return false;
}
