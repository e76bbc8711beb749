import type { PromiseStep } from '../../playbook/step.js';
import { wordsOf, type Naming, type Words } from '../words.js';
import { asides, branch, card, dueWords, given, partyIn, type OwnCard } from './card-parts.js';

export function promiseCard(step: PromiseStep, naming: Naming): OwnCard {
  const { by, owner, due, remind, ifBroken, ifKept, ifNotAgreed } = step;
  const who = by.value === 'us' ? 'by us' : `by ${partyIn(by.value, naming)}`;
  return {
    ...card('promise', 'Promise', wordsOf(step.promise, naming)),
    details: [
      ...given(
        owner && owner.value !== by.value ? `${who}, ${partyIn(owner.value, naming)}` : who,
        dueWords(due, naming),
      ),
      ...(remind
        ? [
            [
              {
                kind: 'text',
                text: `reminder ${dueWords(remind.due, naming).replace(/^in /, '')} ${remind.when === 'after' ? 'after it is made' : 'before it is due'}: “`,
              },
              ...wordsOf(remind.say, naming),
              { kind: 'text', text: '”' },
            ] satisfies Words,
          ]
        : []),
      ...given(ifBroken?.kind === 'nothing' ? 'nothing follows if it is broken' : undefined),
    ],
    branches: [
      ...asides(['they do not agree to it', ifNotAgreed]),
      ...(ifKept ? [branch('when it is kept', ifKept, 'beside')] : []),
      ...(ifBroken?.kind === 'steps' ? [branch('if it is broken', ifBroken.steps, 'beside')] : []),
    ],
  };
}
