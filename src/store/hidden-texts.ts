import { walkOf, type Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import type { Input } from '../case/input.js';
import { policyAt } from '../case/policy-at.js';
import { declarationOf } from '../case/record/declaration-of.js';
import { privateTexts } from '../case/record/private-texts.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Value } from '../expression/value.js';

/** What of a case is private. */
export interface PrivateTexts {
  /** The texts in which private facts stand in words. */
  readonly private: ReadonlySet<string>;
  /** Names of private facts. */
  readonly names: ReadonlySet<string>;
}

/** What of a case is kept apart from its journal. */
export interface HiddenTexts extends PrivateTexts {
  /** Whatever people typed in words of their own: it may name anything, and it may turn out later that it did. */
  readonly typed: ReadonlySet<string>;
}

export function hiddenTextsOf(told: Case): HiddenTexts {
  const typed = [
    ...told.events.flatMap((event) => (isTypedFact(event, told.checked) ? textsIn(event.value) : [])),
    ...told.inputs.flatMap((input) => typedIn(input, told)),
  ];
  return { ...privateTextsOf(told), typed: new Set(typed) };
}

export function privateTextsOf({
  checked,
  events,
  opening,
}: Pick<Case, 'checked' | 'events' | 'opening'>): PrivateTexts {
  const { locale } = policyAt(checked, opening.at);
  return { private: privateTexts(checked, events, locale) ?? new Set(), names: privateNames(checked) };
}

/** The fact that a question at an address asks, if it asks one: `late-again/email#2` asks `email`. */
export function nameAt(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).replace(/#\d+$/, '');
}

function privateNames(checked: CheckedPlaybook): ReadonlySet<string> {
  const all = [checked, ...checked.runs.values()].flatMap(({ facts }) => [...facts]);
  return new Set(all.flatMap(([name, { isPrivate }]) => (isPrivate ? [name] : [])));
}

/** A text that somebody told; an option was chosen, and what was worked out stands in the playbook. */
function isTypedFact(
  event: Event,
  checked: CheckedPlaybook,
): event is Extract<Event, { type: 'fact_learned' }> {
  if (event.type !== 'fact_learned' || event.source === 'worked_out' || event.source === 'policy')
    return false;
  const { type } = declarationOf(checked, event);
  return type === 'broken' || type.kind === 'text' || (type.kind === 'list' && type.of.kind === 'text');
}

function typedIn(input: Input, told: Case): readonly string[] {
  switch (input.kind) {
    case 'answer':
    case 'amend':
      return [
        ...(isOption(input.address, told) ? [] : textsIn(input.value)),
        ...textsIn(input.words ?? null),
      ];
    case 'note':
    case 'rewrite':
      return [input.text];
    case 'settle':
      return 'because' in input.how ? [input.how.because] : [];
    case 'deviate':
      return [input.because];
    case 'came_up':
    case 'contact':
    case 'pause':
    case 'resume':
      return [];
  }
}

/** Whether the answer at an address was chosen, not typed. */
function isOption(address: string, told: Case): boolean {
  const question = walkOf(told).history.told.find(({ anchor }) => anchor === address)?.question;
  return question?.options !== undefined || question?.type.kind === 'choice';
}

function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? value.flatMap(textsIn) : [];
}
