import type { Reading } from './reading.js';
import { stepKinds, type Action } from './step-kinds.js';
import type { StepKeys } from './step-keys.js';
import { stepSlug } from './step-slug.js';
import { StepSource } from './step-source.js';
import type { Step, StepBase } from './step.js';
import { withoutGaps } from './without-gaps.js';
import type { FieldsNode, ListNode, YamlNode } from './yaml-node.js';

const actions = Object.keys(stepKinds) as Action[];

/** Reads the steps of one playbook, wherever they stand in it. */
export class StepReader {
  readonly #reading: Reading;
  readonly #keys: StepKeys;
  /** By the list that they stand in, because a broken step is gone through once more for the steps inside it. */
  readonly #read = new Map<YamlNode, readonly Step[]>();

  constructor(reading: Reading, keys: StepKeys) {
    this.#reading = reading;
    this.#keys = keys;
  }

  /** The steps of a list, or one step by itself. */
  steps(node: YamlNode): readonly Step[] {
    const known = this.#read.get(node);
    if (known !== undefined) return known;
    const items = node.kind === 'fields' ? [node] : (this.#reading.usable(node, 'list')?.items ?? []);
    const steps = items.flatMap((item) => this.#step(item) ?? []);
    this.#read.set(node, steps);
    return steps;
  }

  #step(node: YamlNode): Step | undefined {
    if (node.kind !== 'fields') return undefined;
    const { value: step, isBroken } = this.#reading.watch(() => this.#readStep(node));
    return isBroken ? this.#brokenStep(node, step) : step;
  }

  /** The step, taken for whole; whoever calls looks at whether anything was broken. */
  #readStep(node: FieldsNode): Step {
    this.#reading.usable(node, 'fields');
    const source = new StepSource(node, this.#reading, (inner) => this.steps(inner));
    const [kind = 'say', second] = actions.filter((action) => node.fields.has(action));
    const base = this.#readBase(source, kind);
    if (second !== undefined && second !== 'say') this.#refuseSecondAction(node, kind, second);
    const parts = stepKinds[kind](source, base.key);
    return withoutGaps<Step>({ kind, ...base, ...parts } as Step);
  }

  #readBase(source: StepSource, kind: Action): StepBase {
    const name = source.name('step');
    const key = name
      ? this.#keys.takeName(name.value)
      : this.#keys.takeSlug(stepSlug(kind, source.node), kind);
    return withoutGaps<StepBase>({
      at: source.at,
      key,
      name,
      when: source.formula('when'),
      say: source.phrase('say'),
      coach: source.phrase('coach'),
      alert: source.phrase('alert'),
      because: source.phrase('because'),
    });
  }

  #refuseSecondAction({ fields }: FieldsNode, first: Action, second: Action): void {
    const [earlier, later] = [first, second]
      .map((action) => fields.get(action)!.name)
      .sort((a, b) => a.at.start - b.at.start);
    const message = `a step does one thing, and this one has both \`${earlier!.value}\` and \`${later!.value}\``;
    this.#reading.fault('two-actions', later!.at, message, {
      help: `make \`${later!.value}\` a step of its own`,
    });
  }

  #brokenStep(node: FieldsNode, { at, key, name, when, say, coach, alert, because }: Step): Step {
    const inside = this.#stepsUnder(node);
    const mentions = new Set<string>();
    collectMentions(node, mentions);
    return withoutGaps<Step>({
      kind: 'broken',
      at,
      key,
      name,
      when,
      say,
      coach,
      alert,
      because,
      inside,
      mentions,
    });
  }

  /** Every list of steps under a node, but not what stands under those steps in turn. */
  #stepsUnder(node: FieldsNode): readonly Step[] {
    return [...node.fields.values()].flatMap(({ name, value }) => {
      if (value.kind === 'list' && name.value !== 'things') return this.#stepsInList(value);
      return value.kind === 'fields' ? this.#stepsUnder(value) : [];
    });
  }

  #stepsInList(list: ListNode): readonly Step[] {
    const isStep = (item: YamlNode) =>
      item.kind === 'fields' && actions.some((action) => item.fields.has(action));
    if (list.items.some(isStep)) return this.steps(list);
    return list.items.flatMap((item) => (item.kind === 'fields' ? this.#stepsUnder(item) : []));
  }
}

function collectMentions(node: YamlNode, mentions: Set<string>): void {
  if (node.kind === 'text') for (const [word] of node.value.matchAll(/[A-Za-z_][\w-]*/g)) mentions.add(word);
  else if (node.kind === 'list') for (const item of node.items) collectMentions(item, mentions);
  else if (node.kind === 'fields') {
    for (const { name, value } of node.fields.values()) {
      mentions.add(name.value);
      collectMentions(value, mentions);
    }
  }
}
