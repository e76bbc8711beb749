import { limitsOn } from '../limit-words.js';
import type { RemedyStep } from '../../playbook/step.js';
import { formulaWords } from '../condition-words.js';
import { saidWords, wordsOf, type Naming, type Words } from '../words.js';
import { asides, card, given, spoken, type OwnCard } from './card-parts.js';

export function remedyCard(step: RemedyStep, naming: Naming): OwnCard {
  const { remedy, amount, cost, of, details, dependsOn } = step;
  const kind = naming.policy?.remedies.get(remedy.value);
  const worth = amount ?? cost;
  return {
    ...card('remedy', 'Grant', saidWords(kind?.title ?? spoken(remedy.value))),
    ...(!step.say && kind?.say && { said: wordsOf(kind.say, naming) }),
    details: [
      ...given(
        worth && `${amount ? '' : 'costs us '}${formulaWords(worth, naming)}`,
        of && `counted from ${formulaWords(of, naming)}`,
      ),
      ...details.map(({ name, value }): Words => [
        { kind: 'text', text: `${spoken(name.value)}: ` },
        ...wordsOf(value, naming),
      ]),
      ...given(dependsOn && `depends on the promise “${spoken(dependsOn.value)}”`),
    ],
    grants: remedy.value,
    limits: naming.policy && naming.showsLimits ? limitsOn(remedy.value, naming.policy) : [],
    branches: asides(['they would rather not', step.ifDeclined], ['it cannot be granted', step.ifNotAllowed]),
  };
}
