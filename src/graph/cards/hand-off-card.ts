import type { HandOffStep } from '../../playbook/step.js';
import { labelOf, saidWords, type Naming } from '../words.js';
import { asides, card, given, partyIn, spoken, type OwnCard } from './card-parts.js';

export function handOffCard(
  { to, tellThem, channel, ifDeclined, ifNotTaken }: HandOffStep,
  naming: Naming,
): OwnCard {
  const told = tellThem.map(({ value }) => labelOf(value, naming));
  return {
    ...card('hand_off', 'Hand over to', saidWords(partyIn(to.value, naming))),
    details: given(
      channel && `by ${spoken(channel.value)}`,
      told.length > 0 ? `tell them: ${told.join(', ')}` : undefined,
    ),
    branches: asides(['the customer would rather not', ifDeclined], ['nobody takes it', ifNotTaken]),
  };
}
