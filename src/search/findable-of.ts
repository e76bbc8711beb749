import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { inLanguage } from '../check/in-language.js';
import { eachPart } from '../check/step-parts.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { optionText } from '../playbook/option-text.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Step } from '../playbook/step.js';
import type { Translation } from '../playbook/translation.js';
import type { Findable, Sentence, Whence } from './findable.js';

/**
 * What a playbook can be found by: its title, what customers say, the questions and choices in it and in what it runs, what may come
 * up in it, and what these are called; in whatever language it has words.
 */
export function findableOf(checked: CheckedPlaybook, translations: readonly Translation[]): Findable {
  const { id, title } = checked.playbook;
  const languages = new Set(translations.map(({ language }) => language.value));
  const spoken = [...languages].flatMap((language) => inLanguage(checked, translations, language) ?? []);
  const sentences = [checked, ...spoken].flatMap(sentencesOf);
  return {
    id: id.value,
    title: title.value,
    sentences: [...new Map(sentences.map((one) => [`${one.whence} ${one.text}`, one])).values()],
  };
}

function sentencesOf({ playbook, runs }: CheckedPlaybook): Sentence[] {
  const { id, title, customersSay } = playbook;
  const inside = [playbook, ...[...runs.values()].map((run) => run.playbook)];
  return [
    ...sentences('customers_say', customersSay),
    ...sentences('title', [title]),
    { whence: 'name', text: id.value },
    ...inside.flatMap(({ handlers }) => handlers.flatMap((one) => sentences('comes_up', [one.title]))),
    ...[...runs.values()].flatMap((run) => sentences('leads_to', [run.playbook.title])),
    ...inside.flatMap(factSentences),
    ...inside.flatMap(({ steps, handlers }) =>
      [steps, ...handlers.map((handler) => handler.steps)].flatMap(stepSentences),
    ),
  ];
}

function factSentences({ facts }: Playbook): Sentence[] {
  return [...facts.values()].flatMap((fact) => [
    ...sentences('question', [fact.ask ?? fact.label]),
    ...optionsOf(fact.type).map((option) => ({ whence: 'choice' as const, text: optionText(fact, option) })),
  ]);
}

function optionsOf(type: FactDeclaration['type']): readonly string[] {
  return type !== 'broken' && type.kind === 'choice' ? type.options : [];
}

function stepSentences(steps: readonly Step[]): Sentence[] {
  return steps.flatMap((step) => {
    const below: Sentence[] = [];
    eachPart(step, (part) => below.push(...stepSentences(part)));
    return [...ownSentences(step), ...below];
  });
}

function ownSentences(step: Step): Sentence[] {
  if (step.kind === 'confirm') return sentences('question', [step.question]);
  if (step.kind !== 'choose') return [];
  const labels = step.options.map(({ label }) => label);
  return [...sentences('question', [step.question]), ...sentences('choice', labels)];
}

function sentences(whence: Whence, texts: readonly ({ readonly value: string } | undefined)[]): Sentence[] {
  return texts.flatMap((text) => (text ? [{ whence, text: text.value }] : []));
}
