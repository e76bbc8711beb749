import type { Fault } from '../diagnostic/fault.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { DecisionTable } from '../playbook/decision-table.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Playbook } from '../playbook/playbook.js';
import type { RemedyStep, RunStep, Step } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import type { Asked } from './authority.js';
import type { Contract } from './contract.js';
import { isKnown, type House } from './house.js';
import { outlineOf, type Outline } from './outline.js';
import type { ReadTable } from './read-table.js';
import { eachPart } from './step-parts.js';

/** A playbook of the library, with all that stays known of it once it has been checked. */
export class PlaybookEntry {
  readonly faults: Fault[] = [];
  /** Every step of it that runs another playbook, whatever it stands under. */
  readonly runs: readonly RunStep[];
  /** Facts of the house first, then this playbook's own. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** Whether these are all; if not, a name that is not among them may be one that could not be read. */
  readonly knowsFacts: boolean;
  /** Whether every section of it could be read, whatever stands in them. */
  readonly hasAllSections: boolean;
  readonly typed = new Map<Formula, TypedExpression>();
  readonly tables = new Map<DecisionTable, ReadTable>();
  /** What its remedy steps ask for. */
  readonly asked = new Map<RemedyStep, Asked>();
  stepCount = 0;
  conditionCount = 0;
  /** What others have to know of it: there once it was checked, unless that part of it could not be read. */
  contract: Contract | undefined;
  /** Facts that it looks at, tells, passes on or works out: there once it was checked, unless it runs what could not be read. */
  factsUsed: ReadonlySet<string> | undefined;
  private knownOutline: Outline | undefined;

  constructor(
    readonly playbook: Playbook,
    house: House,
    /** Whether everything in its file could be read; what is missing can only be told then. */
    readonly isWhole: boolean,
    mayLackSections: boolean,
  ) {
    this.runs = runsIn(playbook);
    const facts = new Map(house.facts);
    for (const [name, fact] of playbook.facts) if (!facts.has(name)) facts.set(name, fact);
    this.facts = facts;
    this.hasAllSections = !mayLackSections && playbook.sectionsInDoubt.size === 0;
    this.knowsFacts = isKnown(house, 'facts') && this.hasAllSections;
  }

  /** Laid out again, for what comes after the playbook was checked. */
  get outline(): Outline {
    this.knownOutline ??= outlineOf(this.playbook);
    return this.knownOutline;
  }
}

function runsIn({ steps, handlers }: Playbook): readonly RunStep[] {
  const runs: RunStep[] = [];
  const lookIn = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.kind === 'run') runs.push(step);
      eachPart(step, lookIn);
    }
  };
  lookIn(steps);
  for (const handler of handlers) lookIn(handler.steps);
  return runs;
}
