import type { Step } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';
import { askCard } from './cards/ask-card.js';
import { branch, card, goesOnIf, spoken, type OwnCard } from './cards/card-parts.js';
import { chooseCard } from './cards/choose-card.js';
import { closeCard } from './cards/close-card.js';
import { confirmCard } from './cards/confirm-card.js';
import { contactCard } from './cards/contact-card.js';
import { decideCard } from './cards/decide-card.js';
import { doCard } from './cards/do-card.js';
import { handOffCard } from './cards/hand-off-card.js';
import { promiseCard } from './cards/promise-card.js';
import { remedyCard } from './cards/remedy-card.js';
import { runCard } from './cards/run-card.js';
import { tryCard } from './cards/try-card.js';
import { waitCard } from './cards/wait-card.js';
import { writeCard } from './cards/write-card.js';
import { formulaWords } from './condition-words.js';
import type { StepCard } from './step-card.js';
import { labelOf, saidWords, wordsOf, type Naming } from './words.js';

/** A step in words for people. */
export function cardOf(step: Step, naming: Naming): StepCard {
  const { key, name, when, say, coach, alert, because } = step;
  const words = (phrase: Phrase) => wordsOf(phrase, naming);
  const untested = naming.untested?.get(key);
  return {
    key,
    ...(untested && { untested }),
    ...(name && { name: name.value }),
    ...(when && { onlyIf: formulaWords(when, naming) }),
    ...(say && { said: words(say) }),
    ...(coach && { coach: words(coach) }),
    ...(alert && { alert: words(alert) }),
    ...(because && { because: words(because) }),
    details: [],
    items: [],
    limits: [],
    branches: [],
    goesOn: { kind: 'on' },
    ...ownCard(step, naming),
  };
}

function ownCard(step: Step, naming: Naming): OwnCard {
  switch (step.kind) {
    case 'say':
      return card('words', '', []);
    case 'ask':
      return askCard(step, naming);
    case 'choose':
      return chooseCard(step, naming);
    case 'decide':
      return decideCard(step, naming);
    case 'set': {
      const settings = step.settings.map(
        ({ fact, to }) => `${labelOf(fact.value, naming)}: ${formulaWords(to, naming)}`,
      );
      return card('words', 'Note', saidWords(settings.join('; ')));
    }
    case 'try':
      return tryCard(step, naming);
    case 'remedy':
      return remedyCard(step, naming);
    case 'do':
      return doCard(step, naming);
    case 'write':
      return writeCard(step, naming);
    case 'promise':
      return promiseCard(step, naming);
    case 'wait_for':
      return waitCard(step, naming);
    case 'hand_off_to':
      return handOffCard(step, naming);
    case 'contact':
      return contactCard(step, naming);
    case 'run':
      return runCard(step, naming);
    case 'confirm':
      return confirmCard(step, naming);
    case 'close':
      return closeCard(step, naming);
    case 'end':
      return { ...card('end', 'End here', saidWords(spoken(step.way.value))), goesOn: goesOnIf(step) };
    case 'go_to': {
      const { target } = step;
      const own = card('jump', 'Go on at', saidWords(spoken(target.value)));
      return { ...own, goesTo: target.value, goesOn: goesOnIf(step) };
    }
    case 'stage':
      return card('stage', '', saidWords(step.title.value));
    case 'broken':
      return {
        ...card('broken', 'Cannot be read', []),
        branches: step.inside.length > 0 ? [branch('inside it', step.inside)] : [],
      };
  }
}
