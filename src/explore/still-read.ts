import { compileProgram } from '../case/compile-program.js';
import type { Pc, Program } from '../case/program.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Step } from '../playbook/step.js';
import { stepsByKey } from './steps-by-key.js';
import { useOfStep } from './step-use.js';

/**
 * One thing of a case that a later step can look at: `v fact` the value of a fact, `k fact` whether it is known, `r remedy` the
 * authority over a remedy, `p step` how a promise stands, `a place` whether an `ask` was walked before, `c` what the customer
 * confirmed, `h` who said no so far, whom nothing is handed over to.
 */
export type Read = string;

/** What is still read from a place on, sorted by what it is. */
export interface Reads {
  readonly all: ReadonlySet<Read>;
  /** Slots of facts, by value and by whether they are known. */
  readonly values: readonly number[];
  readonly known: readonly number[];
  readonly asks: readonly Pc[];
  readonly promises: readonly string[];
  readonly remedies: readonly string[];
  readonly isOfTheDay: boolean;
  readonly readsConfirmation: boolean;
  readonly handsOver: boolean;
}

/** What running one node looks at, what it makes anew, and what beside the nodes that it leads to may come of it. */
interface NodeUse {
  readonly reads: ReadonlySet<Read>;
  readonly kills: ReadonlySet<Read>;
  /** Of an `ask`: what it asks, which it makes anew where it was walked before. */
  readonly asks: ReadonlySet<Read>;
  readonly comesUp: readonly Pc[];
}

/**
 * What is still read from each place of a program on: liveness, the classic backward analysis of data flow (A. V. Aho and
 * others, "Compilers", 2nd edition, §9.2.5). What playbooks that it runs read of the house's facts counts here too, and so does
 * what follows from promises that may yet be made. No read is ever left out, so situations that differ in none of these can
 * differ in nothing that comes.
 */
export class StillRead {
  private readonly uses: readonly NodeUse[];
  private readonly asks: readonly Pc[];
  private readonly solved = new Map<string, readonly Reads[]>();

  private constructor(private readonly program: Program) {
    const steps = stepsByKey(program);
    this.uses = program.nodes.map(({ key, isCondition }, pc) => {
      const step = steps.get(key);
      return step ? nodeUse(program, pc, step, isCondition) : nothing;
    });
    this.asks = this.uses.flatMap(({ asks }, pc) => (asks.size > 0 ? [pc] : []));
  }

  static of(program: Program): StillRead {
    const found = made.get(program) ?? new StillRead(program);
    made.set(program, found);
    return found;
  }

  /** What may still be read where a playbook stands at a place; `wasWalked` says which places it left before. */
  from(pc: Pc, wasWalked: (pc: Pc) => boolean): Reads {
    const again = this.asks.filter(wasWalked);
    const key = again.join();
    const found = this.solved.get(key) ?? this.solve(new Set(again)).map((reads) => this.sorted(reads));
    this.solved.set(key, found);
    return found[pc]!;
  }

  private sorted(all: ReadonlySet<Read>): Reads {
    const named = (kind: string): readonly string[] =>
      [...all].flatMap((read) => (read.startsWith(`${kind} `) ? [read.slice(2)] : [])).sort();
    const { slots } = this.program;
    // What day it is stands in no situation: it follows from how the case was opened.
    const slotsOf = (kind: string): readonly number[] =>
      named(kind).flatMap((name) => (name === 'today' ? [] : (slots.get(name) ?? [])));
    const values = slotsOf('v');
    const remedies = named('r');
    return {
      all,
      values,
      known: slotsOf('k').filter((slot) => !values.includes(slot)),
      asks: named('a').map(Number),
      promises: named('p'),
      remedies,
      isOfTheDay: all.has('v today') || remedies.length > 0,
      readsConfirmation: all.has('c'),
      handsOver: all.has('h'),
    };
  }

