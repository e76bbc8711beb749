import type { AnswerFault } from '../case/answer-fault.js';
import type { Brief, BriefGrant, BriefPromise } from '../draft/brief.js';
import { nameFrom } from '../draft/name-from.js';
import { isAmount } from '../draft/read-brief.js';
import type { Interruption } from '../terminal/entry.js';
import { ownAsking } from '../terminal/own-asking.js';
import type { Renderer } from '../terminal/renderer.js';

/** What there is to choose from in this house. */
export interface Choices {
  /** Titles by name. */
  readonly remedies: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly rootCauses: ReadonlyMap<string, string>;
  /** Whether a remedy comes to an amount. */
  readonly hasWorth: (remedy: string) => boolean;
}

/** Somebody went away before all was asked. */
export class Left extends Error {
  constructor(readonly by: Interruption | 'input_needed') {
    super();
  }
}

/** Asks a trainer what a situation is about, one thing at a time. */
export async function askBrief(
  named: string | undefined,
  choices: Choices,
  renderer: Renderer,
): Promise<Brief | Left> {
  const desk = new Desk(renderer, named);
  try {
    const title = await desk.line('What is it about, in a few words?', 'such as: A parcel is late', isThere);
    return {
      name: named ?? nameFrom(title, '-'),
      title,
      customersSay: await desk.lines(
        'What do customers say when they come for this?',
        'one sentence; Enter alone: that is all',
      ),
      wentWrong: await desk.line(
        'What went wrong, in a sentence to the customer?',
        'such as: Your parcel left us two days late',
        isThere,
      ),
      ...(await rootCauseFrom(desk, choices)),
      grants: await grantsFrom(desk, choices),
      promises: await promisesFrom(desk, choices),
    };
  } catch (left) {
    if (left instanceof Left) return left;
    throw left;
  }
}

async function rootCauseFrom(desk: Desk, { rootCauses }: Choices): Promise<Pick<Brief, 'rootCause'>> {
  if (rootCauses.size === 0) return {};
  const rootCause = await desk.one('Which of these was it, for your counts?', rootCauses, 'None of these');
  return rootCause === undefined ? {} : { rootCause };
}

async function grantsFrom(desk: Desk, { remedies, hasWorth }: Choices): Promise<readonly BriefGrant[]> {
  const grants: BriefGrant[] = [];
  for (;;) {
    const left = new Map([...remedies].filter(([name]) => !grants.some(({ remedy }) => remedy === name)));
    const question = grants.length === 0 ? 'What do you grant, before they ask?' : 'What else do you grant?';
    const remedy = await desk.one(question, left, grants.length === 0 ? 'Nothing' : 'That is all');
    if (remedy === undefined) return grants;
    const typed = hasWorth(remedy)
      ? await desk.line(
          'How much is it?',
          'such as: 10.00; Enter alone: the agent says it each time',
          (text) => text === '' || isAmount(text),
        )
      : '';
    grants.push({ remedy, title: remedies.get(remedy)!, ...(typed !== '' && { amount: typed }) });
  }
}

async function promisesFrom(desk: Desk, { owners }: Choices): Promise<readonly BriefPromise[]> {
  const promises: BriefPromise[] = [];
  for (;;) {
    const question = promises.length === 0 ? 'What do you promise them?' : 'What else do you promise?';
    const what = await desk.line(question, 'such as: Your parcel arrives; Enter alone: nothing', () => true);
    if (what === '') return promises;
    const due = await desk.line(
      'By when?',
      'such as: in 2 working days, in 4 hours, tomorrow at 12:00',
      isDue,
    );
    const owner = owners.size === 0 ? undefined : await desk.one('Who sees to it?', owners);
    promises.push({ what, due, ...(owner !== undefined && { owner }) });
  }
}

const isThere = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed);
const isDue = (typed: string): boolean =>
  /^(in )?\d{1,5} (minutes?|weeks?|(working )?(hours?|days?))$|^(today|tomorrow|next working day) at \d\d:\d\d$/.test(
    typed,
  );

/** Questions to a trainer, each put again until its answer fits. */
class Desk {
  constructor(
    private readonly renderer: Renderer,
    private readonly named: string | undefined,
  ) {}

  async line(question: string, hint: string, fits: (typed: string) => boolean): Promise<string> {
    for (let fault: AnswerFault | undefined; ; fault = { message: 'that cannot be the answer' }) {
      const typed = (await this.entered(question, hint, [], fault)).trim();
      if (fits(typed)) {
        const answer = typed === '' ? 'that is all' : typed;
        this.renderer.leave({ kind: 'answered', question, answer, isChoice: false });
        return typed;
      }
    }
  }

  async lines(question: string, hint: string): Promise<readonly string[]> {
    const all: string[] = [];
    for (;;) {
      const typed = await this.line(question, hint, () => true);
      if (typed === '') return all;
      all.push(typed);
    }
  }

  /** One of these by its name, or undefined for `none`. */
  async one(question: string, titles: ReadonlyMap<string, string>): Promise<string>;
  async one(question: string, titles: ReadonlyMap<string, string>, none: string): Promise<string | undefined>;
  async one(
    question: string,
    titles: ReadonlyMap<string, string>,
    none?: string,
  ): Promise<string | undefined> {
    const labels = [...titles.values(), ...(none === undefined ? [] : [none])];
    for (;;) {
      const typed = (await this.entered(question, 'the number of an answer', labels)).trim();
      const place = /^\d+$/.test(typed) ? Number(typed) - 1 : -1;
      if (labels[place] === undefined) continue;
      this.renderer.leave({ kind: 'answered', question, answer: labels[place], isChoice: true });
      return [...titles.keys()][place];
    }
  }

  private async entered(
    question: string,
    hint: string,
    labels: readonly string[],
    fault?: AnswerFault,
  ): Promise<string> {
    for (;;) {
      const heading = {
        title: this.named ?? 'A new playbook',
        stage: undefined,
        tag: '',
        // There is no case to go back in or to write a note to.
        ways: ['Ctrl+C stops'],
      };
      const options = labels.map((label) => ({ label }));
      const entry = await this.renderer.ask(
        ownAsking({ heading, question, hint, options, ...(fault && { fault }) }),
      );
      if (entry.kind === 'line') return entry.text;
      if (entry.kind === 'interrupted') throw new Left(entry.by);
      if (entry.kind !== 'command') throw new Left('input_needed');
    }
  }
}
