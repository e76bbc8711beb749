import type { Case } from '../case/case.js';
import { isKnownAgain, retrace, toldTo, type Retraced, type ToldBefore } from '../case/retrace.js';
import type { Question } from '../case/question.js';
import { answeredIn } from './change-answer.js';
import type { Entry } from './entry.js';
import { ownAsking } from './own-asking.js';
import { partsBefore } from './parts-before.js';
import { shownAnswer } from './shown-answer.js';
import { Sitting, type Table } from './sitting.js';
import { readSlash } from './slash-command.js';
import { takeUp } from './take-up.js';
import { takeEntry, type Stopped } from './walk-case.js';

/** How far somebody who tries a playbook out has come, in whatever version of it. */
export interface Tried {
  /** What they told it on the way to where they are. */
  readonly told: readonly ToldBefore[];
  /** What they told another version, and this one did not come to. */
  readonly ahead: readonly ToldBefore[];
  /** The question that is open; undefined before the first, and at the end. */
  readonly open?: Question;
  /** What was typed for it and not entered. */
  readonly draft: string;
  /** What was said of the version that they tried last. */
  readonly news?: string;
}

/** What is typed to walk it again from its beginning, wherever that has come to. */
const startsOver = /^\s*\/r\s*$/i;

export const nothingTried: Tried = { told: [], ahead: [], draft: '' };

/** How a version of a playbook was left: it was saved anew, it is to be walked from its beginning, or somebody stopped. */
export interface TriedOut extends Tried {
  readonly case: Case;
  readonly left: Exclude<Stopped, 'closed' | 'taken_over'> | 'begin_anew';
}

/**
 * Walks one version of a playbook with whoever tries it out: first to where they were, by what they told the version before,
 * then on with them. `saved` names the files that changed, where it is another version.
 */
export async function tryPlaybook(
  opened: Case,
  before: Tried,
  table: Table,
  saved: string | undefined,
): Promise<TriedOut> {
  const trying = new Trying(opened, table);
  trying.comeBack(before, saved);
  for (;;) {
    const left = await trying.goOn();
    if (left) return { ...trying.tried, left };
  }
}

class Trying {
  private readonly sitting: Sitting;
  private ahead: readonly ToldBefore[] = [];
  private news: string | undefined;

  constructor(
    private readonly opened: Case,
    table: Table,
  ) {
    this.sitting = new Sitting(opened, table);
  }

  get tried(): Omit<TriedOut, 'left'> {
    const { current } = this.sitting;
    const { stop } = current;
    const draft = stop.kind === 'closed' ? '' : this.sitting.draftFor(stop.question);
    const { ahead, news } = this;
    const open = stop.kind === 'closed' ? {} : { open: stop.question };
    return {
      case: current,
      told: toldTo(current),
      ahead,
      ...open,
      draft,
      ...(news !== undefined && { news }),
    };
  }

  /** Walks to where somebody was, shows what they answered as it reads now, and says what this version makes of it. */
  comeBack(before: Tried, saved: string | undefined): void {
    const { sitting } = this;
    const isCleared = sitting.table.renderer.clear();
    // What one version did not come to was told later, as far as that can be known.
    const misfit = this.follow([...before.told, ...before.ahead], isCleared);
    if (!isCleared && saved === undefined)
      this.notice(`Trying out: ${sitting.heading.title}. /r starts over.`);
    if (this.isAt(before.open)) sitting.holdDraft(before.draft);
    const now = this.whereNow(misfit, before);
    this.news = saved === undefined ? before.news : `${saved} saved. ${now ?? 'You are where you were.'}`;
    if (this.news !== undefined) this.notice(this.news);
  }

  /** Takes one entry, and goes on by what was told to the version before where that comes up again. */
  async goOn(): Promise<TriedOut['left'] | undefined> {
    const { sitting } = this;
    const { current: before } = sitting;
    const left = before.stop.kind === 'closed' ? await this.atTheEnd() : await this.answer();
    if (left || sitting.current === before || this.ahead.length === 0) return left;
    const answered = before.stop.kind === 'question' ? before.stop.question.address : '';
    const misfit = this.follow(
      this.ahead.filter(({ anchor }) => anchor !== answered),
      true,
    );
    if (misfit) this.notice(this.misfitLine(misfit));
    return undefined;
  }

  private follow(ahead: readonly ToldBefore[], isShown: boolean): Retraced['misfit'] {
    const { sitting } = this;
    const count = answeredIn(sitting.current).length;
    const again = retrace(sitting.current, ahead);
    sitting.current = again.case;
    this.ahead = again.ahead;
    if (isShown) this.showAnswered(count);
    return again.misfit;
  }

  /** Whether the walk stands at a question that was open, though it may have got other words. */
  private isAt(open: Question | undefined): boolean {
    const { current } = this.sitting;
    const { stop } = current;
    if (stop.kind === 'closed') return open === undefined;
    return open?.address === stop.question.address || (!!open && isKnownAgain(current, open.address, open));
  }

