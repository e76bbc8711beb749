import type { FactDeclaration } from './fact-declaration.js';
import type { OwnWords } from './own-words.js';
import type { Playbook } from './playbook.js';
import type { Policy } from './policy.js';
import type { Consequence, PromiseStep, Step } from './step.js';
import type { Phrase, WrittenText } from './written.js';

/**
 * Gives other words for a sentence that a customer hears, reads or says, or none to leave it as it is. `place` says where it
 * stands, for people and to find it again: `what_they_hold.say`, `facts.wants.options.same`.
 */
export type Reword = (place: string, sentence: string) => Phrase | undefined;

/**
 * A playbook with other words for customers. What they hear, read and say is changed, and the options that they have; names,
 * conditions and what is only for the agent stay the very same objects. It is also the one list of what is said to customers.
 */
export function rewordPlaybook(playbook: Playbook, reword: Reword): Playbook {
  const wording = new Wording(reword);
  return {
    ...playbook,
    customersSay: playbook.customersSay.map((text) => wording.text('customers_say', text)),
    facts: rewordFacts(playbook.facts, reword),
    steps: wording.steps(playbook.steps),
    handlers: playbook.handlers.map((handler) => ({ ...handler, steps: wording.steps(handler.steps) })),
  };
}

/** The policy with other words for customers. */
export function rewordPolicy(policy: Policy, reword: Reword): Policy {
  const wording = new Wording(reword);
  const own = Object.entries(policy.own) as [keyof OwnWords, Phrase][];
  return {
    ...policy,
    facts: rewordFacts(policy.facts, reword),
    remedies: new Map(
      [...policy.remedies].map(([id, remedy]) => [
        id,
        { ...remedy, ...wording.said(`remedies.${id}`, remedy) },
      ]),
    ),
    own: Object.fromEntries(
      own.map(([name, phrase]) => [name, wording.phrase(`makeright.${underscored(name)}`, phrase)]),
    ) as unknown as OwnWords,
  };
}

function rewordFacts(
  facts: ReadonlyMap<string, FactDeclaration>,
  reword: Reword,
): ReadonlyMap<string, FactDeclaration> {
  return new Map([...facts].map(([name, fact]) => [name, rewordFact(fact, reword)]));
}

export function rewordFact(fact: FactDeclaration, reword: Reword): FactDeclaration {
  const place = `facts.${fact.name.value}`;
  return {
    ...fact,
    ...(fact.ask && { ask: new Wording(reword).phrase(`${place}.ask`, fact.ask) }),
    optionLabels: new Map(
      [...fact.optionLabels].map(([option, label]) => [
        option,
        reword(`${place}.options.${option}`, label)?.value ?? label,
      ]),
    ),
  };
}

function underscored(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

class Wording {
  constructor(private readonly reword: Reword) {}

  phrase(place: string, phrase: Phrase): Phrase {
    return this.reword(place, phrase.value) ?? phrase;
  }

  text(place: string, text: WrittenText): WrittenText {
    return this.reword(place, text.value) ?? text;
  }

  said(place: string, { say }: { readonly say?: Phrase }): { readonly say?: Phrase } {
    return say ? { say: this.phrase(`${place}.say`, say) } : {};
  }

  steps(steps: readonly Step[]): readonly Step[] {
    return steps.map((step) => this.step(step));
  }

  private step(step: Step): Step {
    const said = this.said(step.key, step);
    switch (step.kind) {
      case 'ask':
        return { ...step, ...said, answers: this.branches(step.answers), ...this.under(step, 'otherwise') };
      case 'choose':
        return { ...step, ...said, options: this.branches(step.options) };
      case 'decide':
        return step.logic.kind === 'table'
          ? { ...step, ...said }
          : { ...step, ...said, logic: { kind: 'rules', rules: this.branches(step.logic.rules) } };
      case 'try':
        return {
          ...step,
          ...said,
          ...(step.asking && { asking: this.phrase(`${step.key}.asking`, step.asking) }),
          things: step.things.map((thing) => ({ ...thing, ...this.said(thing.key, thing) })),
          ...this.under(step, 'ifFixed', 'ifNot'),
        };
      case 'remedy':
        return { ...step, ...said, ...this.under(step, 'ifDeclined', 'ifNotAllowed') };
      case 'do':
        return { ...step, ...said, ...this.under(step, 'ifNotDone') };
      case 'write':
        return {
          ...step,
          ...said,
          text: this.phrase(`${step.key}.text`, step.text),
          ...this.under(step, 'ifNotSent'),
        };
      case 'promise':
        return { ...step, ...said, ...this.promise(step) };
      case 'wait_for':
        return { ...step, ...said, ...this.under(step, 'whenItHappens', 'ifItDoesNot') };
      case 'hand_off_to':
        return { ...step, ...said, ...this.under(step, 'ifDeclined', 'ifNotTaken') };
      case 'run':
        return { ...step, ...said, ends: this.branches(step.ends) };
      case 'confirm':
        return {
          ...step,
          ...said,
          question: this.phrase(`${step.key}.confirm`, step.question),
          ...this.under(step, 'ifYes', 'ifNo'),
        };
      case 'broken':
        return { ...step, ...said, inside: this.steps(step.inside) };
      case 'say':
      case 'set':
      case 'contact':
      case 'close':
      case 'end':
      case 'go_to':
      case 'stage':
        return { ...step, ...said };
    }
  }

  private promise(step: PromiseStep): Partial<PromiseStep> {
    const { key, remind, ifBroken } = step;
    return {
      promise: this.phrase(`${key}.promise`, step.promise),
      ...(remind && { remind: { ...remind, say: this.phrase(`${key}.remind`, remind.say) } }),
      ...(ifBroken && { ifBroken: this.consequence(ifBroken) }),
      ...this.under(step, 'ifKept', 'ifNotAgreed'),
    };
  }

  private branches<B extends { readonly steps: readonly Step[] }>(branches: readonly B[]): readonly B[] {
    return branches.map((branch) => ({ ...branch, steps: this.steps(branch.steps) }));
  }

  private consequence(consequence: Consequence): Consequence {
    return consequence.kind === 'nothing'
      ? consequence
      : { ...consequence, steps: this.steps(consequence.steps) };
  }

  /** The fields of a step under which steps may stand. */
  private under<Field extends string>(
    step: { readonly [field in Field]?: readonly Step[] },
    ...fields: readonly Field[]
  ): { readonly [field in Field]?: readonly Step[] } {
    const there = fields.flatMap((field) => {
      const steps = step[field];
      return steps ? [[field, this.steps(steps)] as const] : [];
    });
    return Object.fromEntries(there) as { [field in Field]?: readonly Step[] };
  }
}
