import type { ContactStep } from '../../playbook/step.js';
import { saidWords, type Naming } from '../words.js';
import { card, given, partyIn, spoken, type OwnCard } from './card-parts.js';

export function contactCard({ who, channel, keeps }: ContactStep, naming: Naming): OwnCard {
  const party = who.value === 'us' ? 'with us' : `with ${partyIn(who.value, naming)}`;
  return {
    ...card('words', 'Note the contact', saidWords(party)),
    details: given(
      channel && `by ${spoken(channel.value)}`,
      ...keeps.map(({ value }) => `keeps the promise “${spoken(value)}”`),
    ),
  };
}
