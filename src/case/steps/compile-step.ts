import type { Step } from '../../playbook/step.js';
import type { ProgramBuilder } from '../program-builder.js';
import type { Pc } from '../program.js';
import { compileAsk } from './ask.js';
import { compileChoose } from './choose.js';
import { compileClose } from './close.js';
import { compileConfirm } from './confirm.js';
import { compileContact } from './contact.js';
import { compileDecide } from './decide.js';
import { compileDo } from './do.js';
import { compileEnd } from './end.js';
import { compileGoTo } from './go-to.js';
import { compileHandOff } from './hand-off-to.js';
import { compilePromise } from './promise.js';
import { compileRemedy } from './remedy.js';
import { compileRun } from './run.js';
import { compileSet } from './set.js';
import { compileStage } from './stage.js';
import { compileTry } from './try.js';
import { compileWait } from './wait-for.js';
import { compileWhen } from './when.js';
import { compileWords, wordsBefore, type LayWords } from './words.js';
import { compileWrite } from './write.js';

/** Lays out one step: whether it applies, its words, and its action; `next` is where it falls through to. */
export function compileStep(builder: ProgramBuilder, step: Step, next: Pc): Pc {
  const words: LayWords = (before) => compileWords(builder, step, wordsBefore(step), before);
  const action = compileAction(builder, step, next, words);
  return step.when ? compileWhen(builder, step.key, step.when, action, next) : action;
}

/** Where an action has facts to ask first, its words wait until it comes to its own question. */
function compileAction(builder: ProgramBuilder, step: Step, next: Pc, words: LayWords): Pc {
  switch (step.kind) {
    case 'say':
      return words(next);
    case 'ask':
      return words(compileAsk(builder, step, next));
    case 'choose':
      return compileChoose(builder, step, next, words);
    case 'decide':
      return words(compileDecide(builder, step, next));
    case 'set':
      return words(compileSet(builder, step, next));
    case 'try':
      return words(compileTry(builder, step, next));
    case 'remedy':
      return compileRemedy(builder, step, next, words);
    case 'do':
      return compileDo(builder, step, next, words);
    case 'write':
      return compileWrite(builder, step, next, words);
    case 'promise':
      return compilePromise(builder, step, next);
    case 'wait_for':
      return words(compileWait(builder, step, next));
    case 'hand_off_to':
      return words(compileHandOff(builder, step, next));
    case 'contact':
      return words(compileContact(builder, step, next));
    case 'run':
      return words(compileRun(builder, step, next));
    case 'confirm':
      return words(compileConfirm(builder, step, next));
    case 'close':
      return words(compileClose(builder, step));
    case 'end':
      return words(compileEnd(builder, step));
    case 'go_to':
      return words(compileGoTo(builder, step));
    case 'stage':
      return words(compileStage(builder, step, next));
    case 'broken':
      throw new Error(`step ${step.key} is broken and was never checked`);
  }
}
