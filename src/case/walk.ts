import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Policy } from '../playbook/policy.js';
import type { CompiledFormula } from './compiled-formula.js';
import type { Event, FactSource, Happened } from './event.js';
import { factQuestion } from './fact-question.js';
import { copyFrames, newFrame, type Frame } from './frame.js';
import type { Input } from './input.js';
import { brokenPromises, concessionsOf, isOpen, promisesOf } from './ledger.js';
import { Leftovers } from './leftovers.js';
import type { Opening } from './opening.js';
import { policyAt } from './policy-at.js';
import { CLOSED, LEFT, MOVED, slotOf, STOPPED, type Pc, type Program } from './program.js';
import type { Moment, Question } from './question.js';
import { dayOf } from './working-calendar.js';

/** The key of the promise of a first answer. */
export const firstResponse = 'first_response';

/** A checked playbook has no endless flow; this only keeps an unforeseen one from hanging an agent's terminal. */
const mostNodesBetweenStops = 100_000;

export interface GivenAnswer {
  readonly value: Value;
  readonly words?: string;
}

/** Something told while a question was open, and the question that it answered, if it did. */
export interface ToldThere {
  readonly anchor: string;
  readonly input: Input;
  readonly question?: Question;
}

/**
 * A case being walked: the frames, what happened, and the one question that it stopped at. It is the only thing here that
 * changes; `Case` hands out values and copies it before every change.
 */
export class Walk {
  /** Everything that happened in the case; it only ever grows. */
  readonly events: Event[] = [];
  /**
   * What happened on the way to where the walk stands. It is the same until an answer is changed; then the case is walked
   * again, and what had happened counts only from where the walk comes by it.
   */
  readonly course: Event[] = [];
  /** Everything that was told, in order. */
  readonly journal: Input[] = [];
  /** What was told on the way to where the walk stands, by the question that was open. */
  readonly told: ToldThere[] = [];
  /** What was told before an answer was changed and has not come up again yet. */
  script: ToldThere[] = [];
  /** Whether the walk goes by what was told before an answer was changed. */
  isComingByAgain = false;
  /** The question that was open when an answer was changed. */
  openBefore: string | undefined;
  /** Words and reasons that were not yet before the agent when the walk last stopped. */
  pending: Moment[] = [];
  question: Question | undefined;
  isClosed = false;
  role: string;
  /** The time that the walk counts from, and the time at which what happens is written down: they differ only while a
   * case is walked again after an answer was changed. */
  now: number;
  writtenAt: number;
  by: string;
  /** How the innermost playbook ended, for the step that ran it. */
  left: { readonly frame: Frame; readonly way: string | null } | undefined;
  /** Frames of playbooks that ended, for promises that were made in them. */
  ended: Frame[] = [];
  leftovers = new Leftovers([]);
  /** How often something came up beside each playbook, by prefix and part, so that every address is its own. */
  private timesUp = new Map<string, number>();
  private given: (GivenAnswer & { readonly address: string }) | undefined;
  private policyNow: Policy | undefined;

  constructor(
    readonly opening: Opening,
    readonly frames: Frame[],
  ) {
    this.role = opening.role;
    this.now = opening.at;
    this.writtenAt = opening.at;
    this.by = opening.by;
  }

  copy(): Walk {
    // Copied together: a frame that ended may share its facts with one that is walked.
    const frames = copyFrames([...this.frames, ...this.ended]);
    const copy = new Walk(this.opening, frames.slice(0, this.frames.length));
    copy.events.push(...this.events);
    copy.course.push(...this.course);
    copy.journal.push(...this.journal);
    copy.told.push(...this.told);
    copy.script = [...this.script];
    copy.pending = [...this.pending];
    copy.question = this.question;
    copy.isClosed = this.isClosed;
    copy.role = this.role;
    copy.now = this.now;
    copy.writtenAt = this.writtenAt;
    copy.by = this.by;
    copy.ended = frames.slice(this.frames.length);
    copy.leftovers = this.leftovers.copy();
    copy.timesUp = new Map(this.timesUp);
    return copy;
  }

  get frame(): Frame {
    const frame = this.frames[this.frames.length - 1];
    if (!frame) throw new Error('the walk has no frame');
    return frame;
  }

  /** The policy as it stands on the day that it is now. */
  get policy(): Policy {
    this.policyNow ??= policyAt(this.frame.program.checked, this.now);
    return this.policyNow;
  }

  /** Time goes on; what depends on the day is worked out anew. */
  moveTo(now: number, by: string, writtenAt = now): void {
    this.now = now;
    this.writtenAt = writtenAt;
    this.by = by;
    this.policyNow = undefined;
    this.refreshBuiltIns();
  }

