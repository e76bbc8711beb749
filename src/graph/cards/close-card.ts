import type { CloseStep } from '../../playbook/step.js';
import { saidWords, type Naming } from '../words.js';
import { card, given, goesOnIf, spoken, type OwnCard } from './card-parts.js';

export function closeCard(step: CloseStep, { policy }: Naming): OwnCard {
  const { outcome, rootCause } = step;
  const cause = rootCause && (policy?.rootCauses.get(rootCause.value)?.value ?? spoken(rootCause.value));
  return {
    ...card('end', 'Close', saidWords(spoken(outcome.value))),
    details: given(cause),
    goesOn: goesOnIf(step),
  };
}
