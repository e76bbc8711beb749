import type { CaseFilter, CaseSummary } from '../store/case-list.js';
import { harmlessJson } from '../terminal/harmless.js';
import type { CasesOptions } from './cases.js';
import type { Ending } from './ending.js';
import { houseTime, type HouseTime } from './house-time.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';
import { tellOfMasked, wrappedLines } from './wrapped-lines.js';

/** Prints cases, the worst first. */
export function listCases(options: CasesOptions, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const time = houseTime(options.library, world);
    const { items, next } = await store.cases(filterOf(options), options);
    if (options.format === 'json') {
      const cases = items.map((one) => caseJson(one, time));
      world.stdout.write(harmlessJson(`${JSON.stringify({ cases, next: next ?? null }, null, 2)}\n`));
      return 'done';
    }
    const now = time.now(options.now);
    const lines = items.flatMap((one) => caseLines(one, time, now));
    world.stdout.write(wrappedLines(lines, world));
    tellOfMasked(lines, world);
    if (items.length === 0) world.stderr.write(noneFits(filterOf(options)));
    if (next !== undefined) world.stderr.write(`There are more: the same with --after ${next}\n`);
    return 'done';
  });
}

/** Without a filter, only cases that are not closed are listed. */
function noneFits(filter: CaseFilter): string {
  return Object.keys(filter).length === 0
    ? 'No case is open. Those that are closed: makeright cases --state closed\n'
    : 'No case fits.\n';
}

function filterOf({ state, playbook, agent, text, impression }: CasesOptions): CaseFilter {
  return {
    ...(state && { states: state }),
    ...(playbook !== undefined && { playbook }),
    ...(agent !== undefined && { agent }),
    ...(text !== undefined && { text }),
    ...(impression !== undefined && { impression }),
  };
}

function caseLines(of: CaseSummary, time: HouseTime, now: number): readonly string[] {
  const { caseId, title, state, agent, changedAt, dueAt, next, customerWords, impression, isErased } = of;
  const due = dueAt === undefined || state === 'closed' ? '' : `; ${time.dueText(dueAt, now)}`;
  return [
    `${caseId}  ${title}: ${state}${due}`,
    `  ${agent}, ${time.text(changedAt)}${impression === undefined ? '' : `; last impression: ${impression}`}`,
    ...(customerWords === undefined ? [] : [`  They said: “${customerWords}”`]),
    ...(next === undefined || state === 'closed' ? [] : [`  Next: ${next}`]),
    ...(isErased ? ['  Private facts were erased: it can be read, not walked on.'] : []),
  ];
}

function caseJson(of: CaseSummary, time: HouseTime): object {
  const iso = (at: number | undefined): string | null => (at === undefined ? null : time.iso(at));
  return {
    case_id: of.caseId,
    state: of.state,
    playbook: of.playbook,
    title: of.title,
    version: of.version,
    agent: of.agent,
    opened_at: iso(of.openedAt),
    changed_at: iso(of.changedAt),
    due_at: iso(of.dueAt),
    customer_words: of.customerWords ?? null,
    next: of.next ?? null,
    impression: of.impression ?? null,
    is_erased: of.isErased,
  };
}
