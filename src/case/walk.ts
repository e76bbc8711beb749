import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Policy } from '../playbook/policy.js';
import { BeforeAgent } from './before-agent.js';
import type { CompiledFormula } from './compiled-formula.js';
import type { Aside } from './consequences.js';
import type { FactSource, Happened } from './event.js';
import { factQuestion } from './fact-question.js';
import type { Frame } from './frame.js';
import type { FrameStack } from './frame-stack.js';
import { History } from './history.js';
import { leaveWords } from './leave-behind.js';
import { brokenPromises, concessionsOf } from './ledger.js';
import type { Opening } from './opening.js';
import { policyAt } from './policy-at.js';
import { CLOSED, LEFT, MOVED, slotOf, STOPPED, type Node, type Pc } from './program.js';
import type { Question } from './question.js';
import type { Watcher } from './watcher.js';
import { dayOf } from './working-calendar.js';
import { writeDownSaid } from './write-down-said.js';

/** A checked playbook has no endless flow; this only keeps an unforeseen one from hanging an agent's terminal. */
const mostNodesBetweenStops = 100_000;

/** What changes facts that are always there. */
const changesBuiltIns: ReadonlySet<Happened['type']> = new Set([
  'promise_broken',
  'remedy_granted',
  'remedy_reversed',
  'confirmed',
]);

/** An answer that a step was given, with what the customer said to it. */
export interface Answer {
  readonly value: Value;
  readonly words?: string;
}

/**
 * A case being walked: it runs nodes until one has a question. It is, with its parts, the only thing here that changes;
 * `Case` hands out values and copies it before every change.
 */
export class Walk {
  question: Question | undefined;
  isClosed = false;
  role: string;
  /** Who walks the case in that role, by name. */
  walker: string;
  /** The time that the walk counts from, and the time at which what happens is written down: they differ only while a
   * case is walked again after an answer was changed. */
  now: number;
  writtenAt: number;
  by: string;
  watcher: Watcher | undefined;
  private given: (Answer & { readonly address: string }) | undefined;
  private policyNow: Policy | undefined;

  constructor(
    readonly opening: Opening,
    readonly stack: FrameStack,
    readonly history = new History(),
    readonly before = new BeforeAgent(),
  ) {
    this.role = opening.role;
    this.walker = opening.by;
    this.now = opening.at;
    this.writtenAt = opening.at;
    this.by = opening.by;
  }

  copy(): Walk {
    const copy = new Walk(this.opening, this.stack.copy(), this.history.copy(), this.before.copy());
    copy.question = this.question;
    copy.isClosed = this.isClosed;
    copy.role = this.role;
    copy.walker = this.walker;
    copy.now = this.now;
    copy.writtenAt = this.writtenAt;
    copy.by = this.by;
    copy.watcher = this.watcher;
    return copy;
  }

  /** The playbook that the walk stands in. */
  get frame(): Frame {
    return this.stack.innermost;
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
    const { stack, watcher } = this;
    for (let steps = 0; steps < mostNodesBetweenStops; steps++) {
      const frame = stack.innermost;
      const node = frame.program.nodes[frame.pc];
      if (!node) throw new Error(`no node ${frame.pc} in ${frame.program.checked.playbook.id.value}`);
      const next = watcher ? this.runWatched(node, frame, watcher) : node.run(this, frame);
      if (next >= 0) this.goOn(frame, next);
      else if (next === STOPPED || next === CLOSED) return;
      else if (next === LEFT) this.leave(null);
      else if (next !== MOVED) throw new Error(`a node of ${node.key} answered ${next}`);
    }
    throw new Error(
      `${this.frame.program.checked.playbook.id.value} goes round without ever asking anything`,
    );
  }

  private runWatched(node: Node, frame: Frame, watcher: Watcher): Pc {
    const { course } = this.history;
    const before = course.length;
    const next = node.run(this, frame);
    watcher({ node, frame, happened: course.slice(before), asked: this.question, next });
    return next;
  }

