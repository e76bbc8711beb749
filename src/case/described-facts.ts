import { explainExpression } from '../expression/explain-expression.js';
import type { FactWords } from '../expression/explain-part.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { Value } from '../expression/value.js';
import type { CompiledFormula } from './compiled-formula.js';
import { factLabel, factText } from './fact-words.js';
import type { Walk } from './walk.js';

/** A fact's label and its value as people read them, for explaining a decision. */
export function describeFact(walk: Walk, name: string): FactWords {
  return new DescribedFact(walk, name);
}

/** Words out only what is looked at: an amount in words takes longer than a step of the walk. */
class DescribedFact implements FactWords {
  constructor(
    private readonly walk: Walk,
    private readonly name: string,
  ) {}

  get label(): string {
    return factLabel(this.walk.declaration(this.name));
  }

  /** A label says enough; and words that facts are filled into are no name for anything. */
  get question(): string | undefined {
    const { label, ask, isPrivate } = this.walk.declaration(this.name);
    const isPlain = ask?.parts.every((part) => typeof part === 'string') === true;
    return label || !isPlain || isPrivate ? undefined : ask.value.trim();
  }

  shown(value: Value): string {
    return factText(this.walk.declaration(this.name), value, this.walk.policy.locale);
  }

  get text(): string {
    const declaration = this.walk.declaration(this.name);
    if (declaration.isPrivate) return '•••';
    const value = valueOf(this.walk, this.name);
    return value === undefined ? 'not known' : factText(declaration, value, this.walk.policy.locale);
  }
}

/** The known values of some facts, by name; private ones are left out. */
export function valuesOf(walk: Walk, names: Iterable<string>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const name of names) {
    const value = valueOf(walk, name);
    if (value !== undefined && !walk.declaration(name).isPrivate) values[name] = value;
  }
  return values;
}

/** The value of a fact, if it is known. */
export function valueOf(walk: Walk, name: string): Value | undefined {
  return walk.frame.facts[walk.frame.program.slots.get(name) ?? -1];
}

/** Why a condition holds or does not, in a sentence with the values that decide it. */
export function explained(walk: Walk, { typed }: CompiledFormula): string {
  return explainedPart(walk, typed);
}

/** What a fact came out as, in a sentence: `the tier is “Gold”`. */
export function explainedFact(walk: Walk, name: string): string {
  const { type } = walk.declaration(name);
  if (type === 'broken') throw new Error(`${name} was never checked`);
  return explainedPart(walk, { kind: 'fact', name, type, start: 0, end: 0 });
}

function explainedPart(walk: Walk, typed: TypedExpression): string {
  return explainExpression(
    typed,
    (name) => valueOf(walk, name),
    (name) => describeFact(walk, name),
    walk.policy.locale,
  );
}