  /** Walks on until a question is open or the case is closed. */
  run(): void {
    this.question = undefined;
    for (let steps = 0; steps < mostNodesBetweenStops; steps++) {
      const frame = this.frame;
      const node = frame.program.nodes[frame.pc];
      if (!node) throw new Error(`no node ${frame.pc} in ${frame.program.checked.playbook.id.value}`);
      const next = node.run(this, frame);
      if (next >= 0) this.goOn(frame, next);
      else if (next === STOPPED || next === CLOSED) return;
      else if (next === LEFT) this.leave(null);
      else if (next !== MOVED) throw new Error(`a node of ${node.key} answered ${next}`);
    }
    throw new Error(
      `${this.frame.program.checked.playbook.id.value} goes round without ever asking anything`,
    );
  }

  /** Answers the open question; the node that asked runs again and finds the answer. */
  give(answer: GivenAnswer): void {
    if (!this.question) throw new Error('nothing was asked');
    this.flush();
    this.given = { address: this.question.address, ...answer };
    this.run();
  }

  /** The answer to a question, or undefined after putting the question: then the node has to stop. */
  answerTo(address: string, question: () => Question): GivenAnswer | undefined {
    const { given } = this;
    if (given?.address === address) {
      this.given = undefined;
      return given;
    }
    this.question = question();
    return undefined;
  }

  /** As `answerTo` for a question of the node's own, kept until the step is left, so that a node may ask several in turn. */
  answerOf(key: string, question: (address: string) => Question): GivenAnswer | undefined {
    const address = this.address(key);
    const kept = this.frame.scratch.get(address);
    if (kept) return kept;
    const answer = this.answerTo(address, () => question(address));
    if (answer) this.frame.scratch.set(address, answer);
    return answer;
  }

  /** Puts a question of the node's own again: its answer no longer holds. */
  askAgain(key: string, question: (address: string) => Question): void {
    const address = this.address(key);
    this.frame.scratch.delete(address);
    this.question = question(address);
  }

  /** A value that a node works out once and keeps until the step is left: it must not change between its questions. */
  once(key: string, value: () => number): number {
    const address = `${this.address(key)} once`;
    const kept = this.frame.scratch.get(address);
    if (kept) return Number(kept.value);
    const made = value();
    this.frame.scratch.set(address, { value: made });
    return made;
  }

  /** The time to count from at this step: what only comes up because an answer was changed begins when it was. */
  get startOfStep(): number {
    if (!this.isComingByAgain) return this.now;
    const address = this.stepAddress();
    return address === this.openBefore || this.leftovers.hasAt(address) ? this.now : this.writtenAt;
  }

  /** Does something once in a visit to a node, however often the node runs; false when it could not be done yet. */
  doOnce(key: string, action: () => boolean): boolean {
    const address = `${this.address(key)} done`;
    if (this.frame.scratch.has(address)) return true;
    if (!action()) return false;
    this.frame.scratch.set(address, { value: true });
    return true;
  }

  /** The address of a question of the node that is being run. */
  address(key: string): string {
    const visit = this.frame.visits[this.frame.pc] ?? 0;
    return this.frame.prefix + key + (visit > 0 ? `#${visit + 1}` : '');
  }

  /** Works a formula out, asking what it still needs; undefined when the walk has to stop for an answer. */
  workOut(formula: CompiledFormula): Value | undefined {
    const { facts } = this.frame;
    for (;;) {
      const value = formula.evaluate(facts);
      if (value !== undefined) return value;
      const name = formula.firstMissing(facts);
      if (name === undefined) throw new Error('a formula has no value although nothing is missing');
      if (this.learn(name) === undefined) return undefined;
    }
  }

  /** The value of a fact, asked when it is not known; undefined when the walk has to stop for the answer. */
  learn(name: string): Value | undefined {
    const known = this.frame.facts[slotOf(this.frame.program, name)];
    return known === undefined ? this.ask(name, this.frame.prefix + name) : known;
  }

  /** Asks a fact whether it is known or not. */
  ask(name: string, address: string): Value | undefined {
    const declaration = this.declaration(name);
    const answer = this.answerTo(address, () => factQuestion(this, declaration, address));
    if (answer) this.know(name, answer.value, declaration.ask ? 'customer' : 'agent');
    return answer?.value;
  }

  know(name: string, value: Value, source: FactSource): void {
    this.frame.facts[slotOf(this.frame.program, name)] = value;
    this.happened({ type: 'fact_learned', fact: name, value, source });
  }

  declaration(name: string): FactDeclaration {
    const declaration = this.frame.program.facts[slotOf(this.frame.program, name)];
    if (!declaration) throw new Error(`${name} is not declared`);
    return declaration;
  }

