import type { AnswerFault } from '../case/answer-fault.js';
import { tellCase, walkOf, type Case } from '../case/case.js';
import { customerOf } from '../case/customer-of.js';
import type { Input, Telling } from '../case/input.js';
import type { Received } from '../case/opening.js';
import type { Question } from '../case/question.js';
import { formatValue } from '../expression/format-value.js';
import { readTyped } from './read-typed.js';
import { momentText } from '../case/moment-text.js';
import { stageNow } from '../case/stage-now.js';
import { dayOf } from '../case/working-calendar.js';
import { askingFor } from './asking-for.js';
import type { Entry } from './entry.js';
import type { Kept } from './kept.js';
import { notListed } from './not-listed.js';
import { ownAsking } from './own-asking.js';
import type { Asking, Remark, Renderer, ShownOption } from './renderer.js';
import { readSlash } from './slash-command.js';

/** What a walk at a terminal needs from outside. */
export interface Table {
  readonly renderer: Renderer;
  /** Who sits here, by name; who takes the case over meanwhile walks on under their own. */
  readonly by: string;
  /** What can be done beside answering, in place of the usual few that a frame names. */
  readonly ways?: readonly string[];
  /** What else can be typed here, beside the slash commands. */
  readonly alsoHere?: readonly { readonly usage: string; readonly does: string }[];
  /** Whether the record is printed beneath what stands here, and would push it away. */
  readonly isRecordHere?: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Makes durable what the case has just taken in, before anything more is drawn. What is not kept is not taken either. */
  keep(input: Input, after: Case): Promise<Kept>;
  /** What a customer was granted in earlier cases, by the key that they are known by; undefined where that cannot be told. */
  received(customer: string, of: Case): Promise<readonly Received[] | undefined>;
  /** The case so far, as text of so many columns. */
  accountOf(of: Case, columns: number): string;
}

/** What came of a question beside the walk: its answer, or something else that was entered instead. */
export type Beside =
  { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'instead'; readonly entry: Entry };

/** How a question beside the walk is put. */
interface BesideManner {
  readonly commits?: boolean;
  readonly hint?: string;
  /** What is wrong with what was typed, where there are no options; undefined when nothing is. */
  readonly faultIn?: (typed: string) => AnswerFault | undefined;
}

/** One agent with one case at one terminal: the case as it stands, and how its question is put the next time. */
export class Sitting {
  private fault: AnswerFault | undefined;
  /** Whether the fault is one of what was typed, so that typing can mend it. */
  private isTyped = false;
  /** What was typed and not entered, and the question that it was typed for. */
  private draft = { address: '', text: '' };
  /** What there is to know about the words that stand before a question. */
  private reminder = { address: '', text: '' };
  private isRepeated = false;
  private isLost = false;
  private readonly walkerBefore: string;
  /** The customer, once it was looked up what they had received before. */
  private knownAs: string | undefined;

  constructor(
    public current: Case,
    readonly table: Table,
  ) {
    this.walkerBefore = walkOf(current).walker;
    if (current.inputs.length > 0) this.knownAs = customerOf(current);
  }

  /** Who answers now: who sits here, or who took the case over from them. */
  private get walker(): string {
    const { walker } = walkOf(this.current);
    return walker === this.walkerBefore ? this.table.by : walker;
  }

  get heading(): Asking['heading'] {
    const { checked, opening } = this.current;
    return {
      title: checked.playbook.title.value,
      tag: opening.caseId,
      stage: stageNow(walkOf(this.current)),
      ...(this.table.ways && { ways: this.table.ways }),
    };
  }

  /** The day that it is for the house, counted from 1970-01-01. */
  get today(): number {
    return dayOf(this.table.now(), walkOf(this.current).policy.calendar);
  }

  /** Puts the open question; a fault or a draft of the last answer is shown once. */
  async ask(question: Question): Promise<Entry> {
    const asking = this.askingOf(question);
    this.fault = undefined;
    this.holdDraft('');
    this.isRepeated = true;
    const entry = await this.table.renderer.ask(asking);
    if (entry.kind === 'command' || entry.kind === 'called_away') this.holdDraft(entry.draft);
    return entry;
  }

