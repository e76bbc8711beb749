import type { ConfirmStep } from '../../playbook/step.js';
import { wordsOf, type Naming } from '../words.js';
import { card, eitherWay, type OwnCard } from './card-parts.js';

export function confirmCard({ question, ifYes, ifNo }: ConfirmStep, naming: Naming): OwnCard {
  return {
    ...card('question', 'Confirm', wordsOf(question, naming)),
    isTitleSaid: true,
    ...eitherWay(['yes', ifYes], ['no', ifNo]),
  };
}
