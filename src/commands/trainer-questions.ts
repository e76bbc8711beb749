import type { AnswerFault } from '../case/answer-fault.js';
import type { Entry, Interruption } from '../terminal/entry.js';
import { ownAsking } from '../terminal/own-asking.js';
import type { Asking, Renderer } from '../terminal/renderer.js';
import { readSlash, type SlashName } from '../terminal/slash-command.js';

/** Somebody went away before all was asked. */
export class Left extends Error {
  constructor(readonly by: Interruption | 'input_needed' | 'paused') {
    super();
  }
}

/** The last answer is to be given anew: the questions are asked from the beginning, and answered as before up to it. */
class Back extends Error {}

/** What a question is answered with: as it is kept, or why it cannot be. */
export type Fits = (typed: string) => { readonly value: string } | AnswerFault;

type Question = Pick<Asking, 'question' | 'hint' | 'options' | 'draft'>;

/** Questions to a trainer, each put again until its answer fits; `/b` goes back to the one before. */
export class TrainerQuestions {
  /** What was typed at each question, in order. */
  private readonly given: string[] = [];
  private place = 0;
  private before: string | undefined;

  constructor(
    private readonly renderer: Renderer,
    private readonly title: string,
  ) {}

  /** Asks what `ask` asks, as often as somebody goes back in it. */
  async all<Value>(ask: () => Promise<Value>): Promise<Value | Left> {
    for (;;) {
      try {
        this.place = 0;
        return await ask();
      } catch (thrown) {
        if (thrown instanceof Left) return thrown;
        if (!(thrown instanceof Back)) throw thrown;
      }
    }
  }

  /** `empty` is what Enter alone means, as it stays on the screen. */
  async line(
    question: string,
    hint: string,
    fits: Fits,
    { empty = 'that is all', ...more }: Partial<Question> & { readonly empty?: string } = {},
  ): Promise<string> {
    const reads = (typed: string) => fits(typed.trim());
    return this.answered({ question, hint, options: [], draft: '', ...more }, reads, (value) =>
      value === '' ? empty : value,
    );
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
    const options = labels.map((label) => ({ label }));
    const hint = 'its number';
    const place = await this.answered(
      { question, hint, options, draft: '' },
      (typed) => placeIn(labels, typed.trim()),
      (value) => labels[Number(value)] ?? '',
    );
    return [...titles.keys()][Number(place)];
  }

  private async answered(question: Question, fits: Fits, shown: (value: string) => string): Promise<string> {
    const known = this.given[this.place];
    if (known !== undefined) {
      this.place++;
      const fitting = fits(known);
      if ('value' in fitting) return fitting.value;
      this.given.length = --this.place;
    }
    let fault: AnswerFault | undefined;
    let draft = this.before ?? question.draft;
    this.before = undefined;
    for (;;) {
      const typed = await this.entered({ ...question, draft }, fault);
      const fitting = fits(typed);
      if ('value' in fitting) {
        this.given.push(typed);
        this.place++;
        const isChoice = question.options.length > 0;
        this.renderer.leave({
          kind: 'answered',
          question: question.question,
          answer: shown(fitting.value),
          isChoice,
        });
        return fitting.value;
      }
      [fault, draft] = [fitting, typed];
    }
  }

  private async entered(question: Question, fault: AnswerFault | undefined): Promise<string> {
    for (let notTaken = fault; ;) {
      const heading = {
        title: this.title,
        stage: undefined,
        tag: '',
        ways: ['/b back', 'Ctrl+C stops, and writes nothing'],
      };
      const isDraftChosen = question.options.length > 0;
      const entry = await this.renderer.ask(
        // Every answer ends with Enter here: where one key is an answer, the Enter after it would be the next one.
        ownAsking({
          heading,
          ...question,
          isOneKey: false,
          isDraftChosen,
          ...(notTaken && { fault: notTaken }),
        }),
      );
      const said = saidBy(entry);
      if (said.kind === 'answer') return said.text;
      if (said.kind === 'left') throw new Left(said.by);
      if (said.kind === 'back' && this.given.length > 0) {
        this.before = this.given.pop()!;
        throw new Back();
      }
      notTaken = said.kind === 'back' ? firstOne : onlyThese;
    }
  }
}

const firstOne: AnswerFault = { message: 'this is the first question' };
const onlyThese: AnswerFault = {
  message: 'there is nothing but the question here',
  help: '/b goes back by one',
};

function placeIn(labels: readonly string[], typed: string): { readonly value: string } | AnswerFault {
  const same = labels.findIndex((label) => label.toLowerCase() === typed.toLowerCase());
  const place = /^\d+$/.test(typed) ? Number(typed) - 1 : same;
  if (labels[place] !== undefined) return { value: String(place) };
  const message = typed === '' ? 'nothing was chosen' : `\`${typed}\` is not one of these`;
  return { message, help: `type its number, from 1 to ${labels.length}` };
}

type Said =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'back' | 'other' }
  | { readonly kind: 'left'; readonly by: Left['by'] };

/** What an entry means here, where there is no case beside the question. */
function saidBy(entry: Entry): Said {
  switch (entry.kind) {
    case 'line': {
      const slash = readSlash(entry.text);
      if (slash.kind === 'answer') return slash;
      return slash.kind === 'command' ? saidByName(slash.name) : { kind: 'other' };
    }
    case 'command':
      return saidByName(entry.name);
    case 'called_away':
      return { kind: 'other' };
    case 'pause':
      return { kind: 'left', by: 'paused' };
    case 'ran_out':
      return { kind: 'left', by: 'input_needed' };
    case 'interrupted':
      return { kind: 'left', by: entry.by };
  }
}

function saidByName(name: SlashName): Said {
  if (name === 'stop') return { kind: 'left', by: 'paused' };
  return { kind: name === 'back' ? 'back' : 'other' };
}
