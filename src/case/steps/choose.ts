import type { ChooseOption, ChooseStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { capitalised } from '../capitalised.js';
import type { CompiledFormula } from '../compiled-formula.js';
import { explained } from '../described-facts.js';
import { phraseAsKnown, phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Option, Question } from '../question.js';
import type { Walk } from '../walk.js';
import type { LayWords } from './words.js';

interface CompiledOption {
  readonly option: ChooseOption;
  readonly when?: CompiledFormula;
  readonly pc: Pc;
}

/** The agent's own judgement among the options that apply. */
export function compileChoose(builder: ProgramBuilder, step: ChooseStep, next: Pc, words: LayWords): Pc {
  const options = step.options.map((option) => ({
    option,
    ...(option.when && { when: builder.formula(option.when) }),
    pc: builder.steps(option.steps, next),
  }));
  const chosenFrom = builder.add(
    step.key,
    options.map((option) => option.pc),
    (walk) => {
      const text = phraseText(walk, step.question);
      if (text === undefined) return STOPPED;
      const answer = walk.answerOf(step.key, (address) => chooseQuestion(walk, step, options, text, address));
      const chosen = options.find(({ option }) => option.name.value === answer?.value);
      if (!chosen) return STOPPED;
      const { because } = chosen.option;
      walk.happened({
        type: 'option_chosen',
        question: text,
        option: chosen.option.name.value,
        label: labelOf(walk, chosen.option),
        ...(because && { because: phraseAsKnown(walk, because) }),
      });
      return chosen.pc;
    },
  );
  const worded = words(chosenFrom);
  return builder.add(step.key, [worded], (walk) =>
    options.every(({ when }) => !when || walk.workOut(when) !== undefined) ? worded : STOPPED,
  );
}

function chooseQuestion(
  walk: Walk,
  step: ChooseStep,
  options: readonly CompiledOption[],
  text: string,
  address: string,
): Question {
  const shown = options.map((compiled) => shownOption(walk, compiled));
  return agentQuestion({
    key: step.key,
    address,
    purpose: 'choose',
    text,
    type: { kind: 'choice', options: shown.map(({ name }) => name) },
    options: shown,
  });
}

function shownOption(walk: Walk, { option, when }: CompiledOption): Option {
  const isAvailable = !when || when.evaluate(walk.frame.facts) === true;
  return {
    name: option.name.value,
    label: labelOf(walk, option),
    ...(!isAvailable && when && { unavailable: explained(walk, when) }),
  };
}

function labelOf(walk: Walk, option: ChooseOption): string {
  return option.label
    ? phraseAsKnown(walk, option.label)
    : capitalised(option.name.value.replaceAll('_', ' '));
}