  /** Puts a question of ours, with what is wrong with what was entered before it. */
  async putBeside(asking: Asking): Promise<Entry> {
    const { fault } = this;
    this.fault = undefined;
    return this.table.renderer.ask(fault ? { ...asking, fault } : asking);
  }

  /** Puts the open question where it can be read, before it can be answered. */
  show(question: Question): void {
    this.table.renderer.show(this.askingOf(question));
  }

  private askingOf(question: Question): Asking {
    const { before } = this.current.stop;
    const { heading, fault, isRepeated } = this;
    const draft = this.draftFor(question);
    const readsAs = this.readingOf(question);
    let asking = askingFor(question, before, {
      heading,
      draft,
      isRepeated,
      readsAs,
      ...(fault && { fault }),
    });
    const { address, text } = this.reminder;
    const isMended = (typed: string): boolean => readTyped(question, typed, this.today).kind === 'answer';
    if (fault && this.isTyped) asking = { ...asking, isMended };
    if (address !== question.address) return asking;
    return { ...asking, parts: [{ kind: 'noted', text }, ...asking.parts] };
  }

  /** How what is typed for a question is read, in the house's own way of writing; undefined where it says nothing new. */
  readingOf(question: Question): (typed: string) => string | undefined {
    const { type, isPrivate, pattern } = question;
    const isReadOut =
      (['date', 'duration', 'money', 'percent'].includes(type.kind) || pattern !== undefined) && !isPrivate;
    const { locale } = walkOf(this.current).policy;
    return (typed) => {
      const read = isReadOut && typed.trim() !== '' ? readTyped(question, typed, this.today) : undefined;
      const shown = read?.kind === 'answer' ? formatValue(read.value, type, locale) : undefined;
      return shown === typed.trim() ? undefined : shown;
    };
  }

  /** Says something about the words before the open question, as long as it is open. */
  remind(text: string | undefined): void {
    const { stop } = this.current;
    if (text !== undefined && stop.kind === 'question')
      this.reminder = { address: stop.question.address, text };
  }

  /** Why what was entered could not be taken: stands beside the input when the question is put again. */
  refuse(fault: AnswerFault): void {
    this.fault = fault;
    this.isTyped = false;
  }

  /** Why what was typed is no answer: it stands beside the input until what is typed there is one. */
  refuseTyped(fault: AnswerFault): void {
    this.fault = fault;
    this.isTyped = true;
  }

  /** Puts a text into the input when the open question is put again; it is of no use to any other. */
  holdDraft(text: string): void {
    const { stop } = this.current;
    this.draft = { address: stop.kind === 'question' ? stop.question.address : '', text };
  }

  /** Whether somebody else has the case now: then nothing more can be told to it here. */
  get isTakenOver(): boolean {
    return this.isLost;
  }

  /** Tells the case something and has it kept; whether both could be done. Everything that is taken in passes here. */
  async tell(told: Telling): Promise<boolean> {
    const plain: Input = { ...told, at: this.table.now(), by: this.walker };
    const first = tellCase(this.current, plain);
    if (first.kind === 'refused') return this.notTaken(first);
    const input = await this.withReceived(plain, first.case);
    const result = input === plain ? first : tellCase(this.current, input);
    if (result.kind === 'refused') return this.notTaken(result);
    const kept = await this.table.keep(input, result.case);
    if (kept.kind === 'not_kept') return this.notTaken(kept);
    if (kept.kind === 'taken_over') return this.lose(kept, told);
    this.current = result.case;
    // A note changes nothing about the question; after anything else what stands before it may be new.
    this.isRepeated = told.kind === 'note';
    return true;
  }

  /** With what the customer had been granted before, where this is what tells who they are. */
  private async withReceived(input: Input, after: Case): Promise<Input> {
    const customer = customerOf(after);
    if (customer === undefined || customer === this.knownAs) return input;
    this.knownAs = customer;
    const received = await this.table.received(customer, after);
    return received ? { ...input, received } : input;
  }

