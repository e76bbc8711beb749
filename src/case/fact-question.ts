import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { optionText } from '../playbook/option-text.js';
import { capitalised } from './capitalised.js';
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
      options: type.options.map((name) => ({ name, label: labelOf(declaration, name) })),
    }),
    ...(type.kind === 'list' &&
      type.of.kind === 'choice' && {
        listed: type.of.options.map((name) => ({ name, label: labelOf(declaration, name) })),
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

function labelOf(declaration: FactDeclaration, option: string): string {
  return declaration.optionLabels.get(option) ?? capitalised(optionText(declaration, option));
}
