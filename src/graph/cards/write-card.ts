import type { WriteStep } from '../../playbook/step.js';
import { wordsOf, type Naming } from '../words.js';
import { asides, card, given, spoken, type OwnCard } from './card-parts.js';

export function writeCard({ title, text, by, to, keeps, ifNotSent }: WriteStep, naming: Naming): OwnCard {
  return {
    ...card('task', 'Write', wordsOf(title, naming)),
    draft: wordsOf(text, naming),
    details: given(
      by && `by ${by.value}`,
      to && `to ${to.value}`,
      ...keeps.map(({ value }) => `keeps the promise “${spoken(value)}”`),
    ),
    branches: asides(['it cannot be sent', ifNotSent]),
  };
}
