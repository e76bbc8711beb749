import type { ChooseStep } from '../../playbook/step.js';
import { formulaWords } from '../condition-words.js';
import type { CardBranch } from '../step-card.js';
import { wordsOf, type Naming } from '../words.js';
import { card, spoken, type OwnCard } from './card-parts.js';

export function chooseCard({ question, options }: ChooseStep, naming: Naming): OwnCard {
  const branches = options.map(({ name, label, when, because, steps }): CardBranch => {
    const title = label?.value ?? spoken(name.value);
    return {
      label: when ? `${title}, if ${formulaWords(when, naming)}` : title,
      flow: 'branch',
      steps,
      ...(because && { because: wordsOf(because, naming) }),
    };
  });
  return { ...card('question', 'Choose', wordsOf(question, naming)), branches, goesOn: { kind: 'never' } };
}
