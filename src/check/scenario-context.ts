import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { ExpectedValue, Scenario } from '../playbook/scenario.js';
import type { Step } from '../playbook/step.js';
import type { Report } from './finding.js';
import type { House } from './house.js';
import type { LibraryContext } from './library-context.js';
import type { PlaybookEntry } from './playbook-entry.js';

/** A scenario as the rules see it. */
export interface ScenarioContext {
  readonly scenario: Scenario;
  readonly house: House;
  readonly library: LibraryContext;
  readonly report: Report;
  /** The playbook that it plays and everything that one runs; none when any of it could not be read. */
  readonly playbooks: readonly PlaybookEntry[];
  /** Facts of the house and of all those playbooks. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** The steps of all those playbooks by the key of their question, things to try with theirs. */
  readonly asking: ReadonlyMap<string, readonly Step[]>;
  /** What `expect` says under a name. */
  readonly expected: (field: string) => ExpectedValue | undefined;
}

export function scenarioContext(scenario: Scenario, library: LibraryContext): ScenarioContext {
  const playbooks = library.everythingRunBy(scenario.playbook.value);
  return {
    scenario,
    house: library.house,
    library,
    report: library.reportIn(scenario.file),
    playbooks,
    facts: new Map([...library.house.facts, ...playbooks.flatMap(({ facts }) => [...facts])]),
    asking: stepsByKey(playbooks),
    expected: (field) => scenario.expect.find(({ field: { value } }) => value === field)?.value,
  };
}

/** A part of a key after a dot only tells apart the questions of one step, and so is left out. */
function stepsByKey(playbooks: readonly PlaybookEntry[]): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, readonly Step[]>();
  for (const { outline } of playbooks) {
    for (const { step } of outline.steps) {
      const keys = [step.key, ...(step.kind === 'try' ? step.things.map(({ key }) => key) : [])];
      for (const key of new Set(keys.map((one) => one.replace(/\..*$/, ''))))
        found.set(key, [...(found.get(key) ?? []), step]);
    }
  }
  return found;
}
