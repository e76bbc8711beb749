import type { Phrase } from '../../playbook/written.js';
import type { Thing, TryStep } from '../../playbook/step.js';
import { formulaWords } from '../condition-words.js';
import type { StepItem } from '../step-card.js';
import { wordsOf, type Naming } from '../words.js';
import { card, eitherWay, type OwnCard } from './card-parts.js';

export function tryCard({ title, asking, things, ifFixed, ifNot }: TryStep, naming: Naming): OwnCard {
  return {
    ...card('task', 'Try', wordsOf(title, naming)),
    items: things.map((thing) => itemOf(thing, naming)),
    details: asking ? [wordsOf(asking, naming)] : [],
    ...eitherWay(['it worked', ifFixed], ['nothing helped', ifNot]),
  };
}

function itemOf({ when, say, coach, alert, because }: Thing, naming: Naming): StepItem {
  const words = (phrase: Phrase) => wordsOf(phrase, naming);
  return {
    text: say ? words(say) : coach ? words(coach) : [],
    isSaid: say !== undefined,
    ...(when && { onlyIf: formulaWords(when, naming) }),
    ...(say && coach && { coach: words(coach) }),
    ...(alert && { alert: words(alert) }),
    ...(because && { because: words(because) }),
  };
}
