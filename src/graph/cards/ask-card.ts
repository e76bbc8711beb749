import { optionText } from '../../playbook/option-text.js';
import type { AskStep } from '../../playbook/step.js';
import { inARow } from '../condition-words.js';
import type { StepCard } from '../step-card.js';
import { labelOf, saidWords, wordsOf, type Naming, type Words } from '../words.js';
import { branch, card, given, type OwnCard } from './card-parts.js';

export function askCard({ facts, answers, otherwise }: AskStep, naming: Naming): OwnCard {
  const [fact, ...others] = facts.map(({ value }) => value);
  if (fact === undefined) return card('question', 'Ask', []);
  if (others.length > 0) {
    const items = [fact, ...others].map((name) => ({
      text: questionOf(name, naming),
      isSaid: naming.facts.get(name)?.ask !== undefined,
    }));
    return { ...card('words', items.some(({ isSaid }) => isSaid) ? 'Ask' : 'Find out', []), items };
  }
  const isAsked = naming.facts.get(fact)?.ask !== undefined;
  const own = {
    ...card(
      answers.length > 0 ? 'question' : 'words',
      isAsked ? 'Ask' : 'Find out',
      questionOf(fact, naming),
    ),
    isTitleSaid: isAsked,
    details: given(sourceOf(fact, naming)),
  };
  return answers.length === 0 ? own : { ...own, ...answered(fact, { answers, otherwise }, naming) };
}

function answered(
  fact: string,
  { answers, otherwise }: { answers: AskStep['answers']; otherwise: AskStep['otherwise'] | undefined },
  naming: Naming,
): Pick<StepCard, 'branches' | 'goesOn'> {
  const named = new Set(answers.map(({ name }) => name.value));
  const left = optionsOf(fact, naming).filter((option) => !named.has(option));
  const label = (option: string) => optionText(naming.facts.get(fact), option);
  const others = left.length > 0 ? inARow(left.map(label), 'or') : 'otherwise';
  return {
    branches: [
      ...answers.map(({ name, steps }) => branch(label(name.value), steps)),
      ...(otherwise ? [branch(others, otherwise)] : []),
    ],
    goesOn: otherwise || left.length === 0 ? { kind: 'never' } : { kind: 'on', if: others },
  };
}

function questionOf(name: string, naming: Naming): Words {
  const declared = naming.facts.get(name);
  return declared?.ask ? wordsOf(declared.ask, naming) : saidWords(labelOf(name, naming));
}

/** Where the agent finds it, when the customer is not to be asked. */
function sourceOf(name: string, { facts }: Naming): string | undefined {
  const lookIn = facts.get(name)?.lookIn;
  return lookIn && `look in ${lookIn.value}`;
}

function optionsOf(fact: string, { facts }: Naming): readonly string[] {
  const type = facts.get(fact)?.type;
  if (type === undefined || type === 'broken') return [];
  return type.kind === 'choice' ? type.options : type.kind === 'yes_no' ? ['yes', 'no'] : [];
}
