import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { eachFormula } from '../check/step-formulas.js';
import { eachMention } from '../check/step-mentions.js';
import { eachWords } from '../check/step-words.js';
import { typedNamesIn } from '../check/typed-names-in.js';
import type { Exclusion } from '../playbook/policy.js';
import type { RemedyStep, Step } from '../playbook/step.js';
import type { Formula, Phrase, Written } from '../playbook/written.js';

/** What a step looks at of all that a case knows, and what it works out anew. */
export interface StepUse {
  /** Facts whose values can change where the walk goes. */
  readonly values: ReadonlySet<string>;
  /** Facts of which only matters whether they are known: they are asked where they are not. */
  readonly known: ReadonlySet<string>;
  /** Facts that it works out without looking at what they were. */
  readonly sets: ReadonlySet<string>;
  /** Remedies that it can grant, for which the authority of whoever walks is looked at. */
  readonly remedies: ReadonlySet<string>;
  /** The promises whose standing it looks at. */
  readonly promises: readonly string[];
  /** Whether it looks at what the customer confirmed. */
  readonly readsConfirmation: boolean;
}

/** Everything that a step itself looks at; what stands under it, and what it runs, has uses of its own. */
export function useOfStep(checked: CheckedPlaybook, step: Step): StepUse {
  const values = new Set<string>();
  const known = new Set<string>();
  const sets = new Set<string>();
  const addFormula = (formula: Formula): void => {
    const typed = checked.typed.get(formula);
    for (const name of typed ? typedNamesIn(typed) : []) values.add(name);
  };
  const addWords = ({ parts }: Phrase): void => {
    for (const part of parts) if (typeof part !== 'string') known.add(part.name);
  };
  if (step.when) addFormula(step.when);
  eachFormula(step, addFormula);
  eachWords(step, addWords);
  eachMention(step, (kind, { value }) => {
    if (kind === 'set' || kind === 'work_out') sets.add(value);
    else if (kind === 'look_at' || kind === 'due') values.add(value);
    else if (kind !== 'take') known.add(value);
  });
  if (step.kind === 'ask' && step.answers.length > 0 && step.facts[0]) values.add(step.facts[0].value);
  // Whether a day is past already depends on what day it is.
  if (isDated(step)) values.add('today');
  const remedies = step.kind === 'remedy' ? remediesOf(checked, step) : none;
  if (step.kind === 'remedy') {
    for (const { when } of exclusionsOf(checked, remedies)) addFormula(when);
    for (const [name, { isKeyQuestion }] of checked.facts) if (isKeyQuestion) known.add(name);
  }
  addQuestions(checked, [values, known]);
  for (const name of values) sets.delete(name);
  const promises = promisesOf(step).map(({ value }) => value);
  const readsConfirmation = step.kind === 'close' && step.outcome.value === 'resolved';
  return { values, known, sets, remedies, readsConfirmation, promises };
}

function promisesOf(step: Step): readonly Written<string>[] {
  if (step.kind === 'wait_for') return [step.keeps, step.breaks].filter((name) => name !== undefined);
  return step.kind === 'do' || step.kind === 'write' || step.kind === 'contact' ? step.keeps : [];
}

const none: ReadonlySet<string> = new Set();

function isDated(step: Step): boolean {
  const due = step.kind === 'promise' ? step.due : step.kind === 'wait_for' ? step.atMost : undefined;
  return due?.kind === 'on' || due?.kind === 'at';
}

/** What a remedy step can come to grant: the remedy, or what the policy offers in its place. */
function remediesOf({ policies }: CheckedPlaybook, { remedy }: RemedyStep): ReadonlySet<string> {
  const kinds = policies.flatMap(({ policy }) => policy.remedies.get(remedy.value) ?? []);
  const instead = kinds.flatMap((kind) => [
    ...kind.instead,
    ...kind.notWhen.flatMap((exclusion) => exclusion.instead ?? []),
  ]);
  return new Set([remedy.value, ...instead.map(({ value }) => value)]);
}

function exclusionsOf({ policies }: CheckedPlaybook, remedies: ReadonlySet<string>): readonly Exclusion[] {
  return policies.flatMap(({ policy }) =>
    [...remedies].flatMap((remedy) => policy.remedies.get(remedy)?.notWhen ?? []),
  );
}

/** What the question of a fact names is asked first. */
function addQuestions(
  { facts }: CheckedPlaybook,
  [values, known]: readonly [Set<string>, Set<string>],
): void {
  for (const name of [...values, ...known])
    for (const part of facts.get(name)?.ask?.parts ?? []) if (typeof part !== 'string') known.add(part.name);
}
