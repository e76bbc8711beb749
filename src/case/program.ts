import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Step } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Frame } from './frame.js';
import type { Walk } from './walk.js';

/** The place of a node in its program. */
export type Pc = number;

/** What a node answers instead of a place to go on at. */
export const STOPPED = -1;
/** The innermost frame has come to its end. */
export const LEFT = -2;
export const CLOSED = -3;
/** The frames were changed: another one is the innermost now, or this one goes on elsewhere. */
export const MOVED = -4;

/**
 * One thing that the walk does. INVARIANT: a node may be run again from its start whenever an answer comes. So it has
 * effects only once the last of its questions is answered; what has to happen before that, such as words about a promise
 * that is still to be agreed, it does by `doOnce` and works out by `once`.
 */
export interface Node {
  /** The key of the step that it belongs to. */
  readonly key: string;
  /** `frame` is the one that it stands in, the innermost of the walk. */
  readonly run: (walk: Walk, frame: Frame) => Pc;
  /** Where it may lead, for finding what can still be reached. */
  readonly leadsTo: () => readonly Pc[];
  /** Whether it only sees whether its step applies, so that running it is not walking the step. */
  readonly isCondition: boolean;
}

/** A step that can be gone to: where it is laid out, and the part of the playbook that it stands in. */
export interface NamedStep {
  readonly pc: Pc;
  /** '' or the name of the handler or promise that brings it up. */
  readonly part: string;
  readonly step: Step;
}

/** A checked playbook laid out flat: nodes that name the next one, so falling through costs an addition. */
export interface Program {
  readonly checked: CheckedPlaybook;
  readonly nodes: readonly Node[];
  readonly start: Pc;
  readonly slots: ReadonlyMap<string, number>;
  /** Declarations by slot. */
  readonly facts: readonly FactDeclaration[];
  /** Named steps, for `go_to`. */
  readonly named: ReadonlyMap<string, NamedStep>;
  readonly handlers: ReadonlyMap<string, { readonly pc: Pc; readonly title: Phrase }>;
  /** Where each promise step's consequences begin. */
  readonly consequences: ReadonlyMap<string, { readonly broken?: Pc; readonly kept?: Pc }>;
}

/** The slot of a fact that the check has seen to exist. */
export function slotOf(program: Program, name: string): number {
  const slot = program.slots.get(name);
  if (slot === undefined) throw new Error(`no slot for ${name}`);
  return slot;
}
