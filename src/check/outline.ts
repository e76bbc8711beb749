import type { Playbook } from '../playbook/playbook.js';
import type { Step, StepKind } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import type { Given } from './given.js';
import { eachPart, type PartFlow } from './step-parts.js';

/** A step in its place in the playbook. */
export interface PlacedStep<S extends Step = Step> {
  readonly step: S;
  readonly when: Formula | undefined;
  /** In the order of the file, from 0. */
  readonly number: number;
  /** The number of the first step that is not under this one any more. */
  readonly end: number;
  readonly list: StepList;
  /** Its place in `list`. */
  readonly index: number;
  /** The lists under it, in the order of `eachPart`. */
  readonly parts: readonly StepList[];
}

/** Steps that are walked one after the other. */
export interface StepList {
  readonly steps: readonly PlacedStep[];
  /** The step that it stands under; without one it is the playbook's own list, or that of something in `on`. */
  readonly under: PlacedStep | undefined;
  readonly flow: PartFlow;
  readonly given: readonly Given[];
  /** 0 for the playbook's own steps. */
  readonly depth: number;
  /** Numbers of the steps in it, and in everything under it: from the first, up to the one that is not any more. */
  readonly start: number;
  readonly end: number;
}

/** Every step of a playbook, with where it stands. */
export interface Outline {
  readonly steps: readonly PlacedStep[];
  readonly main: StepList;
  readonly handlers: readonly StepList[];
  /** Named steps; where a name is used twice, the first. */
  readonly named: ReadonlyMap<string, PlacedStep>;
  of<K extends StepKind>(kind: K): readonly PlacedStep<Extract<Step, { kind: K }>>[];
  has(kind: StepKind): boolean;
  /** Whether a step that could not be read may have had this name. */
  mayHaveLost(name: string): boolean;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

const none: readonly never[] = [];
const nothingGiven: readonly Given[] = [];
const noParts: readonly StepList[] = [];

/** Lays out a playbook's steps in one pass. */
export function outlineOf(playbook: Playbook): Outline {
  const builder = new OutlineBuilder();
  const main = builder.list(playbook.steps, 'branch', nothingGiven);
  const handlers = playbook.handlers.map((handler) => builder.list(handler.steps, 'beside', nothingGiven));
  return builder.outline(main, handlers);
}

class OutlineBuilder {
  private readonly steps: PlacedStep[] = [];
  private readonly named = new Map<string, PlacedStep>();
  private readonly kinds = new Map<StepKind, PlacedStep[]>();
  private parts: StepList[] | undefined;
  private under: PlacedStep | undefined;

  outline(main: StepList, handlers: readonly StepList[]): Outline {
    const { steps, named, kinds } = this;
    const of = <K extends StepKind>(kind: K) =>
      (kinds.get(kind) ?? none) as readonly PlacedStep<Extract<Step, { kind: K }>>[];
    const mayHaveLost = (name: string) => of('broken').some(({ step }) => step.mentions.has(name));
    return { steps, main, handlers, named, of, has: (kind) => kinds.has(kind), mayHaveLost };
  }

  list(list: readonly Step[], flow: PartFlow, given: readonly Given[]): StepList {
    const { under } = this;
    const depth = under ? under.list.depth + 1 : 0;
    const start = this.steps.length;
    const placed: Building<StepList> = { steps: none, under, flow, given, depth, start, end: start };
    placed.steps = list.map((step, index) => this.place(step, placed, index));
    placed.end = this.steps.length;
    return placed;
  }

  private place(step: Step, list: StepList, index: number): PlacedStep {
    const { when } = step;
    const number = this.steps.length;
    const placed: Building<PlacedStep> = { step, when, number, end: 0, list, index, parts: noParts };
    this.steps.push(placed);
    const sameKind = this.kinds.get(step.kind);
    if (sameKind) sameKind.push(placed);
    else this.kinds.set(step.kind, [placed]);
    if (step.name && !this.named.has(step.name.value)) this.named.set(step.name.value, placed);
    placed.parts = this.partsOf(placed);
    placed.end = this.steps.length;
    return placed;
  }

  private partsOf(placed: PlacedStep): readonly StepList[] {
    const { parts, under } = this;
    this.parts = undefined;
    this.under = placed;
    eachPart(placed.step, this.takePart);
    const found = this.parts ?? noParts;
    this.parts = parts;
    this.under = under;
    return found;
  }

  private readonly takePart = (steps: readonly Step[], flow: PartFlow, given: readonly Given[]): void => {
    const { parts, under } = this;
    const list = this.list(steps, flow, given);
    this.under = under;
    this.parts = parts ? [...parts, list] : [list];
  };
}
