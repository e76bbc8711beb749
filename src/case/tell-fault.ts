import { channels } from '../check/built-in-facts.js';
import { impressions } from '../playbook/impressions.js';
import { answerFault, holdsCardNumber, type AnswerFault } from './answer-fault.js';
import type { Input } from './input.js';
import { isOpen, promisesOf } from './ledger.js';
import { handlerFrame } from './take.js';
import type { Walk } from './walk.js';

/** Why a walk cannot take something in; undefined when it can. Whether an answer fits its question is judged by `answerFault`. */
export function tellFault(walk: Walk, input: Input): AnswerFault | undefined {
  switch (input.kind) {
    case 'answer':
      return wordsFault(input.words);
    case 'note':
      return textFault(input.text, 'a note needs some words');
    case 'rewrite':
      return textFault(input.text, 'what is to be sent needs some words');
    case 'deviate':
      return (
        textFault(input.because, 'leaving the playbook needs a reason') ?? deviationFault(walk, input.to)
      );
    case 'came_up':
      return handlerFrame(walk, input.name)
        ? undefined
        : { message: `nothing here is called \`${input.name}\``, help: handlersHelp(walk) };
    case 'settle':
      return settlementFault(walk, input);
    case 'amend':
      return wordsFault(input.words) ?? amendmentFault(walk, input);
    case 'contact':
      return contactFault(walk, input);
    case 'pause':
    case 'resume':
      return undefined;
  }
}

function wordsFault(words: string | undefined): AnswerFault | undefined {
  return words !== undefined && holdsCardNumber(words) ? cardNumber : undefined;
}

function settlementFault(
  walk: Walk,
  { made, how }: Extract<Input, { kind: 'settle' }>,
): AnswerFault | undefined {
  const isThere = promisesOf(walk.history.course).some(
    (promise) => promise.made.seq === made && isOpen(promise),
  );
  if (!isThere) return { message: 'there is no such open promise' };
  return 'because' in how ? textFault(how.because, 'this needs a reason') : undefined;
}

/** A contact is had by us or by a partner, in a way and with an impression that lists can count, and lies behind. */
function contactFault(
  { policy }: Walk,
  { who, channel, impression, when = 0, at }: Extract<Input, { kind: 'contact' }>,
): AnswerFault | undefined {
  const parties = ['us', ...policy.partners.keys()];
  return (
    unknownFault('nobody in contact with customers', who, parties) ??
    unknownFault('no channel', channel, channels) ??
    unknownFault('no impression', impression, impressions) ??
    (when > at ? { message: 'that moment is still to come' } : undefined)
  );
}

function unknownFault(none: string, name: string | null, known: readonly string[]): AnswerFault | undefined {
  if (name === null || known.includes(name)) return undefined;
  return { message: `there is ${none} called \`${name}\``, help: `there are: ${known.join(', ')}` };
}

/** A changed answer has to fit the question as it was asked. */
function amendmentFault(
  walk: Walk,
  { address, value }: Extract<Input, { kind: 'amend' }>,
): AnswerFault | undefined {
  const told = walk.history.told.find(({ anchor, input }) => anchor === address && input.kind === 'answer');
  return told?.question ? answerFault(told.question, value) : { message: 'that was not answered yet' };
}

const cardNumber: AnswerFault = { message: 'this looks like a card number, which is never kept here' };

function textFault(text: string, message: string): AnswerFault | undefined {
  if (text.trim() === '') return { message };
  return wordsFault(text);
}

function deviationFault(walk: Walk, to: Extract<Input, { kind: 'deviate' }>['to']): AnswerFault | undefined {
  if (walk.frame.part === 'changed')
    return { message: 'what the changed answer left over has to be decided first' };
  if ('close' in to || walk.frame.program.named.has(to.step)) return undefined;
  return {
    message: `no step here is called \`${to.step}\``,
    help: `steps with a name: ${[...walk.frame.program.named.keys()].join(', ')}`,
  };
}

function handlersHelp(walk: Walk): string {
  const names = walk.stack.all.flatMap(({ program }) => [...program.handlers.keys()]);
  return names.length === 0
    ? 'this playbook has nothing under `on:`'
    : `it has: ${[...new Set(names)].join(', ')}`;
}
