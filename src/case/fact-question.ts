import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { factLabel } from './fact-words.js';
import { phraseAsKnown } from './phrase-text.js';
import type { Question } from './question.js';
import type { Walk } from './walk.js';
import { dayOf } from './working-calendar.js';

/** The question that a fact's declaration puts: to the customer where it has words for them, else to the agent. */
export function factQuestion(walk: Walk, declaration: FactDeclaration, address: string): Question {
  const { type, ask, lookIn, hint, pattern, isOptional, isPrivate } = declaration;
  if (type === 'broken') throw new Error(`${declaration.name.value} was never checked`);
  const hints = [lookIn && `look in ${lookIn.value}`, hint?.value].filter((part) => part !== undefined);
  return {
    key: declaration.name.value,
    address,
    purpose: 'fact',
    text: ask ? phraseAsKnown(walk, ask) : `${capitalised(factLabel(declaration))}?`,
    forCustomer: ask !== undefined,
    type,
    ...(type.kind === 'choice' && {
      options: type.options.map((name) => ({
        name,
        label: declaration.optionLabels.get(name) ?? capitalised(name.replaceAll('_', ' ')),
      })),
    }),
    ...(type.kind === 'date' && type.tense && { today: dayOf(walk.now, walk.policy.calendar) }),
    ...(pattern && { pattern: pattern.value }),
    ...(hints.length > 0 && { hint: hints.join('; ') }),
    isOptional,
    isPrivate,
    commits: false,
    takesWords: false,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
