import { walkOf, type Case } from '../case/case.js';
import type { Telling } from '../case/input.js';
import { noLongerCalledFor } from '../case/no-longer-called-for.js';
import type { Question } from '../case/question.js';
import { literalOf } from '../expression/literal-of.js';
import { askingFor } from './asking-for.js';
import { readTyped, type Typed } from './read-typed.js';
import type { Entry } from './entry.js';
import { shownAnswer } from './shown-answer.js';
import { asAnswer } from './slash-command.js';
import { shownOptions } from './shown-options.js';
import { besideOf, type Sitting } from './sitting.js';

/** An answer that can be changed. */
export interface Answered {
  readonly question: Question;
  readonly input: Extract<Telling, { kind: 'answer' }>;
}

/** What was answered on the way to where the case stands, in order. */
export function answeredIn(of: Case): Answered[] {
  return walkOf(of).history.told.flatMap(({ input, question }) =>
    input.kind === 'answer' && question ? [{ question, input }] : [],
  );
}

/** The answer that is meant by its number in the list, or by its key. */
export function answeredBy(answered: readonly Answered[], typed: string): Answered | undefined {
  if (/^\d+$/.test(typed)) return answered[Number(typed) - 1];
  return answered.findLast(({ question }) => question.key === typed || question.address === typed);
}

/** One line about an answer, for lists. */
export function answeredLine(sitting: Sitting, { question, input }: Answered): string {
  return `${question.text}  ${shownAnswer(sitting, question, input.value)}`;
}

/**
 * Asks a question again with its old answer in the input, and changes the answer. What was entered instead, if anything
 * was, is left for the walk to take.
 */
export async function changeAnswer(sitting: Sitting, answered: Answered): Promise<Entry | undefined> {
  const { question } = answered;
  let draft = draftOf(answered);
  let fault: Extract<Typed, { kind: 'fault' }> | undefined;
  for (;;) {
    const manner = {
      heading: sitting.heading,
      draft,
      readsAs: sitting.readingOf(question),
      isRepeated: fault !== undefined,
      ...(fault && { fault }),
    };
    const asking = askingFor(question, [], manner);
    const parts = [
      {
        kind: 'noted',
        label: 'Changing an answer',
        text: `it is “${shownAnswer(sitting, question, answered.input.value)}” now; Enter alone keeps it`,
      },
    ] as const;
    const beside = besideOf(
      await sitting.table.renderer.ask({
        ...asking,
        parts,
        isMended: (typed) => readTyped(question, typed, sitting.today).kind === 'answer',
        isDraftChosen: !fault && (asking.options.length > 0 || isShort(draft)),
      }),
    );
    if (beside.kind === 'instead') return beside.entry;
    const typed: Typed =
      beside.text === '' && !question.isOptional
        ? { kind: 'stop' }
        : readTyped(question, beside.text, sitting.today);
    if (typed.kind === 'stop') return undefined;
    if (typed.kind === 'answer') return amend(sitting, answered, typed);
    fault = typed;
    draft = beside.text;
  }
}

async function amend(
  sitting: Sitting,
  { question, input }: Answered,
  { value, words }: Extract<Typed, { kind: 'answer' }>,
): Promise<undefined> {
  if (value === input.value && words === input.words) return;
  const changed = await sitting.tell({
    kind: 'amend',
    address: input.address,
    value,
    ...(words !== undefined && { words }),
  });
  if (!changed) return;
  sitting.leave({ kind: 'changed', question: question.text, answer: shownAnswer(sitting, question, value) });
  const count = noLongerCalledFor(sitting.current);
  if (count > 1)
    sitting.leave({
      kind: 'notice',
      text: `${count} things are no longer called for. They come one by one; nothing is undone until you say so.`,
    });
}

/** The old answer as it would be typed. */
function draftOf({ question, input }: Answered): string {
  const written =
    input.value === null ? (question.wordForNone ?? '') : asAnswer(literalOf(input.value, question.type));
  const number =
    shownOptions(question).findIndex((option) => 'answer' in option && option.answer === written) + 1;
  const answer = number > 0 ? String(number) : written;
  return input.words === undefined ? answer : `${answer}, ${input.words}`;
}

/** A short answer is sooner typed anew than mended; of a longer one, nothing goes by a key. */
function isShort(draft: string): boolean {
  return draft.length <= 24;
}