  private notTaken(fault: AnswerFault): false {
    this.refuse(fault);
    return false;
  }

  private lose({ by, since }: Extract<Kept, { kind: 'taken_over' }>, told: Telling): false {
    this.isLost = true;
    const when = momentText(since, walkOf(this.current).policy);
    const last =
      told.kind === 'pause' || told.kind === 'resume' ? '' : ' What you entered last is not in it.';
    this.leave({
      kind: 'notice',
      text: `${by} has taken this case over (${when}). All that you told it before is kept.${last}`,
    });
    return false;
  }

  leave(remark: Remark): void {
    this.table.renderer.leave(remark);
  }

  /** What was typed for a question and not entered. */
  draftFor({ address }: Question): string {
    return this.draft.address === address ? this.draft.text : '';
  }

  /** A text that the agent wrote in their editor; undefined when there is none, and then why stands beside the input. */
  async edited(text: string): Promise<string | undefined> {
    const edited = await this.table.renderer.edit(text);
    if (edited.kind === 'failed') this.refuse(edited);
    else if (edited.text !== '') return edited.text;
    return undefined;
  }

  /** What was named behind a command, or else is asked for. */
  async givenOrAsked(given: string, question: string): Promise<Beside> {
    return given === '' ? this.askBeside(question) : { kind: 'answer', text: given };
  }

  /** What was named behind a command, or is chosen from a list; undefined for never mind. */
  async givenOrChosen(
    given: string,
    question: string,
    options: readonly ShownOption[],
  ): Promise<Beside | undefined> {
    if (given !== '') return { kind: 'answer', text: given };
    const which = await this.askBeside(question, options);
    return which.kind === 'answer' && which.text === '' ? undefined : which;
  }

  /**
   * Asks something that is not the walk's own question, again until the answer fits. Enter alone takes it back, and so does
   * any command but the editor.
   */
  async askBeside(
    question: string,
    options: readonly ShownOption[] = [],
    { commits = false, hint = 'Enter alone: never mind', faultIn = nothingWrong }: BesideManner = {},
  ): Promise<Beside> {
    let asking = ownAsking({ heading: this.heading, question, options, hint, commits });
    for (;;) {
      const beside = await this.besideIn(await this.table.renderer.ask(asking), options);
      if (beside.kind === 'instead' || beside.text === '') return beside;
      const fault = options.length > 0 ? optionFault(beside.text, options) : faultIn(beside.text);
      if (!fault) return beside;
      const isMended = (typed: string): boolean =>
        (options.length > 0 ? optionFault(typed, options) : faultIn(typed)) === undefined;
      asking = { ...asking, fault, isMended, isRepeated: true, draft: options.length > 0 ? '' : beside.text };
    }
  }

  private async besideIn(entry: Entry, options: readonly ShownOption[]): Promise<Beside> {
    const beside = besideOf(entry);
    if (options.length > 0 || beside.kind === 'answer' || !isEditor(beside.entry)) return beside;
    const draft = beside.entry.kind === 'command' ? beside.entry.draft : '';
    return { kind: 'answer', text: (await this.edited(draft)) ?? '' };
  }
}

function nothingWrong(): undefined {
  return undefined;
}

function optionFault(typed: string, options: readonly ShownOption[]): AnswerFault | undefined {
  if (/^\d+$/.test(typed) && options[Number(typed) - 1]) return undefined;
  return notListed(typed);
}

function isEditor(entry: Entry): boolean {
  if (entry.kind !== 'line') return entry.kind === 'command' && entry.name === 'edit';
  const slash = readSlash(entry.text);
  return slash.kind === 'command' && slash.name === 'edit';
}

/** An entry beside the walk: a command or a key is left for the walk to take. */
export function besideOf(entry: Entry): Beside {
  if (entry.kind !== 'line') return { kind: 'instead', entry };
  const slash = readSlash(entry.text);
  return slash.kind === 'answer' ? { kind: 'answer', text: slash.text } : { kind: 'instead', entry };
}
