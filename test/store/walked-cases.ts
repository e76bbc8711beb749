import { openCase, tellCase, type Case } from '../../src/case/case.js';
import type { Telling } from '../../src/case/input.js';
import type { Opening } from '../../src/case/opening.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import { editionOf } from '../../src/store/edition-of.js';
import { loadLibrary, type LoadedLibrary } from '../load-library.js';

const house = loadLibrary('test/record');

/** The beginning of a case, and everything that it is told. */
export interface Lines {
  readonly opened: Case;
  readonly told: readonly (Telling & { readonly at: number; readonly by: string })[];
}

type Scenario = readonly [name: string, lines: (caseId: string) => Lines];

/** The scenarios of the record's house, as cases that are told one thing after the other. */
const houseScenarios = scenariosOf(house);

let shipped: readonly Scenario[] | undefined;

/** With those that ship. */
export function allScenarios(): readonly Scenario[] {
  return [...houseScenarios, ...(shipped ??= scenariosOf(loadLibrary('playbooks')))];
}

function scenariosOf(library: LoadedLibrary): readonly Scenario[] {
  return library.library.scenarios.map((scenario) => [
    scenario.file.path.replace(/^.*\/(.+)\.yaml$/, '$1'),
    (caseId) => {
      const checked = walkable(library, scenario.playbook.value);
      const { played } = runScenario(checked, scenario);
      if (!played) throw new Error(`${scenario.name.value} could not be played`);
      const { opening, inputs } = played.case;
      return { opened: openedAs(checked, { ...opening, caseId }), told: inputs };
    },
  ]);
}

function walkable({ checked: { playbooks } }: LoadedLibrary, id: string): CheckedPlaybook {
  const found = playbooks.get(id);
  if (!found) throw new Error(`${id} cannot be walked`);
  return found;
}

function openedAs(checked: CheckedPlaybook, opening: Opening): Case {
  return openCase(checked, { ...opening, digest: editionOf(checked, opening).digest });
}

/** The lines of one scenario of the record's house. */
export function linesOf(name: string, caseId: string): Lines {
  const found = houseScenarios.find(([other]) => other === name);
  if (!found) throw new Error(`there is no scenario ${name}`);
  return found[1](caseId);
}

/** A case of the record's house: the first parcel is late. */
export function openParcel(caseId: string, changed: Partial<Opening> = {}): Case {
  const { opening } = linesOf('another-one', caseId).opened;
  return openedAs(walkable(house, 'late-parcel'), { ...opening, ...changed });
}

export function told(before: Case, input: Telling, at: number, by = 'Robin'): Case {
  const result = tellCase(before, { ...input, at, by });
  if (result.kind === 'refused') throw new Error(`${result.message}\n${JSON.stringify(before.stop)}`);
  return result.case;
}

/** All that a case becomes, from its opening on. */
export function becoming({ opened, told: inputs }: Lines): readonly Case[] {
  const cases = [opened];
  for (const { at, by, ...input } of inputs) cases.push(told(cases.at(-1) ?? opened, input, at, by));
  return cases;
}
