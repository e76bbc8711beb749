import { walkOf } from '../case/case.js';
import type { Opening } from '../case/opening.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { outlineOf } from '../check/outline.js';
import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Persona } from '../playbook/persona.js';
import type { Policy } from '../playbook/policy.js';
import type { Scenario } from '../playbook/scenario.js';
import type { Step } from '../playbook/step.js';
import { factText } from '../case/fact-words.js';
import { courseOf, scriptOf, toldBy, type Course } from './course.js';
import type { Difficulty } from './difficulty.js';
import { allRunBy, wordingsOf, type Wording } from './wording.js';

/** What a fact is, as people read it. */
export interface Known {
  readonly text: string;
}

/** A step with the playbook that it stands in. */
export interface StagedStep {
  readonly step: Step;
  readonly playbook: CheckedPlaybook;
}

/** Everything about a rehearsal that does not change while it goes on. */
export interface Stage {
  readonly persona: Persona;
  readonly script: Scenario;
  readonly difficulty: Difficulty;
  readonly seed: number;
  readonly checked: CheckedPlaybook;
  readonly course: Course;
  readonly opening: Opening;
  readonly policy: Policy;
  /** Words by how they stand in the playbooks. */
  readonly wordings: ReadonlyMap<string, Wording>;
  /** Facts by name; those of the persona's own playbook come first. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** Steps by playbook and key. */
  readonly steps: ReadonlyMap<string, StagedStep>;
  /** What each fact is in turn, with the scene in which it is learned. */
  readonly values: ReadonlyMap<string, readonly (Known & { readonly scene: number })[]>;
}

export interface Setting {
  readonly difficulty: Difficulty;
  readonly seed: number;
}

/**
 * Sets the stage for a rehearsal: `library` are the playbooks whose words and acts a trainee can choose from. Undefined where
 * the persona cannot be played; the check says why.
 */
export function stageFor(
  persona: Persona,
  library: ReadonlyMap<string, CheckedPlaybook>,
  { difficulty, seed }: Setting,
): Stage | undefined {
  const checked = library.get(persona.script.playbook.value);
  if (!checked) return undefined;
  const script = scriptOf(persona, seed);
  const told = new Set(['customer_words', ...toldBy(persona, difficulty).map(({ fact }) => fact.value)]);
  const course = courseOf(checked, script, told);
  if (!course || course.played.halted) return undefined;
  const own = allRunBy(checked);
  // In an easy rehearsal there is less to choose from.
  const others = difficulty === 'easy' ? [] : [...library.values()].filter((one) => !own.includes(one));
  const playbooks = [...own, ...others];
  const facts = new Map<string, FactDeclaration>();
  for (const { facts: declared } of playbooks)
    for (const [name, fact] of declared) if (!facts.has(name)) facts.set(name, fact);
  const { policy } = walkOf(course.played.case);
  return {
    persona,
    script,
    difficulty,
    seed,
    checked,
    course,
    opening: course.played.case.opening,
    policy,
    wordings: new Map(
      playbooks
        .flatMap(({ playbook }) => wordingsOf(playbook))
        .reverse()
        .map((wording) => [wording.phrase.value, wording]),
    ),
    facts,
    steps: new Map(
      playbooks.flatMap((playbook) =>
        outlineOf(playbook.playbook).steps.map(
          ({ step }) => [`${playbook.playbook.id.value}/${step.key}`, { step, playbook }] as const,
        ),
      ),
    ),
    values: valuesOf(course, facts, script, policy),
  };
}

/** What facts turn out to be: as the playbook learns them, else as the persona's file gives them. */
function valuesOf(
  { played, deeds }: Course,
  facts: Stage['facts'],
  script: Scenario,
  policy: Policy,
): Stage['values'] {
  const values = new Map<string, { text: string; scene: number }[]>();
  const add = (name: string, value: Value, scene: number): void => {
    const declaration = facts.get(name);
    if (!declaration || declaration.type === 'broken' || value === null) return;
    const text = factText(declaration, value, policy.locale);
    const before = values.get(name) ?? [];
    if (before.at(-1)?.text !== text) values.set(name, [...before, { text, scene }]);
  };
  for (const [name, { value }] of policy.facts) if (value !== undefined) add(name, value, 0);
  const sceneByTurn = new Map(deeds.map(({ turn, scene }) => [turn, scene]));
  for (const event of played.case.events)
    if (event.type === 'fact_learned') add(event.fact, event.value, sceneByTurn.get(event.seq) ?? 0);
  for (const { key, answers } of script.given) {
    const type = facts.get(key.value)?.type;
    const [first] = answers;
    if (!type || type === 'broken' || !first || values.has(key.value)) continue;
    const read = readValue(first.value.value, type);
    if ('value' in read) add(key.value, read.value, 0);
  }
  return values;
}