  /** Keeps what happened, unless it is something that had already happened before an answer was changed. */
  happened(what: Happened, step: string | null = this.stepAddress()): void {
    this.course.push(this.leftovers.take(what, step) ?? this.write(what, step));
    if (what.type === 'promise_broken' || what.type === 'remedy_granted' || what.type === 'remedy_reversed')
      this.refreshBuiltIns();
  }

  /** Takes something that had happened already as done, and goes on. */
  countAsDone(leftover: Event, next: Pc): Pc {
    this.leftovers.drop(leftover.seq);
    this.course.push(leftover);
    return next;
  }

  /** Writes down what somebody just told, even if the same was told before. */
  noted(what: Happened, step: string | null = this.stepAddress()): void {
    this.course.push(this.write(what, step));
  }

  private write(what: Happened, step: string | null): Event {
    // Spread last: V8 takes fifty times as long to add to what was spread first.
    const event: Event = { seq: this.events.length + 1, at: this.writtenAt, by: this.by, step, ...what };
    this.events.push(event);
    return event;
  }

  show(moment: Moment): void {
    this.pending.push(moment);
  }

  /** What stood before the agent was said now. */
  flush(): void {
    this.writeDownSaid();
    this.pending = [];
  }

  /** Writes down as said what stands before the agent, and leaves it standing there. */
  writeDownSaid(): void {
    const said = this.pending.filter(({ kind, isSaid }) => kind === 'say' && !isSaid);
    this.pending = this.pending.map((moment) =>
      moment.kind === 'say' ? { isSaid: true, ...moment } : moment,
    );
    for (const { text } of said) this.happened({ type: 'said', words: text });
    if (said.length > 0) this.keepFirstResponse();
  }

  /** The first words to the customer are the first answer that was promised; after its time they come too late to keep it. */
  private keepFirstResponse(): void {
    const promise = promisesOf(this.course).find(({ made }) => made.promise === firstResponse);
    if (!promise || !isOpen(promise)) return;
    const type = this.now <= promise.due ? 'promise_kept' : 'promise_broken';
    this.happened({ type, promise: firstResponse, made: promise.made.seq }, null);
  }

  /** Goes into another playbook; what the whole house shares is known there too. */
  enter(program: Program, prefix: string): void {
    const frame = newFrame(program, program.start, prefix);
    for (let slot = 0; slot < program.checked.sharedFacts; slot++) frame.facts[slot] = this.frame.facts[slot];
    this.frames.push(frame);
  }

  /** Brings up steps beside the walk, in a playbook that is being walked or was. */
  bringUp(frame: Frame, pc: Pc, part: string): void {
    const times = (this.timesUp.get(frame.prefix + part) ?? 0) + 1;
    this.timesUp.set(frame.prefix + part, times);
    for (let slot = 0; slot < frame.program.checked.sharedFacts; slot++)
      frame.facts[slot] = this.frame.facts[slot];
    const prefix = `${frame.prefix}${part}${times > 1 ? `#${times}` : ''}/`;
    const putAside = this.pending.filter(({ isSaid }) => !isSaid);
    this.frames.push({ ...newFrame(frame.program, pc, prefix, part, frame.facts), putAside });
    this.pending = [];
    this.refreshBuiltIns();
  }

  /** Leaves the innermost frame for somewhere else: what stood before the agent when it came up no longer does. */
  abandon(): void {
    this.frames[this.frames.length - 1] = { ...this.frame, putAside: [] };
    this.leave(null);
  }

  /** Ends the innermost frame; what the whole house shares is known outside too. */
  leave(way: string | null): void {
    const frame = this.frames.pop();
    if (!frame || this.frames.length === 0) throw new Error('the walk ran past the end of its playbook');
    for (let slot = 0; slot < frame.program.checked.sharedFacts; slot++)
      this.frame.facts[slot] = frame.facts[slot];
    this.pending.push(...frame.putAside);
    if (frame.part === '') {
      this.left = { frame, way };
      this.ended.push(frame);
    }
  }

  refreshBuiltIns(): void {
    const today = dayOf(this.now, this.policy.calendar);
    const broken = brokenPromises(this.course).length;
    const given = concessionsOf(this.course);
    for (const { program, facts } of this.frames) {
      facts[slotOf(program, 'today')] = today;
      facts[slotOf(program, 'broken_promises')] = broken;
      facts[slotOf(program, 'given_so_far')] = given;
    }
  }

  /** Leaves the node that a frame stands at. */
  goOn(frame: Frame, next: Pc): void {
    frame.visits[frame.pc] = (frame.visits[frame.pc] ?? 0) + 1;
    frame.pc = next;
    if (frame.scratch.size > 0) frame.scratch.clear();
  }

  private stepAddress(): string | null {
    const { program, pc } = this.frame;
    const node = program.nodes[pc];
    return node ? this.address(node.key) : null;
  }
}
