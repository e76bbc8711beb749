import { partyTitle } from '../../case/party-title.js';
import type { Due } from '../../playbook/due.js';
import type { Step } from '../../playbook/step.js';
import type { CardBranch, CardKind, StepCard } from '../step-card.js';
import { labelOf, saidWords, type Naming, type Words } from '../words.js';

/** What is particular to a kind of step; what any step may carry is added to it. */
export type OwnCard = Pick<StepCard, 'kind' | 'verb' | 'title'> &
  Partial<Omit<StepCard, 'kind' | 'verb' | 'title'>>;

export function card(kind: CardKind, verb: string, title: Words): OwnCard {
  return { kind, verb, title };
}

export function branch(
  label: string,
  steps: readonly Step[],
  flow: CardBranch['flow'] = 'branch',
): CardBranch {
  return { label, steps, flow };
}

/** What ends a walk lets it go on only where it is not taken at all. */
export function goesOnIf({ when }: Step): StepCard['goesOn'] {
  return when ? { kind: 'on', if: 'otherwise' } : { kind: 'never' };
}

export function given(...texts: readonly (string | undefined)[]): readonly Words[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [saidWords(text)]));
}

/** Two ways, of which either may have no steps of its own: it then goes on below. */
export function eitherWay(
  ...ways: readonly (readonly [string, readonly Step[] | undefined])[]
): Pick<StepCard, 'branches' | 'goesOn'> {
  const open = ways.filter(([, steps]) => steps === undefined).map(([label]) => label);
  return {
    branches: ways.flatMap(([label, steps]) => (steps === undefined ? [] : [branch(label, steps)])),
    goesOn:
      open.length === 0
        ? { kind: 'never' }
        : open.length === ways.length
          ? { kind: 'on' }
          : { kind: 'on', if: open.join(' or ') },
  };
}

/** Branches that are only taken where something does not go as meant. */
export function asides(
  ...ways: readonly (readonly [string, readonly Step[] | undefined])[]
): readonly CardBranch[] {
  return ways.flatMap(([label, steps]) => (steps === undefined ? [] : [branch(label, steps)]));
}

export function dueWords(due: Due, naming: Naming): string {
  if (due.kind !== 'on') return due.written.value;
  return due.written.value.replace(due.fact, labelOf(due.fact, naming));
}

export function partyIn(id: string, { policy }: Naming): string {
  return policy ? partyTitle(policy, id) : id === 'us' ? 'we' : id.replaceAll('_', ' ');
}

/** A name as it is spoken. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}
