import type { SourceFile } from '../diagnostic/source-file.js';
import type { AnswerFault } from '../case/answer-fault.js';
import type { Brief, BriefGrant, BriefPromise } from '../draft/brief.js';
import { nameFrom } from '../draft/name-from.js';
import { isAmount } from '../draft/read-brief.js';
import { typedAs } from '../draft/typed-as.js';
import { checkCurrency } from '../playbook/read-currency.js';
import { checkTimeZone } from '../playbook/read-calendar.js';
import { readDue } from '../playbook/read-due.js';
import type { Renderer } from '../terminal/renderer.js';
import { typedAmount } from '../terminal/typed-amount.js';
import { TrainerQuestions, type Fits, type Left } from './trainer-questions.js';

/** What there is to choose from in this house. */
export interface Choices {
  /** Titles by name. */
  readonly remedies: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly rootCauses: ReadonlyMap<string, string>;
  /** Whether a remedy comes to an amount. */
  readonly hasWorth: (remedy: string) => boolean;
  /** Whether there is a playbook of this name already. */
  readonly isTaken: (name: string) => boolean;
  /** What a house is probably like that has no policy yet; left out where it has one. */
  readonly newHouse?: { readonly currency: string; readonly timeZone: string };
}

/** What somebody told of a situation, and of a house that has no policy yet. */
export interface Told {
  readonly brief: Brief;
  readonly currency?: string;
  readonly timeZone?: string;
  /** The file that told it. */
  readonly from?: SourceFile;
}

/** Asks a trainer what a situation is about, one thing at a time. */
export function askBrief(
  named: string | undefined,
  choices: Choices,
  renderer: Renderer,
): Promise<Told | Left> {
  const desk = new TrainerQuestions(renderer, named ?? 'A new playbook');
  return desk.all(async () => {
    const title = await desk.line(
      'What is it about, in a few words?',
      'such as: A parcel is late',
      titleFor(named, choices),
    );
    const customersSay = await customersSayFrom(desk);
    const wentWrong = await desk.line(
      'What went wrong, in a sentence to the customer?',
      'such as: Your parcel left us two days late',
      hasWords,
    );
    const house = choices.newHouse ? await houseFrom(desk, choices.newHouse) : {};
    const brief = {
      name: named ?? nameFrom(title, '-'),
      title,
      customersSay,
      wentWrong,
      ...(await rootCauseFrom(desk, choices)),
      grants: await grantsFrom(desk, choices),
      promises: await promisesFrom(desk, choices),
    };
    return { brief, ...house };
  });
}

/** The first policy needs what nobody can guess: in which money, and by which clocks. */
async function houseFrom(
  desk: TrainerQuestions,
  { currency, timeZone }: NonNullable<Choices['newHouse']>,
): Promise<Omit<Told, 'brief'>> {
  return {
    currency: await desk.line(
      'In which money do you count?',
      'three letters, such as EUR, GBP or USD',
      asCurrency,
      {
        draft: currency,
      },
    ),
    timeZone: await desk.line(
      'Where are you, for days and hours?',
      'a continent and a city, such as Europe/Amsterdam',
      asTimeZone,
      { draft: timeZone },
    ),
  };
}

async function customersSayFrom(desk: TrainerQuestions): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const question =
      all.length === 0 ? 'What do customers say when they come for this?' : 'What else do they say?';
    const typed = await desk.line(question, 'one sentence; Enter alone: that is all', (text) => ({
      value: text,
    }));
    if (typed === '') return all;
    all.push(typed);
  }
}

async function rootCauseFrom(
  desk: TrainerQuestions,
  { rootCauses }: Choices,
): Promise<Pick<Brief, 'rootCause'>> {
  if (rootCauses.size === 0) return {};
  const rootCause = await desk.one('Which of these was it, for your counts?', rootCauses, 'None of these');
  return rootCause === undefined ? {} : { rootCause };
}

