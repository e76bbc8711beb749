import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Formula } from '../playbook/written.js';
import type { Step } from '../playbook/step.js';
import { compileFormula, type CompiledFormula } from './compiled-formula.js';
import { LEFT, type NamedStep, type Node, type Pc, type Program } from './program.js';

/** Lays a playbook's steps out as nodes. Steps are laid from the last to the first, so each knows where it falls through to. */
export class ProgramBuilder {
  readonly nodes: Node[] = [];
  readonly named = new Map<string, NamedStep>();
  readonly consequences = new Map<string, { broken?: Pc; kept?: Pc }>();
  readonly slots: ReadonlyMap<string, number>;
  /** Where the steps of every part come to their end. */
  readonly end: Pc;
  /** Which part of the playbook is being laid out: '' for its steps, else the handler or promise that brings it up. */
  private part = '';

  constructor(
    readonly checked: CheckedPlaybook,
    private readonly compileStep: (builder: ProgramBuilder, step: Step, next: Pc) => Pc,
    /** The program of a playbook that this one runs. */
    readonly programOf: (checked: CheckedPlaybook) => Program,
  ) {
    this.slots = new Map([...checked.facts.keys()].map((name, slot) => [name, slot]));
    this.end = this.add('', [], () => LEFT);
  }

  /** Lays out steps that come up beside the walk. */
  inPart(part: string, lay: () => Pc): Pc {
    const around = this.part;
    this.part = part;
    const pc = lay();
    this.part = around;
    return pc;
  }

  add(key: string, leadsTo: readonly Pc[] | (() => readonly Pc[]), run: Node['run']): Pc {
    return this.addNode({
      key,
      run,
      leadsTo: typeof leadsTo === 'function' ? leadsTo : () => leadsTo,
      isCondition: false,
    });
  }

  /** A node that goes one of two ways, by whether the step behind the first of them applies. */
  addCondition(key: string, ways: readonly [Pc, Pc], run: Node['run']): Pc {
    return this.addNode({ key, run, leadsTo: () => ways, isCondition: true });
  }

  private addNode(node: Node): Pc {
    this.nodes.push(node);
    return this.nodes.length - 1;
  }

  steps(steps: readonly Step[] | undefined, next: Pc): Pc {
    return (steps ?? []).reduceRight((after, step, at, all) => this.step(step, after, all[at + 1]), next);
  }

  formula(formula: Formula): CompiledFormula {
    const typed = this.checked.typed.get(formula);
    if (!typed) throw new Error(`a formula was never checked: ${formula.value}`);
    return compileFormula(typed, (name) => this.slot(name));
  }

  slot(name: string): number {
    const slot = this.slots.get(name);
    if (slot === undefined) throw new Error(`${name} was never checked`);
    return slot;
  }

  private step(step: Step, next: Pc, following: Step | undefined): Pc {
    const pc = this.compileStep(this, step, next);
    // Who goes to the first step of a stage comes into that stage.
    const named = step.kind === 'stage' ? following : step;
    if (named?.name) this.named.set(named.name.value, { pc, part: this.part, step: named });
    return pc;
  }
}
