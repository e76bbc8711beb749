import { partsOf } from '../expression/expression-parts.js';
import type { Expression } from '../expression/expression.js';
import type { Formula, Phrase } from '../playbook/written.js';
import type { PlaybookContext } from './playbook-context.js';

/** What a playbook does with facts, by name. */
export interface FactUses {
  /** Facts that the walk has to know at some step. */
  readonly needed: ReadonlySet<string>;
  /** Facts that are looked at, told, passed on or worked out anywhere. */
  readonly used: ReadonlySet<string>;
  /** Facts that steps of it work out. */
  readonly workedOut: ReadonlySet<string>;
  /** Facts that it gets from whoever runs it, or from a playbook that it runs. */
  readonly handedIn: ReadonlySet<string>;
  /** Whether it runs a playbook that could not be read, so that nobody knows what that one needs and gives. */
  readonly isPartlyUnknown: boolean;
  /** Names that it uses as facts and that are none. */
  readonly unknown: readonly string[];
}

export function factUsesOf(context: PlaybookContext): FactUses {
  const { playbook, facts } = context;
  const needed = new Set<string>();
  const used = new Set(playbook.gives.map(({ value }) => value));
  const workedOut = new Set<string>();
  const handedIn = new Set(playbook.needs.map(({ value }) => value));
  addNamed(context, needed);
  for (const { kind, fact } of context.survey.mentions) {
    if (kind === 'take') handedIn.add(fact.value);
    else if (kind === 'set' || kind === 'work_out') workedOut.add(fact.value);
    else if (kind !== 'tell_them') needed.add(fact.value);
    if (kind !== 'take') used.add(fact.value);
  }
  const unknown = [...used, ...needed, ...handedIn].filter((name) => !facts.has(name));
  const isPartlyUnknown = !addRuns(context, needed, handedIn);
  for (const name of needed) used.add(name);
  return { needed, used, workedOut, handedIn, isPartlyUnknown, unknown };
}

/** Adds what formulas and words name. */
function addNamed({ playbook, facts, survey }: PlaybookContext, needed: Set<string>): void {
  const addPlaceholders = ({ parts }: Phrase): void => {
    for (const part of parts) if (typeof part !== 'string') needed.add(part.name);
  };
  for (const { formula } of survey.formulas) addNames(formula, facts.keys(), needed);
  for (const { ask } of playbook.facts.values()) if (ask) addPlaceholders(ask);
  for (const { title } of playbook.handlers) addPlaceholders(title);
  for (const { phrase } of survey.words) addPlaceholders(phrase);
}

/** Adds what is passed by its name to playbooks that are run, and what comes back; false when one of them is not known. */
function addRuns(
  { outline, contractOf }: PlaybookContext,
  needed: Set<string>,
  handedIn: Set<string>,
): boolean {
  let areKnown = true;
  for (const { step } of outline.of('run')) {
    const contract = contractOf(step.playbook.value);
    if (!contract) areKnown = false;
    const passed = new Set(step.with.map(({ need }) => need.value));
    for (const name of contract?.needs.keys() ?? []) if (!passed.has(name)) needed.add(name);
    for (const name of contract?.gives.keys() ?? []) handedIn.add(name);
  }
  return areKnown;
}

/** What could not be read of a formula may have named any fact whose name stands in it, however it is written. */
function addNames({ expression, value, faults }: Formula, facts: Iterable<string>, names: Set<string>): void {
  if (expression) addNamesIn(expression, names);
  if (expression && faults.length === 0) return;
  for (const [name] of value.matchAll(/[a-z][a-z0-9_]*/g)) names.add(name);
  const words = `_${value.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_`;
  for (const name of facts) if (words.includes(`_${name}_`)) names.add(name);
}

function addNamesIn(expression: Expression, names: Set<string>): void {
  if (expression.kind === 'name') names.add(expression.name);
  else for (const part of partsOf(expression)) addNamesIn(part, names);
}
