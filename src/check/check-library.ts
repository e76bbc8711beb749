import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { Library } from '../playbook/library.js';
import {
  libraryRules,
  personaRules,
  playbookRules,
  policyRules,
  scenarioRules,
  stepRules,
  translationRules,
} from './all-rules.js';
import type { CheckedPlaybook } from './checked-playbook.js';
import { contractOf } from './contract.js';
import { countsOf, type Counts } from './counts.js';
import { LibraryContext } from './library-context.js';
import { withMisspeltNames } from './misspelt-names.js';
import { personaContext } from './persona-context.js';
import { PlaybookContext } from './playbook-context.js';
import type { PlaybookEntry } from './playbook-entry.js';
import { readTables } from './read-table.js';
import { scenarioContext } from './scenario-context.js';
import { translationContext } from './translation-context.js';
import { typeExclusions } from './type-exclusions.js';
import { typeFormulas } from './type-formulas.js';
import { walkablePlaybooks } from './walkable-playbooks.js';

export interface CheckedLibrary {
  /** Everything that is wrong, that of form included, sorted by file and place; no fault twice. */
  readonly faults: readonly Fault[];
  /** The playbooks that can be walked, by id: those without an error that run only such. */
  readonly playbooks: ReadonlyMap<string, CheckedPlaybook>;
  /** How much of each file was looked at. */
  readonly counts: ReadonlyMap<SourceFile, Counts>;
}

/** Checks everything that was read together. */
export function checkLibrary(library: Library): CheckedLibrary {
  const context = new LibraryContext(library);
  checkPolicy(context);
  for (const entry of context.runOrder.order) checkPlaybook(entry, context);
  for (const rule of libraryRules) rule(context);
  checkScenarios(context);
  checkPersonas(context);
  checkTranslations(context);
  const found = [...context.playbooks.values()].flatMap(({ faults }) => faults);
  const all = sortFaults([...context.faults, ...found]);
  const faults = sortFaults([...library.faults, ...withMisspeltNames(library, all)]);
  // A mistake that is told of once may break several playbooks.
  const playbooks = walkablePlaybooks(context, [...library.faults, ...all, ...faults]);
  return { faults, playbooks, counts: countsOf(context) };
}

function checkPolicy(library: LibraryContext): void {
  const { house, typed } = library;
  for (const { policy, from } of house.periods) {
    const context = {
      house,
      policy,
      from,
      typed,
      isWhole: library.isWhole(policy.file),
      report: library.reportIn(policy.file),
    };
    typeExclusions(context);
    for (const rule of policyRules) rule(context);
  }
}

function checkPlaybook(entry: PlaybookEntry, { house, neighbours }: LibraryContext): void {
  const context = new PlaybookContext(entry, house, neighbours);
  entry.contract = contractOf(context);
  const { factUses } = context;
  entry.factsUsed = factUses.isPartlyUnknown ? undefined : factUses.used;
  typeFormulas(context);
  readTables(context);
  for (const rule of playbookRules) rule(context);
  for (const [kind, rules] of stepRules)
    if (context.outline.has(kind)) for (const rule of rules) rule(context);
  entry.stepCount = context.outline.steps.length;
  entry.conditionCount = context.survey.formulas.filter(({ wanted }) => wanted.kind === 'condition').length;
}

function checkScenarios(library: LibraryContext): void {
  for (const scenario of library.library.scenarios) {
    const context = scenarioContext(scenario, library);
    for (const rule of scenarioRules) rule(context);
  }
}

function checkPersonas(library: LibraryContext): void {
  for (const persona of library.library.personas) {
    const context = personaContext(persona, library);
    for (const rule of [...scenarioRules, ...personaRules]) rule(context);
  }
}

function checkTranslations(library: LibraryContext): void {
  for (const translation of library.library.translations) {
    const context = translationContext(translation, library);
    for (const rule of translationRules) rule(context);
  }
}
