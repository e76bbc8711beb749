import type { AnswerFault } from '../case/answer-fault.js';
import type { Case } from '../case/case.js';
import type { Question } from '../case/question.js';
import { lastWords } from './last-words.js';
import { partsBefore } from './parts-before.js';
import { readTyped, type Typed } from './read-typed.js';
import type { Entry, Interruption } from './entry.js';
import { shownAnswer } from './shown-answer.js';
import { shownOptions } from './shown-options.js';
import { Sitting, type Table } from './sitting.js';
import { slashActions } from './slash-actions.js';
import { takeUp } from './take-up.js';
import { readSlash, type SlashName } from './slash-command.js';

/** How a sitting ended: the case closed, stopped for now, somebody else has it, nothing more to read, or a signal. */
export type Ended = 'closed' | 'paused' | 'taken_over' | 'ran_out' | Interruption;

/** How a sitting ended; or that it was called away from its question, and the playbook is to be read anew. */
export type Stopped = Ended | 'called_away';

export interface Walked {
  readonly case: Case;
  readonly ended: Ended;
}

/** Sees to it that what is told from now on is kept, before anything can be. What was entered instead of going on is returned. */
type Begin = () => Promise<Entry | undefined>;

/** Walks a case with an agent at a terminal until it closes or they stop. They can read its first question while it begins. */
export async function walkCase(opened: Case, table: Table, begin: Begin): Promise<Walked> {
  return walkOn(new Sitting(opened, table), async (sitting) => {
    const { stop } = sitting.current;
    if (stop.kind === 'question') sitting.show(stop.question);
    return begin();
  });
}

/** Walks on with a case that was left, and is taken up again here. */
export async function takeUpCase(
  left: Case,
  table: Table,
  begin: Begin,
  takenFrom?: string,
): Promise<Walked> {
  return walkOn(new Sitting(left, table), async (sitting) => (await begin()) ?? takeUp(sitting, takenFrom));
}

async function walkOn(
  sitting: Sitting,
  first: (sitting: Sitting) => Promise<Entry | undefined>,
): Promise<Walked> {
  const { title, tag } = sitting.heading;
  sitting.leave({ kind: 'opened', title, caseId: tag });
  let entry = await first(sitting);
  for (;;) {
    const { stop } = sitting.current;
    if (sitting.isTakenOver) return { case: sitting.current, ended: 'taken_over' };
    if (stop.kind === 'closed') {
      if (sitting.table.isRecordHere === true) await lastWords(sitting);
      sitting.leave({ kind: 'words', parts: partsBefore(stop.before) });
      return { case: sitting.current, ended: 'closed' };
    }
    entry ??= await sitting.ask(stop.question);
    const ended = await takeEntry(sitting, stop.question, entry);
    // Nobody calls away from a case that is kept: it goes on by the texts that it began with.
    if (ended && ended !== 'called_away') return { case: sitting.current, ended };
    entry = undefined;
  }
}

/** Does what was entered at a question; undefined while the sitting goes on. */
export async function takeEntry(
  sitting: Sitting,
  question: Question,
  entry: Entry,
): Promise<Stopped | undefined> {
  switch (entry.kind) {
    case 'line':
      return takeLine(sitting, question, entry.text);
    case 'command':
      return act(sitting, question, entry.name, '');
    case 'pause':
      return (await sitting.tell({ kind: 'pause' })) ? 'paused' : undefined;
    case 'ran_out':
      return 'ran_out';
    case 'interrupted':
      return entry.by;
    case 'called_away':
      return 'called_away';
  }
}

/** Does what a command says, and then what was entered instead of finishing it. */
async function act(
  sitting: Sitting,
  question: Question,
  name: SlashName,
  rest: string,
): Promise<Stopped | undefined> {
  const instead = await slashActions[name](sitting, rest);
  return instead && takeEntry(sitting, question, instead);
}

async function takeLine(sitting: Sitting, question: Question, line: string): Promise<Stopped | undefined> {
  const slash = readSlash(line);
  switch (slash.kind) {
    case 'answer':
      return answer(sitting, question, slash.text, line);
    case 'command':
      return act(sitting, question, slash.name, slash.rest);
    case 'unknown':
      sitting.holdDraft(line);
      sitting.refuse({
        message: `there is no \`${slash.typed}\` here`,
        help: '? lists what there is; for an answer with a slash in front, type two',
      });
      return undefined;
  }
}

/** A private answer is not repeated, not even to say what is wrong with it. */
function unquoted(
  sitting: Sitting,
  { isPrivate }: Question,
  { message, help }: AnswerFault,
  typed: string,
): AnswerFault {
  const { masked } = sitting.table.renderer;
  const shown = (text: string): string => (isPrivate && typed !== '' ? text.replaceAll(typed, masked) : text);
  return { message: shown(message), ...(help !== undefined && { help: shown(help) }) };
}

async function answer(
  sitting: Sitting,
  question: Question,
  text: string,
  line: string,
): Promise<Stopped | undefined> {
  const typed = readTyped(question, text, sitting.today);
  switch (typed.kind) {
    case 'fault':
      sitting.refuseTyped(unquoted(sitting, question, typed, text));
      // What was typed is there to be mended; but with options a slip is sooner typed anew.
      if (shownOptions(question).length === 0 || question.takesWords) sitting.holdDraft(line);
      return undefined;
    case 'stop':
      return (await sitting.tell({ kind: 'pause' })) ? 'paused' : undefined;
    case 'answer':
      await give(sitting, question, typed, line);
      return undefined;
  }
}

async function give(
  sitting: Sitting,
  question: Question,
  { value, words }: Extract<Typed, { kind: 'answer' }>,
  line: string,
): Promise<void> {
  const told = { kind: 'answer', address: question.address, value } as const;
  if (await sitting.tell(words === undefined ? told : { ...told, words })) {
    const said = words === undefined || question.isPrivate ? '' : `, ${words}`;
    sitting.leave({
      kind: 'answered',
      question: question.text,
      answer: shownAnswer(sitting, question, value) + said,
      isChoice: question.options !== undefined || question.type.kind === 'yes_no',
    });
  } else sitting.holdDraft(line);
}
