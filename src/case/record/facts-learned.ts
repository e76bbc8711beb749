import { dayText } from '../../expression/calendar-day.js';
import type { FactType } from '../../expression/fact-type.js';
import type { Value } from '../../expression/value.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import { factLabel, factText } from '../fact-words.js';
import { cleanText } from './clean-text.js';
import { declarationOf } from './declaration-of.js';
import type { EventOf } from './event-of.js';
import { masked } from './mask-words.js';
import type { FactShown, Origin, RecordedFact, RecordedValue } from './resolution-record.js';
import type { Scribe } from './scribe.js';
import { playbookAt } from './step-at.js';

type Learned = EventOf<'fact_learned'>;

/** Each fact once, as it was known last; what a playbook passes on to another under the same name is not news. */
export function factsLearned(scribe: Scribe): readonly RecordedFact[] {
  const facts = new Map<string, RecordedFact>();
  const valueByName = new Map<string, string>();
  for (const event of scribe.of('fact_learned')) {
    const value = JSON.stringify(event.value);
    if (event.source === 'playbook' && valueByName.get(event.fact) === value) continue;
    valueByName.set(event.fact, value);
    const key = `${homeOf(scribe, event)} ${event.fact}`;
    const fact = recordedFact(scribe, event);
    const before = facts.get(key);
    facts.set(key, before ? { ...fact, earlier: earlierOf(before, fact) } : fact);
  }
  return [...facts.values()];
}

/** Facts of the house are the same ones in every playbook. */
function homeOf({ checked }: Scribe, { fact, step }: Learned): string {
  const { facts, sharedFacts, playbook } = playbookAt(checked, step);
  return [...facts.keys()].indexOf(fact) < sharedFacts ? '' : playbook.id.value;
}

function earlierOf(before: RecordedFact, now: RecordedFact): RecordedFact['earlier'] {
  if (before.text === now.text && !now.isPrivate) return before.earlier;
  const { value, text, at, by } = before;
  return [...before.earlier, { value, text, at, by }];
}

function recordedFact(scribe: Scribe, event: Learned): RecordedFact {
  const declaration = declarationOf(scribe.checked, event);
  const from = originOf(declaration, event);
  const source = sourceOf(scribe, declaration, event, from);
  return {
    ...factShown(scribe, declaration, event.value),
    from,
    ...(source !== undefined && { source }),
    isPrivate: declaration.isPrivate,
    earlier: [],
    ...scribe.entry(event),
  };
}

function originOf({ lookIn }: FactDeclaration, { source }: Learned): Origin {
  return source === 'agent' && lookIn ? 'looked_up' : source;
}

function sourceOf(
  { checked }: Scribe,
  { lookIn }: FactDeclaration,
  { step }: Learned,
  from: Origin,
): string | undefined {
  if (from === 'looked_up' && lookIn) return cleanText(lookIn.value);
  return from === 'playbook' ? cleanText(playbookAt(checked, step).playbook.title.value) : undefined;
}

/** A fact as a record shows it, masked if it is private. */
export function factShown(scribe: Scribe, declaration: FactDeclaration, value: Value): FactShown {
  const { name, type, isPrivate } = declaration;
  if (type === 'broken') throw new Error(`${name.value} was never checked`);
  const isMasked = isPrivate && !scribe.reveal;
  return {
    fact: name.value,
    label: cleanText(factLabel(declaration)),
    value: isMasked ? masked : valueShown(scribe, value, type),
    text: isMasked ? masked : scribe.words(factText(declaration, value, scribe.policy.locale)),
  };
}

function valueShown(scribe: Scribe, value: Value, type: FactType): RecordedValue {
  // An amount too large to be worked out is no number.
  if (value === null || Number.isNaN(value)) return null;
  switch (type.kind) {
    case 'text':
      return scribe.words(String(value));
    case 'choice':
      return String(value);
    case 'yes_no':
      return value === true;
    case 'number':
      return Number(value);
    case 'money':
      return scribe.money(Number(value));
    case 'percent':
      return Number(value) / 100;
    case 'date':
      return dayText(Number(value));
    case 'duration':
      return scribe.duration(Number(value));
    case 'list':
      return (value as readonly Value[]).map((item) => valueShown(scribe, item, type.of));
  }
}
