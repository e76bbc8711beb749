import type { AnswerFault } from '../case/answer-fault.js';
import { localTime } from '../case/working-calendar.js';
import type { Move } from '../rehearsal/move.js';
import { makeMove } from '../rehearsal/make-move.js';
import { mayGrantIn } from '../rehearsal/may-grant-in.js';
import type { Session } from '../rehearsal/session.js';
import { chooseMove, groupOptions } from './choose-move.js';
import { conversationPage } from './conversation-page.js';
import type { Entry, Interruption } from './entry.js';
import { mayGrantPage } from './may-grant-page.js';
import { ownAsking } from './own-asking.js';
import { rehearsalHelp } from './rehearsal-help.js';
import type { Asking, Renderer } from './renderer.js';
import { showTurn } from './show-turn.js';
import { readSlash, type SlashName } from './slash-command.js';

export interface Rehearsed {
  readonly session: Session;
  readonly ended: 'over' | 'paused' | 'ran_out' | Interruption;
}

/** Rehearses with whoever sits at the terminal, until the conversation is over or they stop. */
export async function rehearseWith(begun: Session, renderer: Renderer): Promise<Rehearsed> {
  const table = new RehearsalTable(begun, renderer);
  showTurn(begun, renderer);
  for (;;) {
    if (table.session.ended !== undefined) return { session: table.session, ended: 'over' };
    const entry = await table.ask();
    const ended = await table.take(entry);
    if (ended) return { session: table.session, ended };
  }
}

/** One trainee with one customer at one terminal. */
export class RehearsalTable {
  private fault: AnswerFault | undefined;
  private draft = '';
  private isFirst = true;

  constructor(
    public session: Session,
    readonly renderer: Renderer,
  ) {}

  get heading(): Asking['heading'] {
    const { stage, mood, now } = this.session;
    const name = `${stage.persona.name.value}, ${stage.persona.moods[mood]?.value ?? ''}`;
    return {
      title: 'Rehearsal',
      stage: name,
      tag: localTime(now, stage.policy.calendar),
      ways: ['? help', '/s their words', '/c so far', '/n note', '/p stop'],
    };
  }

  async ask(): Promise<Entry> {
    const { fault, draft } = this;
    this.fault = undefined;
    this.draft = '';
    const { isFirst } = this;
    this.isFirst = false;
    return this.renderer.ask(
      ownAsking({
        heading: this.heading,
        question: 'What do you do?',
        // Where lines are only added, the kinds of move are listed once.
        options: this.renderer.hasKeys || isFirst ? groupOptions : [],
        hint: 'a number from 1 to 9, or words to find a move by, as in: sorry',
        draft,
        ...(fault && { fault }),
      }),
    );
  }

  refuse(fault: AnswerFault, typed = ''): void {
    this.fault = fault;
    this.draft = typed;
  }

  async take(entry: Entry): Promise<Rehearsed['ended'] | undefined> {
    switch (entry.kind) {
      case 'line':
        return this.takeLine(entry.text);
      case 'command':
        this.draft = entry.draft;
        return this.act(entry.name, '');
      case 'pause':
        return 'paused';
      case 'ran_out':
        return 'ran_out';
      case 'interrupted':
        return entry.by;
      case 'called_away':
        this.draft = entry.draft;
        return undefined;
    }
  }

  private async takeLine(line: string): Promise<Rehearsed['ended'] | undefined> {
    const slash = readSlash(line);
    if (slash.kind === 'command') return this.act(slash.name, slash.rest);
    if (slash.kind === 'unknown') {
      this.refuse({ message: `there is no \`${slash.typed}\` here`, help: '? lists what there is' });
      return undefined;
    }
    const chosen = await chooseMove(this, slash.text);
    if (chosen.kind === 'move') this.make(chosen.move);
    else if (chosen.kind === 'fault') this.refuse(chosen, line);
    else if (chosen.kind === 'instead') return this.take(chosen.entry);
    return undefined;
  }

  private make(move: Move): void {
    const moved = makeMove(this.session, move);
    if (moved.kind === 'refused') return this.refuse(moved);
    this.session = moved.session;
    showTurn(this.session, this.renderer);
  }

  private async act(name: SlashName, rest: string): Promise<Rehearsed['ended'] | undefined> {
    switch (name) {
      case 'stop':
        return 'paused';
      case 'note':
        if (rest !== '') this.make({ kind: 'note', text: rest });
        else
          this.refuse({
            message: 'there is nothing to note yet',
            help: 'write it behind, as in /n calls back on Friday',
          });
        return undefined;
      case 'case':
        await this.renderer.read(() => conversationPage(this.session));
        return undefined;
      case 'may':
        await this.renderer.read(() => mayGrantPage(mayGrantIn(this.session)));
        return undefined;
      case 'say':
        this.repeat();
        return undefined;
      case 'help':
        await this.renderer.read(() => rehearsalHelp);
        return undefined;
      case 'back':
      case 'change':
      case 'copy':
      case 'edit':
      case 'happened':
      case 'leave':
        this.refuse({ message: 'what was said cannot be unsaid', help: '? lists what there is' });
        return undefined;
    }
  }

  /** The customer's last words once more. */
  private repeat(): void {
    const { turns, stage } = this.session;
    const last = turns.flatMap(({ lines }) => lines).findLast(({ by }) => by === 'customer');
    if (last && 'text' in last)
      this.renderer.leave({
        kind: 'spoken',
        who: stage.persona.name.value,
        text: last.text,
        isCustomer: true,
      });
  }
}
