import type { Expression } from './expression.js';

/**
 * The facts that certainly were not left out where a condition came out as `outcome`, because it asked about them with
 * `known(...)`. To the right of `known(note) and` the note can be used, and so it can in the steps under that condition.
 */
export function factsKnownWhen(outcome: boolean, condition: Expression): ReadonlySet<string> {
  if (condition.kind === 'not') return factsKnownWhen(!outcome, condition.of);
  if (condition.kind === 'call') {
    const [fact] = condition.args;
    const isAsked = condition.callee.name === 'known' && fact?.kind === 'name';
    return new Set(isAsked && outcome ? [fact.name] : []);
  }
  if (condition.kind !== 'and' && condition.kind !== 'or') return new Set();
  const left = factsKnownWhen(outcome, condition.left);
  const right = factsKnownWhen(outcome, condition.right);
  // A true `and` had both sides true, and a false `or` both false; the other way round either may be the reason.
  const both = (condition.kind === 'and') === outcome;
  return new Set(both ? [...left, ...right] : [...left].filter((name) => right.has(name)));
}