  /** Answers the open question; the node that asked runs again and finds the answer. */
  give(answer: Answer): void {
    if (!this.question) throw new Error('nothing was asked');
    writeDownSaid(this);
    this.before.clear();
    this.given = { address: this.question.address, ...answer };
    this.run();
  }

  /** The answer to a question, or undefined after putting the question: then the node has to stop. */
  answerTo(address: string, question: () => Question): Answer | undefined {
    const { given } = this;
    if (given?.address === address) {
      this.given = undefined;
      return given;
    }
    this.question = question();
    return undefined;
  }

  /** As `answerTo` for a question of the node's own, kept until the step is left, so that a node may ask several in turn. */
  answerOf(key: string, question: (address: string) => Question): Answer | undefined {
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

  /** Keeps a text for the node that asked at an address, until its step is left. */
  keep(address: string, text: string): void {
    this.frame.scratch.set(`${address} text`, { value: text });
  }

  /** The text that was kept for a question of the node that is being run. */
  keptText(key: string): string | undefined {
    const kept = this.frame.scratch.get(`${this.address(key)} text`);
    return kept && String(kept.value);
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
    return this.history.isBackAt(this.stepAddress()) ? this.now : this.writtenAt;
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
    return addressIn(this.frame, key);
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

  /** Asks a fact whether it is known or not; first what its question names, which the check knows to be declared above it. */
  ask(name: string, address: string): Value | undefined {
    const declaration = this.declaration(name);
    for (const part of declaration.ask?.parts ?? [])
      if (typeof part !== 'string' && this.learn(part.name) === undefined) return undefined;
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
    this.history.happened(what, { at: this.writtenAt, by: this.by, step });
    if (changesBuiltIns.has(what.type)) this.refreshBuiltIns();
  }

  /** Writes down what somebody just told, even if the same was told before. */
  noted(what: Happened, step: string | null = this.stepAddress()): void {
    this.history.noted(what, { at: this.writtenAt, by: this.by, step });
  }

  /** Brings up steps beside the walk; the words that stand before the agent are put aside until they are done. */
  bringUp(aside: Aside): void {
    this.stack.bringUp(aside, this.before.putAside());
    this.refreshBuiltIns();
  }

  /** Goes into steps beside the walk in its own course: the words that stand before the agent stay. */
  goAside(aside: Aside): void {
    this.stack.bringUp(aside, []);
    this.refreshBuiltIns();
  }

  /** Ends the innermost playbook, or what came up beside it: what stood before the agent then stands there again. */
  leave(way: string | null): void {
    this.before.show(...this.stack.leave(way).putAside);
  }

  /** Leaves what came up for somewhere else: what stood before the agent when it came up no longer does. */
  abandon(): void {
    leaveWords(this, this.stack.leave(null).putAside);
  }

  refreshBuiltIns(): void {
    const { course } = this.history;
    this.stack.setEverywhere('today', dayOf(this.now, this.policy.calendar));
    this.stack.setEverywhere('broken_promises', brokenPromises(course).length);
    this.stack.setEverywhere('given_so_far', concessionsOf(course));
    const confirmed = course.findLast((event) => event.type === 'confirmed');
    this.stack.setEverywhere('their_answer', confirmed?.isRight === false ? confirmed.words : null);
  }

  /** Leaves the node that a frame stands at. */
  goOn(frame: Frame, next: Pc): void {
    frame.visits[frame.pc] = (frame.visits[frame.pc] ?? 0) + 1;
    frame.pc = next;
    if (frame.scratch.size > 0) frame.scratch.clear();
  }

  /** The address of the step at which a playbook stands. */
  stepAddress(frame = this.frame): string | null {
    const node = frame.program.nodes[frame.pc];
    return node ? addressIn(frame, node.key) : null;
  }
}

function addressIn({ prefix, visits, pc }: Frame, key: string): string {
  const visit = visits[pc] ?? 0;
  return prefix + key + (visit > 0 ? `#${visit + 1}` : '');
}
