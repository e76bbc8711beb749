import { declarationOf } from '../case/record/declaration-of.js';
import type { EventOf } from '../case/record/event-of.js';
import { factLabel, factText } from '../case/fact-words.js';
import { grantsOf } from '../case/ledger.js';
import { moneyText } from '../case/money-text.js';
import type { FactType } from '../expression/fact-type.js';
import { byCount, countBy } from './count-by.js';
import type { HappenedCase, Period } from './happened-case.js';
import type { Named } from './named.js';
import { closingIn } from './outcomes.js';
import { remedyIn } from './remedy-in.js';
import type { Titles } from './titles.js';

/** Cases of one edition of a playbook, walked in one role, in which the same was learned, and not the same was granted. */
export interface Difference {
  readonly playbook: Named;
  readonly role: Named;
  /** What was learned, in words: `what they would like: The right item`. */
  readonly facts: readonly string[];
  readonly cases: number;
  /** What was granted, the most frequent first. */
  readonly ways: readonly DifferentWay[];
}

export interface DifferentWay {
  /** Remedies in words with what they were worth; none where nothing was granted. */
  readonly granted: readonly string[];
  readonly cases: number;
  /** The ids of some of them, those that come first. */
  readonly examples: readonly string[];
}

const mostExamples = 3;

/**
 * Cases are alike where every fact is that a decision could look at. What is private, and texts and days, are left out, and so are
 * cases that the customer withdrew or somebody else has now: there not all was granted that could be.
 */
export class Differences {
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly period: Period,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    const { checked, events, playbook, rules, caseId } = of;
    const [opened] = events;
    const outcome = closingIn(of, this.period)?.outcome;
    if (!checked || opened?.type !== 'case_opened' || (outcome !== 'resolved' && outcome !== 'unresolved'))
      return;
    const learned = comparableFacts(of);
    if (learned.size === 0) return;
    this.titles.learn(of, 'playbook', { id: playbook, title: of.title });
    this.titles.learn(of, 'role', roleIn(of, opened.role));
    const facts = [...learned].map(([name, { value }]) => `${name}=${JSON.stringify(value)}`).sort();
    const granted = grantsOf(events);
    const way = granted.map(({ remedy, worth }) => `${remedy} ${worth}`).sort();
    countBy(
      this.groups,
      JSON.stringify([playbook, opened.role, rules, ...facts]),
      (): Group => ({ ways: new Map() }),
      (group) => {
        countBy(
          group.ways,
          way.join(),
          () => ({
            granted: granted.map((one) => grantWords(one, of)).sort(),
            cases: 0,
            examples: [] as string[],
          }),
          (counted) => {
            counted.cases += 1;
            counted.examples = [...counted.examples, caseId].sort().slice(0, mostExamples);
          },
        );
        // Words are only made where there is something to tell.
        // Cases by the same rules have the same.
        if (group.ways.size > 1) group.told ??= toldOf(of, opened.role, learned);
      },
    );
  }

  /** Those first in which the most cases were put right in another way than most. */
  get result(): readonly Difference[] {
    const differences = [...this.groups].flatMap(([group, { told, ways }]) => {
      if (!told) return [];
      const sorted = [...ways].sort(
        byCount(
          ([, { cases }]) => [cases],
          ([way, { granted }]) => `${granted.join()} ${way}`,
        ),
      );
      const cases = sorted.reduce((sum, [, way]) => sum + way.cases, 0);
      const titled = { ...told, ...this.titled(told) };
      return [{ group, difference: { ...titled, ways: sorted.map(([, way]) => way), cases } }];
    });
    differences.sort(
      byCount(
        ({ difference: { cases, ways } }) => [cases - (ways[0]?.cases ?? 0)],
        ({ group, difference: { playbook, role, facts } }) =>
          `${playbook.id} ${role.id} ${facts.join()} ${group}`,
      ),
    );
    return differences.map(({ difference }) => difference);
  }

  private titled({ playbook, role }: Told): Pick<Difference, 'playbook' | 'role'> {
    return { playbook: this.titles.named('playbook', playbook), role: this.titles.named('role', role) };
  }
}

type Learned = EventOf<'fact_learned'>;

/** Facts by the place of their playbook and their name, each as it was learned last. */
function comparableFacts({ checked, events }: HappenedCase): ReadonlyMap<string, Learned> {
  const facts = new Map<string, Learned>();
  if (!checked) return facts;
  for (const event of events) {
    if (event.type !== 'fact_learned' || event.value === null) continue;
    const { type, isPrivate } = declarationOf(checked, event);
    const way = event.step?.slice(0, event.step.lastIndexOf('/') + 1) ?? '';
    if (!isPrivate && type !== 'broken' && isCompared(type)) facts.set(way + event.fact, event);
  }
  return facts;
}

/** What a decision can look at, and is often the same: not texts, which are as people type them, and not days. */
function isCompared({ kind }: FactType): boolean {
  return kind !== 'text' && kind !== 'date' && kind !== 'list';
}

function roleIn({ policy }: HappenedCase, id: string): Named {
  return { id, title: policy.roles.get(id)?.title ?? id };
}

function toldOf(of: HappenedCase, role: string, learned: ReadonlyMap<string, Learned>): Group['told'] {
  const { checked, policy, playbook, title } = of;
  if (!checked) return undefined;
  const facts = [...learned.values()].map((event) => {
    const declaration = declarationOf(checked, event);
    return `${factLabel(declaration)}: ${factText(declaration, event.value, policy.locale)}`;
  });
  return {
    playbook: { id: playbook, title },
    role: roleIn(of, role),
    facts: [...new Set(facts)].sort(),
  };
}

function grantWords(grant: ReturnType<typeof grantsOf>[number], of: HappenedCase): string {
  const { title } = remedyIn(of, grant);
  return grant.worth === null ? title : `${title} ${moneyText(of.policy, grant.worth)}`;
}

type Told = Omit<Difference, 'ways' | 'cases'>;

interface Group {
  readonly ways: Map<
    string,
    { readonly granted: readonly string[]; cases: number; examples: readonly string[] }
  >;
  told?: Told | undefined;
}
