import type { DomainOf } from '../expression/bound.js';
import type { FactType } from '../expression/fact-type.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Playbook } from '../playbook/playbook.js';
import type { DecideStep, GoToStep, RemedyStep } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import { askedBy, type Asked } from './authority.js';
import { ConditionAreas, type Area } from './condition-areas.js';
import { settledConditionsOf, type SettledCondition } from './conditions.js';
import type { Contract } from './contract.js';
import { decisionRowsOf, type DecisionRows } from './decision-rows.js';
import { domainsOf } from './domains.js';
import { endlessLoopsIn } from './endless-loops.js';
import { factUsesOf, type FactUses } from './fact-uses.js';
import { reportInto, type Report } from './finding.js';
import { flowOf, type Flow } from './flow.js';
import { decisionGapsOf, type DecisionGap } from './gaps.js';
import type { House } from './house.js';
import { outlineOf, type Outline, type PlacedStep } from './outline.js';
import type { PlaybookEntry } from './playbook-entry.js';
import { surveyOf, type Survey } from './survey.js';
import { standingsOf, type Standing, type Surroundings } from './surroundings.js';

/** What a playbook can know of those beside it. */
export interface Neighbours {
  /** Undefined for one that could not be read, and for one that runs this one. */
  contractOf(id: string): Contract | undefined;
  /** Whether there is such a playbook, read or not. */
  exists(id: string): boolean;
  ids(): Iterable<string>;
  /** Whether any playbook runs this one. */
  areRunning(id: string): boolean;
}

/** Everything that the rules look at in one playbook, each thing worked out once and let go when the playbook is done. */
export class PlaybookContext {
  readonly report: Report;
  readonly playbook: Playbook;
  readonly isWhole: boolean;
  readonly outline: Outline;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly knowsFacts: boolean;
  readonly hasAllSections: boolean;
  readonly typed: PlaybookEntry['typed'];
  readonly tables: PlaybookEntry['tables'];
  readonly standings: readonly Standing[];
  readonly survey: Survey;
  readonly flow: Flow;
  readonly factUses: FactUses;
  /** Formulas about which something was said when they were given their types. */
  readonly remarked = new Set<Formula>();
  readonly knownSurroundings = new Map<Surroundings, readonly Area[]>();
  private readonly knownRows = new Map<DecideStep, DecisionRows | undefined>();
  private knownLoops: readonly PlacedStep<GoToStep>[] | undefined;
  private knownDomains: DomainOf | undefined;
  private knownAreas: ConditionAreas | undefined;
  private knownSettled: readonly SettledCondition[] | undefined;
  private knownGaps: readonly DecisionGap[] | undefined;
  private knownAsks: Map<string, readonly number[]> | undefined;

  constructor(
    private readonly entry: PlaybookEntry,
    readonly house: House,
    readonly neighbours: Neighbours,
  ) {
    this.playbook = entry.playbook;
    this.report = reportInto(entry.faults, entry.playbook.file);
    this.isWhole = entry.isWhole;
    this.outline = outlineOf(entry.playbook);
    this.facts = entry.facts;
    this.knowsFacts = entry.knowsFacts;
    this.hasAllSections = entry.hasAllSections;
    this.typed = entry.typed;
    this.tables = entry.tables;
    this.standings = standingsOf(this.outline);
    this.survey = surveyOf(this.outline, this.standings);
    this.flow = flowOf(this.outline, this);
    this.factUses = factUsesOf(this);
  }

  readonly typeOf = (fact: string): FactType | 'broken' | undefined => this.facts.get(fact)?.type;

  readonly contractOf = (id: string): Contract | undefined => this.neighbours.contractOf(id);

  /** What amounts can be; asked only once every formula has its type. */
  get domainOf(): DomainOf {
    this.knownDomains ??= domainsOf(this);
    return this.knownDomains;
  }

  get areas(): ConditionAreas {
    this.knownAreas ??= new ConditionAreas(this.domainOf);
    return this.knownAreas;
  }

  /** The rows of a decision as boxes; undefined when its columns are at fault. */
  readonly rowsOf = (step: DecideStep): DecisionRows | undefined => {
    if (!this.knownRows.has(step)) this.knownRows.set(step, decisionRowsOf(this, step));
    return this.knownRows.get(step);
  };

  get decisionGaps(): readonly DecisionGap[] {
    this.knownGaps ??= decisionGapsOf(this);
    return this.knownGaps;
  }

  get endlessLoops(): readonly PlacedStep<GoToStep>[] {
    this.knownLoops ??= endlessLoopsIn(this.outline, this.flow);
    return this.knownLoops;
  }

  get settledConditions(): readonly SettledCondition[] {
    this.knownSettled ??= settledConditionsOf(this);
    return this.knownSettled;
  }

  /** What a remedy step asks for. */
  readonly askedBy = (step: RemedyStep): Asked => {
    const asked = this.entry.asked.get(step) ?? askedBy(this, step);
    this.entry.asked.set(step, asked);
    return asked;
  };

  /** Numbers of the steps that ask a fact. */
  readonly asksOf = (fact: string): readonly number[] => {
    if (!this.knownAsks) {
      this.knownAsks = new Map();
      for (const { step, number } of this.outline.of('ask')) {
        for (const { value } of step.facts)
          this.knownAsks.set(value, [...(this.knownAsks.get(value) ?? []), number]);
      }
    }
    return this.knownAsks.get(fact) ?? [];
  };
}