  private solve(again: ReadonlySet<Pc>): readonly ReadonlySet<Read>[] {
    const { nodes, handlers } = this.program;
    const live = nodes.map(() => new Set<Read>());
    const anyTime = [...handlers.values()].map(({ pc }) => pc);
    const add = (to: Set<Read>, from: ReadonlySet<Read>, but: readonly ReadonlySet<Read>[] = []): void => {
      for (const read of from) if (!but.some((killed) => killed.has(read))) to.add(read);
    };
    for (let size = -1, grown = 0; grown !== size;) {
      size = grown;
      for (const [pc, node] of nodes.entries()) {
        const { reads, kills, asks, comesUp } = this.uses[pc]!;
        const own = live[pc]!;
        const anew = again.has(pc) ? [kills, asks] : [kills];
        add(own, reads, again.has(pc) ? [asks] : []);
        for (const next of node.leadsTo()) add(own, live[next]!, anew);
        for (const other of [...comesUp, ...anyTime]) add(own, live[other]!);
      }
      grown = live.reduce((sum, { size: reads }) => sum + reads, 0);
    }
    return live;
  }
}

const made = new WeakMap<Program, StillRead>();
const none: ReadonlySet<Read> = new Set();
const nothing: NodeUse = { reads: none, kills: none, asks: none, comesUp: [] };

function nodeUse(program: Program, pc: Pc, step: Step, isCondition: boolean): NodeUse {
  const { checked, nodes } = program;
  // The last node of a `run` only takes back what the other playbook gives.
  if (step.kind === 'run' && !nodes[pc]!.leadsTo().some((next) => nodes[next]!.key === step.key))
    return nothing;
  const use = useOfStep(checked, step);
  const reads = new Set<Read>([
    ...[...use.values].flatMap(bothOf),
    ...[...use.known].map((name) => `k ${name}`),
    ...[...use.remedies].map((remedy) => `r ${remedy}`),
    ...use.promises.map((promise) => `p ${promise}`),
    ...(use.readsConfirmation ? ['c'] : []),
    ...(step.kind === 'hand_off_to' ? ['h'] : []),
    // What is promised again while it is open is a finding.
    ...(step.kind === 'promise' ? [`p ${step.key}`] : []),
  ]);
  const asks = new Set<Read>();
  if (step.kind === 'ask' && !isCondition) {
    reads.add(`a ${pc}`);
    // Of several, those before the last may have been asked anew already where the walk stands at the step.
    for (const { value } of step.facts.slice(-1)) for (const read of bothOf(value)) asks.add(read);
  }
  const inside = step.kind === 'run' ? checked.runs.get(step.playbook.value) : undefined;
  if (inside) for (const read of readsOutOf(inside)) reads.add(read);
  // What is passed by its own name has to be known; its value counts where it does there.
  if (inside && step.kind === 'run')
    for (const { value: need } of inside.playbook.needs)
      if (step.with.every((passed) => passed.need.value !== need) && checked.facts.has(need))
        for (const read of readsAtStart(inside, need)) reads.add(read);
  const comesUp =
    step.kind === 'promise' ? Object.values(program.consequences.get(step.key) ?? {}) : nothing.comesUp;
  const kills = isCondition ? none : new Set([...use.sets].flatMap(bothOf));
  return { reads, kills, asks, comesUp };
}

function bothOf(fact: string): readonly Read[] {
  return [`v ${fact}`, `k ${fact}`];
}

function readsAtStart(checked: CheckedPlaybook, need: string): readonly Read[] {
  const program = compileProgram(checked);
  const { all } = StillRead.of(program).from(program.start, () => false);
  return all.has(`v ${need}`) ? bothOf(need) : [`k ${need}`];
}

/** What a playbook reads of a case beside facts, promises and places of its own. */
function readsOutOf(checked: CheckedPlaybook): readonly Read[] {
  const program = compileProgram(checked);
  const shared = new Set([...checked.facts.keys()].slice(0, checked.sharedFacts));
  const reads = StillRead.of(program).from(program.start, () => false);
  return [...reads.all].filter((read) => {
    const [kind = '', name = ''] = read.split(' ');
    return (
      kind === 'r' || kind === 'c' || kind === 'h' || ((kind === 'v' || kind === 'k') && shared.has(name))
    );
  });
}
