import type { Thing, TryStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { phraseAsKnown } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import { compileWhen } from './when.js';
import { compileWords, wordsOf } from './words.js';

/** Things to try, one after the other, until one works. */
export function compileTry(builder: ProgramBuilder, step: TryStep, next: Pc): Pc {
  const fixed = builder.steps(step.ifFixed, next);
  const not = builder.steps(step.ifNot, next);
  return step.things.reduceRight((after, thing) => compileThing(builder, step, thing, fixed, after), not);
}

function compileThing(builder: ProgramBuilder, step: TryStep, thing: Thing, fixed: Pc, after: Pc): Pc {
  const asked = builder.add(thing.key, [fixed, after], (walk) => {
    const answer = walk.answerOf(thing.key, (address) =>
      agentQuestion({
        key: thing.key,
        address,
        purpose: 'try',
        text: phraseAsKnown(walk, step.asking ?? walk.policy.own.didThatHelp),
        forCustomer: true,
        type: { kind: 'yes_no' },
      }),
    );
    if (!answer) return STOPPED;
    const words = thing.say ?? thing.coach;
    walk.happened({
      type: 'tried',
      thing: phraseAsKnown(walk, step.title),
      words: words ? phraseAsKnown(walk, words) : thing.key,
      worked: answer.value === true,
    });
    return answer.value === true ? fixed : after;
  });
  const worded = compileWords(builder, thing, wordsOf(thing), asked);
  return thing.when ? compileWhen(builder, thing.key, thing.when, worded, after) : worded;
}