  private async answer(): Promise<TriedOut['left'] | undefined> {
    const { sitting } = this;
    const { stop } = sitting.current;
    if (stop.kind === 'closed') return undefined;
    const entry = await sitting.ask(stop.question);
    if (entry.kind === 'line' && startsOver.test(entry.text)) return 'begin_anew';
    const left = await takeEntry(sitting, stop.question, entry);
    // Who chooses that the case waits wants to see how it goes on.
    if (left === 'paused' && stop.question.purpose === 'wait' && isAnswer(entry)) {
      await takeUp(sitting);
      return undefined;
    }
    return left === 'closed' || left === 'taken_over' ? undefined : left;
  }

  private async atTheEnd(): Promise<TriedOut['left'] | undefined> {
    const { sitting } = this;
    const { renderer } = sitting.table;
    const entry = await renderer.ask(
      ownAsking({
        heading: { ...sitting.heading, ways: ['/c the case', '/b back', '/p stop'] },
        parts: partsBefore(sitting.current.stop.before),
        question: `It ends here: ${outcomeOf(sitting.current)}.`,
        options: [{ label: 'Walk it again from the start' }, { label: 'Go back by one answer' }],
        hint: '1 or 2; or change the playbook and save it',
      }),
    );
    if (entry.kind !== 'line') return this.withoutAnswer(entry);
    const slash = readSlash(entry.text);
    if (slash.kind === 'command') return this.withoutAnswer({ kind: 'command', name: slash.name, draft: '' });
    if (entry.text.trim() === '1') return 'begin_anew';
    if (entry.text.trim() === '2') this.goBack();
    return undefined;
  }

  private async withoutAnswer(
    entry: Exclude<Entry, { kind: 'line' }>,
  ): Promise<TriedOut['left'] | undefined> {
    const { current, table } = this.sitting;
    switch (entry.kind) {
      case 'called_away':
        return 'called_away';
      case 'pause':
        return 'paused';
      case 'ran_out':
        return 'ran_out';
      case 'interrupted':
        return entry.by;
      case 'command':
        if (entry.name === 'stop') return 'paused';
        if (entry.name === 'back') this.goBack();
        if (entry.name === 'case') await table.renderer.read((columns) => table.accountOf(current, columns));
        return undefined;
    }
  }

  /** A case that is closed takes no other answer: it is walked again up to the last of them. */
  private goBack(): void {
    const { sitting } = this;
    const told = toldTo(sitting.current);
    const last = told.findLastIndex(({ input }) => input.kind === 'answer');
    const isCleared = sitting.table.renderer.clear();
    sitting.current = this.opened;
    this.follow(told.slice(0, Math.max(0, last)), isCleared);
  }

  /** Leaves a line for every answer from one on. */
  private showAnswered(from: number): void {
    const { sitting } = this;
    for (const { question, input } of answeredIn(sitting.current).slice(from))
      sitting.leave({
        kind: 'answered',
        question: question.text,
        answer: shownAnswer(sitting, question, input.value),
        isChoice: question.options !== undefined || question.type.kind === 'yes_no',
      });
  }

  /** What has become of where somebody was; undefined where they are there again. */
  private whereNow(misfit: Retraced['misfit'], before: Tried): string | undefined {
    if (misfit) return this.misfitLine(misfit);
    const missing = this.ahead.filter((told) => before.told.includes(told));
    if (missing.length === 0) return undefined;
    const hasEnded = this.sitting.current.stop.kind === 'closed';
    if (!hasEnded && !this.isAt(before.open))
      return 'This was not on your way before. Answer it, and your later answers follow by themselves.';
    const where = hasEnded ? 'It ends earlier now.' : 'You are where you were.';
    const unasked = missing.flatMap((told) => this.answerWords(told) ?? []);
    return unasked.length === 0 ? where : `${where} No longer asked: ${unasked.join('; ')}.`;
  }

  private misfitLine({ told, message, help }: NonNullable<Retraced['misfit']>): string {
    const way = help === undefined ? '' : ` (${help})`;
    const what = this.answerWords(told);
    if (what === undefined) return `Something that you told it no longer fits here: ${message}${way}.`;
    const more = this.ahead.length > 0 ? ', and your later answers follow by themselves' : '';
    return `Your answer no longer fits: ${what}: ${message}${way}. Answer anew${more}.`;
  }

  /** A question with the answer that it had; undefined for what was told beside questions. */
  private answerWords({ question, input }: ToldBefore): string | undefined {
    if (input.kind !== 'answer' || !question) return undefined;
    return `“${question.text}” (${shownAnswer(this.sitting, question, input.value)})`;
  }

  private notice(text: string): void {
    this.sitting.leave({ kind: 'notice', text });
  }
}

function isAnswer(entry: Entry): boolean {
  return entry.kind === 'line' && readSlash(entry.text).kind === 'answer';
}

function outcomeOf({ events }: Case): string {
  const closed = events.findLast((event) => event.type === 'closed');
  return closed?.type === 'closed' ? closed.outcome.replaceAll('_', ' ') : 'closed';
}
