import type { Fault } from '../diagnostic/fault.js';
import type { DecisionTable } from '../playbook/decision-table.js';
import type { CheckedPlaybook } from './checked-playbook.js';
import type { CheckedTable } from './checked-table.js';
import type { LibraryContext } from './library-context.js';
import type { PlaybookEntry } from './playbook-entry.js';
import { timelineOf, type PolicyPeriod } from './policy-on.js';
import { checkedTable } from './read-table.js';

/** The playbooks that nothing is wrong with, neither with them nor with the policy or anything that they run. */
export function walkablePlaybooks(
  library: LibraryContext,
  faults: readonly Fault[],
): ReadonlyMap<string, CheckedPlaybook> {
  const walkable = new Map<string, CheckedPlaybook>();
  const { policy } = library.library;
  const broken = new Set(faults.filter(({ severity }) => severity === 'error').map(({ file }) => file.path));
  if (!policy || broken.has(policy.base.file.path)) return walkable;
  const policies = timelineOf(policy, library.library);
  // What a playbook runs stands before it in this order, so all of that is settled when it is looked at.
  for (const entry of library.runOrder.order) {
    const runs = broken.has(entry.playbook.file.path) ? undefined : runsOf(entry, walkable);
    if (runs) walkable.set(entry.playbook.id.value, checkedPlaybook(library, entry, runs, policies));
  }
  return walkable;
}

/** Everything that a playbook can run; undefined when some of it cannot be walked. */
function runsOf(
  entry: PlaybookEntry,
  walkable: ReadonlyMap<string, CheckedPlaybook>,
): CheckedPlaybook['runs'] | undefined {
  const runs = new Map<string, CheckedPlaybook>();
  for (const { playbook } of entry.runs) {
    const { value: id } = playbook;
    const checked = walkable.get(id);
    if (!checked) return undefined;
    runs.set(id, checked);
    for (const [inner, other] of checked.runs) runs.set(inner, other);
  }
  return runs;
}

function checkedPlaybook(
  { house, typed }: LibraryContext,
  entry: PlaybookEntry,
  runs: CheckedPlaybook['runs'],
  policies: readonly PolicyPeriod[],
): CheckedPlaybook {
  return {
    playbook: entry.playbook,
    standsAlone: standsAlone(entry),
    facts: entry.facts,
    sharedFacts: house.facts.size,
    runs,
    typed: new Map([...entry.typed, ...typed]),
    tables: tablesOf(entry),
    policies,
  };
}

function standsAlone({ playbook, contract }: PlaybookEntry): boolean {
  return playbook.needs.length === 0 && playbook.canEnd.length === 0 && contract?.returns === false;
}

function tablesOf({ tables }: PlaybookEntry): ReadonlyMap<DecisionTable, CheckedTable> {
  return new Map(
    [...tables].flatMap(([table, read]) => {
      const checked = checkedTable(read);
      return checked ? [[table, checked] as const] : [];
    }),
  );
}
