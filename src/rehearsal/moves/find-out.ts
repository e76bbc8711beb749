import { capitalised } from '../../case/capitalised.js';
import { factLabel } from '../../case/fact-words.js';
import { askedBeforeOwning } from '../course.js';
import { deedsOfKind, type DeedOf } from '../deed.js';
import type { Move } from '../move.js';
import type { Turning } from '../turning.js';
import type { Refusal } from './refusal.js';

/** Asks the customer for a fact. */
export function ask(turning: Turning, { fact }: Extract<Move, { kind: 'ask' }>): Refusal | undefined {
  const { facts, course, persona } = turning.stage;
  const declaration = facts.get(fact);
  if (!declaration?.ask) return { message: 'there is no such question' };
  const question = turning.fill(declaration.ask);
  turning.line('trainee', 'text' in question ? question.text : declaration.ask.value);
  if (!askedBeforeOwning(course.deeds, turning.scene).has(fact)) turning.noticeIfNotOwned();
  const before = timesLearned(turning, fact);
  const due = deedsOfKind(course.deeds, 'learned').filter(
    (deed) => deed.fact === fact && isFromCustomer(deed),
  );
  const isDue = due.some(({ scene }) => scene <= turning.scene);
  const isAgain = before >= Math.max(1, due.filter(({ scene }) => scene <= turning.scene).length);
  const value = turning.valueOf(fact, before);
  if (value !== undefined) turning.learn(fact, value);
  turning.did({
    kind: 'learned',
    fact,
    label: factLabel(declaration),
    how: 'asked',
    isKey: declaration.isKeyQuestion,
  });
  const words = persona.answers.find((one) => one.fact.value === fact)?.words;
  const answer = words ? turning.wordingOf(words, `answers ${fact}`) : sentence(value);
  if (isAgain) turning.react({ kind: 'asked_twice' }, { answer });
  else if (!isDue) turning.react({ kind: 'asked_needlessly' }, { answer }, { kind: 'asked', name: fact });
  else {
    turning.line('customer', answer === '' ? "I'm afraid I don't know." : answer);
    turning.react({ kind: 'asked', name: fact });
  }
  if (isAgain || !isDue) turning.bringsNothing();
  return undefined;
}

function timesLearned({ done }: Turning, fact: string): number {
  return deedsOfKind(done, 'learned').filter((deed) => deed.fact === fact && isFromCustomer(deed)).length;
}

function isFromCustomer({ how }: DeedOf<'learned'>): boolean {
  return how === 'asked' || how === 'told';
}

function sentence(value: string | undefined): string {
  if (value === undefined || value === '') return '';
  const begun = capitalised(value);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** Looks something up, or finds it out in another way, without the customer. */
export function lookUp(turning: Turning, { fact }: Extract<Move, { kind: 'look_up' }>): Refusal | undefined {
  const declaration = turning.stage.facts.get(fact);
  if (!declaration || (!declaration.lookIn && !declaration.hint))
    return { message: 'that is nowhere to be found' };
  const label = factLabel(declaration);
  const before = deedsOfKind(turning.done, 'learned').filter(
    (deed) => deed.fact === fact && !isFromCustomer(deed),
  ).length;
  const value = turning.valueOf(fact, before);
  const where = declaration.lookIn ? ` (${declaration.lookIn.value})` : '';
  turning.line('story', `${capitalised(label)}: ${value ?? 'nothing to be found'}${where}`);
  if (value !== undefined) turning.learn(fact, value);
  const how = declaration.lookIn ? 'looked_up' : 'judged';
  turning.did({ kind: 'learned', fact, label, how, isKey: declaration.isKeyQuestion });
  return undefined;
}