async function grantsFrom(
  desk: TrainerQuestions,
  { remedies, hasWorth }: Choices,
): Promise<readonly BriefGrant[]> {
  const grants: BriefGrant[] = [];
  for (;;) {
    const left = new Map([...remedies].filter(([name]) => !grants.some(({ remedy }) => remedy === name)));
    const question = grants.length === 0 ? 'What do you grant, before they ask?' : 'What else do you grant?';
    const remedy = await desk.one(question, left, grants.length === 0 ? 'Nothing' : 'That is all');
    if (remedy === undefined) return grants;
    const title = remedies.get(remedy)!;
    const amount = hasWorth(remedy)
      ? await desk.line(
          `How much is it? (${title})`,
          'such as: 10.00; Enter alone: the agent says it each time',
          asAmount,
          { empty: 'the agent says it each time' },
        )
      : '';
    grants.push({ remedy, title, ...(amount !== '' && { amount }) });
  }
}

async function promisesFrom(desk: TrainerQuestions, { owners }: Choices): Promise<readonly BriefPromise[]> {
  const promises: BriefPromise[] = [];
  for (;;) {
    const question = promises.length === 0 ? 'What do you promise them?' : 'What else do you promise?';
    const hint = 'such as: Your parcel arrives; Enter alone: nothing';
    const what = await desk.line(question, hint, (text) => (text === '' ? { value: '' } : hasWords(text)));
    if (what === '') return promises;
    const due = await desk.line('By when?', `such as: ${dues}`, asDue);
    const owner = owners.size === 0 ? undefined : await desk.one('Who sees to it?', owners);
    promises.push({ what, due, ...(owner !== undefined && { owner }) });
  }
}

const dues = 'in 2 working days, in 4 hours, tomorrow at 12:00';

function titleFor(named: string | undefined, { isTaken }: Choices): Fits {
  return (typed) => {
    const fitting = hasWords(typed);
    if ('message' in fitting || named !== undefined) return fitting;
    const name = nameFrom(typed, '-');
    if (name === '')
      return {
        message: `no name for the file can be made of \`${typed}\``,
        help: 'stop, and give it one: makeright new late-parcel',
      };
    if (isTaken(name))
      return { message: `there is a playbook called \`${name}\` already`, help: 'use other words' };
    return fitting;
  };
}

const hasWords: Fits = (typed) =>
  /[\p{L}\p{N}]/u.test(typed)
    ? { value: typed }
    : { message: typed === '' ? 'this has to be said' : `there are no words in \`${typed}\`` };

const asAmount: Fits = (typed) => {
  const amount = typedAmount(typed).replace(/^\p{Sc}\s*|\s*\p{Sc}$/gu, '');
  if (amount === '' || isAmount(amount)) return { value: amount };
  const fault: AnswerFault = {
    message: `\`${typed}\` is not an amount`,
    help: 'write it like 10.00',
  };
  return fault;
};

const asDue: Fits = (typed) => {
  const read = typedAs(typed, (written, reading) =>
    readDue({ kind: 'text', style: 'plain', ...written }, reading),
  );
  if ('value' in read && read.value.kind !== 'on') return { value: typed };
  return {
    message: typed === '' ? 'a promise needs a time' : `\`${typed}\` is not a time that can be worked out`,
    help: `write it like ${dues}`,
  };
};

const asCurrency: Fits = (typed) => fitting(typedAs(typed.toUpperCase(), checkCurrency));
const asTimeZone: Fits = (typed) => fitting(typedAs(typed, checkTimeZone), ({ value }) => value);

function fitting<Value>(
  read: ReturnType<typeof typedAs<Value>>,
  valueOf: (value: Value) => string = String,
): ReturnType<Fits> {
  if ('value' in read) return { value: valueOf(read.value) };
  const { message, help } = read.fault;
  return { message, ...(help !== undefined && { help }) };
}
