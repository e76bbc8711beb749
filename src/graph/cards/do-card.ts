import type { DoStep } from '../../playbook/step.js';
import { wordsOf, type Naming } from '../words.js';
import { asides, card, given, spoken, type OwnCard } from './card-parts.js';

export function doCard({ action, system, reference, keeps, ifNotDone }: DoStep, naming: Naming): OwnCard {
  return {
    ...card('task', 'Do', wordsOf(action, naming)),
    details: given(
      system && `in ${system.value}`,
      reference === 'needed' ? 'note the reference' : undefined,
      ...keeps.map(({ value }) => `keeps the promise “${spoken(value)}”`),
    ),
    branches: asides(['it cannot be done', ifNotDone]),
  };
}
