import type { Event, Happened } from './event.js';

/**
 * What had happened before an answer was changed and the walk began again: each thing either happens again in the same
 * place, and then counts as done, or is left over and put before the agent.
 */
export class Leftovers {
  /** `settled` are promises, by sequence number, about which there is nothing left to decide. */
  constructor(
    private events: readonly Event[],
    private readonly settled: ReadonlySet<number> = new Set(),
  ) {}

  copy(): Leftovers {
    return new Leftovers(this.events, this.settled);
  }

  /** The event by which this had happened already, in the same place; then it is no longer left over. */
  take(what: Happened, step: string | null): Event | undefined {
    if (this.events.length === 0) return undefined;
    const found = this.events.find((event) => event.step === step && contentOf(event) === contentOf(what));
    if (found) this.drop(found.seq);
    return found;
  }

  /** What somebody has to decide about: grants, open promises and things done, oldest first. */
  get standing(): readonly Leftover[] {
    return this.events.filter(isStanding).filter(({ seq }) => !this.settled.has(seq));
  }

  /** Whether anything had happened in a place. */
  hasAt(step: string | null): boolean {
    return this.events.some((event) => event.step === step);
  }

  at(step: string): Leftover | undefined {
    return this.standing.find((event) => event.step === step);
  }

  drop(seq: number): void {
    this.events = this.events.filter((event) => event.seq !== seq);
  }
}

export type Leftover = Extract<Event, { type: 'remedy_granted' | 'promise_made' | 'done' }>;

function isStanding(event: Event): event is Leftover {
  return event.type === 'remedy_granted' || event.type === 'promise_made' || event.type === 'done';
}

const incidental = new Set(['seq', 'at', 'by', 'step']);

/**
 * What makes two happenings the same. A grant, a promise and a thing done stay the same however the reasons and details
 * around them are worded; of everything else only when and by whom does not matter.
 */
function contentOf(what: Happened | Event): string {
  switch (what.type) {
    case 'remedy_granted':
      return JSON.stringify([what.type, what.remedy, what.worth, what.insteadOf]);
    case 'promise_made':
      return JSON.stringify([what.type, what.promise, what.what, what.due]);
    case 'done':
      return JSON.stringify([what.type, what.action]);
    case 'handed_off':
      return JSON.stringify([what.type, what.to]);
    default:
      return JSON.stringify(
        Object.entries(what)
          .filter(([name]) => !incidental.has(name))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
  }
}
