import type { Event, Happened } from './event.js';
import type { Input } from './input.js';
import { Leftovers } from './leftovers.js';
import type { Question } from './question.js';

/** Something told while a question was open, and the question that it answered, if it did. */
export interface ToldThere {
  readonly anchor: string;
  readonly input: Input;
  readonly question?: Question;
}

/**
 * What happened in a case and what was told. When an answer is changed the case is walked again from its beginning: what
 * had happened is left over until the walk comes by it again, and what was told waits for the question that it was told at.
 */
export class History {
  /** Everything that happened in the case; it only ever grows. */
  readonly events: Event[] = [];
  /**
   * What happened on the way to where the walk stands. It is the same until an answer is changed; from then on what had
   * happened counts only from where the walk comes by it.
   */
  readonly course: Event[] = [];
  /** Everything that was told, in order. */
  readonly journal: Input[] = [];
  /** What was told on the way to where the walk stands, by the question that was open. */
  readonly told: ToldThere[] = [];
  /** What was told before an answer was changed and has not come up again yet. */
  script: readonly ToldThere[] = [];
  /** What happened before an answer was changed and has not come up again yet. */
  leftovers = new Leftovers([]);
  /** Whether the walk goes by what was told before an answer was changed. */
  isComingByAgain = false;
  /** The question that was open when an answer was changed. */
  openBefore: string | undefined;

  copy(): History {
    const copy = new History();
    copy.events.push(...this.events);
    copy.course.push(...this.course);
    copy.journal.push(...this.journal);
    copy.told.push(...this.told);
    copy.script = this.script;
    copy.leftovers = this.leftovers.copy();
    return copy;
  }

  /** Keeps what happened, unless it is something that had already happened before an answer was changed. */
  happened(what: Happened, stamp: Stamp): void {
    this.course.push(this.leftovers.take(what, stamp.step) ?? this.write(what, stamp));
  }

  /** Writes down what somebody just told, even if the same was told before. */
  noted(what: Happened, stamp: Stamp): void {
    this.course.push(this.write(what, stamp));
  }

  /** Takes something that had happened already as done. */
  countAsDone(leftover: Event): void {
    this.leftovers.drop(leftover.seq);
    this.course.push(leftover);
  }

  /** Whether the walk stands where it stood, or where something had happened, before an answer was changed. */
  isBackAt(address: string | null): boolean {
    return this.isComingByAgain && (address === this.openBefore || this.leftovers.hasAt(address));
  }

  private write(what: Happened, { at, by, step }: Stamp): Event {
    // Spread last: V8 takes fifty times as long to add to what was spread first.
    const event: Event = { seq: this.events.length + 1, at, by, step, ...what };
    this.events.push(event);
    return event;
  }
}

/** When something is written down, by whom, and the address of the step that caused it. */
export type Stamp = Pick<Event, 'at' | 'by' | 'step'>;
