import { meetAreas, type Area } from './condition-areas.js';
import type { Given } from './given.js';
import type { PlaybookContext } from './playbook-context.js';
import { typedNamesIn } from './typed-names-in.js';
import type { Surroundings } from './surroundings.js';
import { changesByItself } from './built-in-facts.js';

/** Where the facts can lie at some place: in one of these areas, whatever else may hold there. */
export function areasAround(context: PlaybookContext, around: Surroundings): readonly Area[] {
  const known = context.knownSurroundings.get(around);
  if (known) return known;
  const outer = around.outer ? areasAround(context, around.outer) : [new Map()];
  const more =
    around.given && isSteady(context, around.given, around) ? areasOf(context, around.given) : undefined;
  // Leaving something out only makes the areas larger, which proves less but nothing wrong.
  const areas = (more && meetAreas(outer, more)) ?? outer;
  context.knownSurroundings.set(around, areas);
  return areas;
}

function areasOf({ typed, typeOf, areas }: PlaybookContext, given: Given): readonly Area[] | undefined {
  if (given.kind === 'condition') {
    const condition = typed.get(given.formula);
    return condition && areas.of(condition, given.holds);
  }
  const type = typeOf(given.fact);
  if (!type || type === 'broken' || (type.kind !== 'choice' && type.kind !== 'yes_no')) return undefined;
  return areas.ofAnswer(given.fact, type, given.options, given.isAmong);
}

/** Whether the facts of it keep their values for as long as it is taken to hold. */
function isSteady(
  { typed, factUses, asksOf }: PlaybookContext,
  given: Given,
  { start, end }: Surroundings,
): boolean {
  const condition = given.kind === 'condition' ? typed.get(given.formula) : undefined;
  const names = given.kind === 'answer' ? [given.fact] : condition ? typedNamesIn(condition) : [];
  return names.every(
    (name) =>
      !changesByItself(name) &&
      !factUses.workedOut.has(name) &&
      !factUses.handedIn.has(name) &&
      !asksOf(name).some((number) => number >= start && number < end),
  );
}
