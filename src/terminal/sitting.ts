import type { AnswerFault } from '../case/answer-fault.js';
import { tellCase, type Case } from '../case/case.js';
import type { Telling } from '../case/input.js';
import type { Question } from '../case/question.js';
import { askingFor } from './asking-for.js';
import type { Entry } from './entry.js';
import type { Asking, Part, Remark, Renderer, ShownOption } from './renderer.js';
import { readSlash } from './slash-command.js';

/** What a walk at a terminal needs from outside. */
export interface Table {
  readonly renderer: Renderer;
  /** Who walks: a name or a role. */
  readonly by: string;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The case so far, as text. */
  accountOf(of: Case): string;
}

/** What came of a question beside the walk: its answer, or something else that was entered instead. */
export type Beside =
  { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'instead'; readonly entry: Entry };

/** One agent with one case at one terminal: the case as it stands, and how its question is put the next time. */
export class Sitting {
  private fault: AnswerFault | undefined;
  private draft = '';
  private isRepeated = false;
  private stage: string | undefined;

  constructor(
    public current: Case,
    readonly table: Table,
  ) {}

  get heading(): Asking['heading'] {
    const { checked, opening } = this.current;
    return { title: checked.playbook.title.value, caseId: opening.caseId, stage: this.stage };
  }

  /** Puts the open question; a fault or a draft of the last answer is shown once. */
  async ask(question: Question): Promise<Entry> {
    const { before } = this.current.stop;
    this.stage = before.findLast(({ kind }) => kind === 'stage')?.text ?? this.stage;
    const { fault, draft, isRepeated } = this;
    this.refuse(undefined);
    this.isRepeated = true;
    return this.table.renderer.ask(
      askingFor(question, before, { heading: this.heading, draft, isRepeated, ...(fault && { fault }) }),
    );
  }

  /** Why what was entered could not be taken: stands beside the input when the question is put again. */
  refuse(fault: AnswerFault | undefined, draft = ''): void {
    this.fault = fault;
    this.draft = draft;
  }

  /** Tells the case something; whether it was taken. */
  tell(told: Telling, draft = ''): boolean {
    const { by } = this.table;
    const result = tellCase(this.current, { ...told, at: this.table.now(), by });
    if (result.kind === 'refused') {
      this.refuse(result, draft);
      return false;
    }
    this.current = result.case;
    // A note changes nothing about the question; after anything else what stands before it may be new.
    this.isRepeated = told.kind === 'note';
    return true;
  }

  leave(remark: Remark): void {
    this.table.renderer.leave(remark);
  }

  /** Asks something that is not the walk's own question. Enter alone takes it back, and so does any command. */
  async askBeside(
    question: string,
    options: readonly ShownOption[] = [],
    parts: readonly Part[] = [],
  ): Promise<Beside> {
    const entry = await this.table.renderer.ask({
      heading: this.heading,
      isNewStage: false,
      parts,
      question,
      forCustomer: false,
      options,
      hint: 'Enter alone: never mind',
      commits: false,
      isPrivate: false,
      isOneKey: options.length > 0 && options.length <= 9,
      draft: '',
      isRepeated: false,
    });
    return besideOf(entry);
  }
}

/** An entry beside the walk: a command or a key is left for the walk to take. */
export function besideOf(entry: Entry): Beside {
  if (entry.kind !== 'line') return { kind: 'instead', entry };
  const slash = readSlash(entry.text);
  return slash.kind === 'answer' ? { kind: 'answer', text: slash.text } : { kind: 'instead', entry };
}
