import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Library } from '../playbook/library.js';
import type { Policy, PolicyBook } from '../playbook/policy.js';
import { authorityOver, type Authority } from './authority.js';
import { builtInFacts } from './built-in-facts.js';
import { forbiddenWords, type ForbiddenWords } from './forbidden-words.js';

/** What holds for every playbook: the policy in each of its periods, and the names that it gives. */
export interface House {
  /** The policy as it stands in each period, the base first. Empty when there is none, or none that could be read. */
  readonly periods: readonly Period[];
  /** Whether one of its sections may stand under another name. */
  readonly mayLackSections: boolean;
  readonly currency: string | undefined;
  /** Built-in facts and the policy's, in this order. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** Names given in any period. */
  readonly roles: ReadonlySet<string>;
  readonly remedies: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  readonly rootCauses: ReadonlySet<string>;
  readonly forbidden: ForbiddenWords | undefined;
  /** Who may grant a remedy. */
  readonly authorityOver: (remedy: string) => Authority;
}

export interface Period {
  readonly policy: Policy;
  /** Its first day (days since 1970-01-01); the base has none. */
  readonly from?: number;
}

export function houseOf(library: Library, lostSections: ReadonlySet<string>): House {
  const periods = library.policy ? periodsOf(library, library.policy) : [];
  const base = library.policy?.base;
  const named = (map: (policy: Policy) => ReadonlyMap<string, unknown>): ReadonlySet<string> =>
    new Set(periods.flatMap(({ policy }) => [...map(policy).keys()]));
  return {
    periods,
    mayLackSections: base !== undefined && lostSections.has(base.file.path),
    currency: base?.currency,
    facts: sharedFacts(base),
    roles: named(({ roles }) => roles),
    remedies: named(({ remedies }) => remedies),
    departments: named(({ departments }) => departments),
    partners: named(({ partners }) => partners),
    rootCauses: named(({ rootCauses }) => rootCauses),
    forbidden: forbiddenWords(periods.map(({ policy }) => policy)),
    authorityOver: authorities(periods),
  };
}

/** Worked out once for each remedy. */
function authorities(periods: readonly Period[]): House['authorityOver'] {
  const known = new Map<string, Authority>();
  return (remedy) => {
    const authority = known.get(remedy) ?? authorityOver(remedy, periods);
    known.set(remedy, authority);
    return authority;
  };
}

type Section = 'roles' | 'remedies' | 'departments' | 'partners' | 'root_causes' | 'facts';

/** Whether every name of a section is known. If not, nothing is said about names that only it could give. */
export function isKnown({ periods, mayLackSections }: House, ...sections: readonly Section[]): boolean {
  if (periods.length === 0 || mayLackSections) return false;
  return periods.every(({ policy }) => sections.every((section) => !policy.sectionsInDoubt.has(section)));
}

/** A policy stands anew on the first day of each change, and on the first day after it. */
function periodsOf(library: Library, { base, changes }: PolicyBook): readonly Period[] {
  const days = changes.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until + 1]));
  const periods = new Map<Policy, Period>([[base, { policy: base }]]);
  for (const from of days.sort((a, b) => a - b)) {
    const policy = library.policyOn(from);
    if (policy && !periods.has(policy)) periods.set(policy, { policy, from });
  }
  return [...periods.values()];
}

function sharedFacts(base: Policy | undefined): ReadonlyMap<string, FactDeclaration> {
  const facts = new Map(builtInFacts(base?.currency ?? 'EUR').map((fact) => [fact.name.value, fact]));
  for (const [name, fact] of base?.facts ?? []) if (!facts.has(name)) facts.set(name, fact);
  return facts;
}
