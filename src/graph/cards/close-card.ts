import type { CloseStep } from '../../playbook/step.js';
import { saidWords, type Naming } from '../words.js';
import { card, given, goesOnIf, spoken, type OwnCard } from './card-parts.js';

export function closeCard(step: CloseStep, { policy }: Naming): OwnCard {
  const { outcome, rootCauses } = step;
  const causes = rootCauses.map(({ value }) => policy?.rootCauses.get(value)?.value ?? spoken(value));
  return {
    ...card('end', 'Close', saidWords(spoken(outcome.value))),
    details: given(causes.join(', or: ')),
    goesOn: goesOnIf(step),
  };
}
