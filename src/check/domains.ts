import { isOrdered } from '../expression/amount-type.js';
import { bound, type DomainOf } from '../expression/bound.js';
import { everything, intervalOf, type Interval } from '../expression/interval.js';
import type { FactType } from '../expression/fact-type.js';
import type { Value } from '../expression/value.js';
import { hasQuestion } from './built-in-facts.js';
import type { PlaybookContext } from './playbook-context.js';

/** One way in which steps work a fact out. */
type Source = () => Interval;

/**
 * What the amounts of a playbook's facts can be: what may be answered, for those that are asked, what the policy says, for
 * those that are fixed, and what comes of working them out, for those that steps set. Undefined for facts that are no
 * amounts.
 */
export function domainsOf(context: PlaybookContext): DomainOf {
  const known = new Map<string, Interval | undefined>();
  const domainOf: DomainOf = (name) => {
    if (!known.has(name)) {
      // A fact that is worked out from itself can come to anything.
      known.set(name, everything);
      known.set(name, workOut(name));
    }
    return known.get(name);
  };
  const sources = sourcesIn(context, domainOf);
  return domainOf;

  function workOut(name: string): Interval | undefined {
    const declaration = context.facts.get(name);
    if (!declaration || declaration.type === 'broken' || !isOrdered(declaration.type)) return undefined;
    const { type } = declaration;
    const fixed = fixedValues(context, name);
    if (fixed.length > 0) return hull(fixed);
    const worked = (sources.get(name) ?? []).map((source) => source());
    const isHandedIn = context.factUses.handedIn.has(name);
    const isAsked = hasQuestion(declaration) || (worked.length === 0 && !isHandedIn);
    return hull([...(isAsked ? [answers(type)] : []), ...(isHandedIn ? [intervalOf(type)] : []), ...worked]);
  }
}

/** Every formula and every column of a table that works out a fact, by the fact's name. */
function sourcesIn(
  { outline, typed, tables }: PlaybookContext,
  domainOf: DomainOf,
): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, Source[]>();
  const add = (name: string, source: Source): void =>
    void found.set(name, [...(found.get(name) ?? []), source]);
  for (const { step } of outline.of('set')) {
    for (const { fact, to } of step.settings) {
      const formula = typed.get(to);
      add(fact.value, () => (formula ? bound(formula, domainOf) : everything));
    }
  }
  for (const { step } of outline.of('decide')) {
    if (step.logic.kind !== 'table') continue;
    const rows = tables.get(step.logic.table)?.rows ?? [];
    step.logic.table.outputs.forEach(({ value: name }, column) => {
      add(name, () => hull(rows.map(({ results }) => pointOf(results?.[column]))));
    });
  }
  return found;
}

/** Money and percentages that are asked start at nothing. */
function answers(type: FactType): Interval {
  const { low, high } = intervalOf(type);
  return type.kind === 'money' || type.kind === 'percent' ? { low: Math.max(low, 0), high } : { low, high };
}

/** The values that the policy gives a fact in its periods. */
function fixedValues({ house }: PlaybookContext, name: string): readonly Interval[] {
  return house.periods.flatMap(({ policy }) => {
    const value = policy.facts.get(name)?.value;
    return value === undefined ? [] : [pointOf(value)];
  });
}

function pointOf(value: Value | undefined): Interval {
  return typeof value === 'number' ? { low: value, high: value } : everything;
}

/** The least interval that holds all of them. */
function hull(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}
