import type { Calendar } from '../playbook/policy.js';
import type { Given, GivenAnswer, Happening } from '../playbook/scenario.js';
import type { Lines } from './play-case.js';
import type { Question } from './question.js';
import { momentOf } from './working-calendar.js';

export interface NextAnswer {
  readonly given: Given;
  readonly answer: GivenAnswer;
}

/** Answers written beforehand, handed out one by one, with the clock that they move and a tally of which were used. */
export class GivenAnswers {
  private readonly used = new Map<Given, number>();
  private readonly cameUp = new Set<Happening>();

  /** `now` is in milliseconds since 1970-01-01 UTC. */
  constructor(
    private readonly lines: Lines,
    public now: number,
  ) {}

  /** The next answer to a question, if one was given; the clock moves to its time. */
  next(question: Question, calendar: Calendar): NextAnswer | undefined {
    const given = this.givenFor(question);
    const answer = given && this.peek(given);
    if (!given || !answer) return undefined;
    this.take(given, calendar);
    return { given, answer };
  }

  /** An answer is found by the question's whole address, its key, or for one of several things to try by the step's key. */
  private givenFor({ address, key }: Question): Given | undefined {
    return (
      this.byKey(address.replace(/#\d+/g, '')) ?? this.byKey(key) ?? this.byKey(key.replace(/\.\d+$/, ''))
    );
  }

  byKey(key: string): Given | undefined {
    return this.lines.given.find((given) => given.key.value === key);
  }

  /** What would be answered next: a single answer again and again, several each once. */
  peek(given: Given): GivenAnswer | undefined {
    return given.answers.length === 1 ? given.answers[0] : given.answers[this.used.get(given) ?? 0];
  }

  isUnused(given: Given): boolean {
    return !this.used.has(given);
  }

  take(given: Given, calendar: Calendar): void {
    const answer = this.peek(given);
    this.used.set(given, (this.used.get(given) ?? 0) + 1);
    this.moveTo(answer?.at, calendar);
  }

  private moveTo(written: GivenAnswer['at'], calendar: Calendar): void {
    const at = written && momentOf(written.value, calendar);
    if (at !== undefined) this.now = Math.max(this.now, at);
  }

  /** Something that is to come up before this question is answered, once; the clock moves to its time. */
  happening({ key }: Question, calendar: Calendar): Happening | undefined {
    const found = this.lines.happens.find((one) => one.before.value === key && !this.cameUp.has(one));
    if (found) {
      this.cameUp.add(found);
      this.moveTo(found.at, calendar);
    }
    return found;
  }

  leftOver(): { readonly unused: readonly Given[]; readonly neverCameUp: readonly Happening[] } {
    return {
      unused: this.lines.given.filter((given) => (this.used.get(given) ?? 0) < given.answers.length),
      neverCameUp: this.lines.happens.filter((one) => !this.cameUp.has(one)),
    };
  }
}
