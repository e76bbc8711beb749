import { partyTitle } from '../case/party-title.js';
import { dayOf, momentOn } from '../case/working-calendar.js';
import type { CaseStore } from '../store/case-store.js';
import type { ListedPromise, PromiseFilter } from '../store/promise-list.js';
import { harmlessJson } from '../terminal/harmless.js';
import type { DueOptions } from './due.js';
import type { Ending } from './ending.js';
import { houseTime, type HouseTime } from './house-time.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';
import { tellOfMasked, wrappedLines } from './wrapped-lines.js';

/** How long back it is counted how many promises were kept: 30 days, in milliseconds. */
const ofLateMs = 30 * 86_400_000;

/** Prints promises, the worst first: late ones, then those that are soon due. */
export function listDue(options: DueOptions, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const time = houseTime(options.library, world);
    const now = time.now(options.now);
    const { items, next } = await store.promises(filterOf(options, time, now), options);
    if (options.format === 'json') {
      const promises = items.map((one) => promiseJson(one, time, now));
      world.stdout.write(harmlessJson(`${JSON.stringify({ promises, next: next ?? null }, null, 2)}\n`));
      return 'done';
    }
    const lines = items.flatMap((one) => promiseLines(one, time, now));
    world.stdout.write(wrappedLines([...lines, await keptRate(store, now)], world));
    tellOfMasked(lines, world);
    if (items.length === 0) world.stderr.write('Nothing is due.\n');
    if (next !== undefined) world.stderr.write(`There are more: the same with --after ${next}\n`);
    return 'done';
  });
}

function filterOf(
  { of, playbook, agent, all, broken }: DueOptions,
  { policy: { calendar } }: HouseTime,
  now: number,
): PromiseFilter {
  const soon = momentOn(dayOf(now, calendar) + 1, undefined, calendar);
  return {
    ...(broken === true ? { standing: 'broken' } : all === true ? {} : { before: soon + 1 }),
    ...(of !== undefined && { promisedBy: of === 'customers' ? 'customer' : of }),
    ...(playbook !== undefined && { playbook }),
    ...(agent !== undefined && { agent }),
  };
}

function promiseLines(of: ListedPromise, time: HouseTime, now: number): readonly string[] {
  const { caseId, title, what, promisedBy, owner, state, due, agent, remindAt, reminder } = of;
  const how = state === 'broken' ? `broken; was due ${time.text(due)}` : time.dueText(due, now);
  const whose = promisedBy === 'us' ? 'us' : partyTitle(time.policy, promisedBy);
  const holder = owner === promisedBy ? whose : `${whose} (${partyTitle(time.policy, owner)})`;
  const isReminding =
    reminder !== undefined && remindAt !== undefined && remindAt <= now && state !== 'broken';
  return [
    `${caseId}  ${what}, by ${holder}: ${how}`,
    `  ${title}; ${agent}`,
    ...(isReminding ? [`  Remind them: “${reminder}”`] : []),
    ...wayOn(of, now),
  ];
}

/** What we or a partner owe, and is late or all but, the customer hears from us first; what they owe is asked after once it is late. */
function wayOn(
  { caseId, promisedBy, state, due, isCaseClosed }: ListedPromise,
  now: number,
): readonly string[] {
  const isTheirs = promisedBy === 'customer';
  if (state === 'broken' || due >= now + (isTheirs ? 0 : hourMs)) return [];
  const call = isTheirs ? 'Ask them how it stands' : 'Call them before they call';
  return isCaseClosed
    ? [`  ${call}, then: makeright promise kept ${caseId}, or broken`]
    : [`  ${call}: makeright resume ${caseId}`];
}

const hourMs = 3_600_000;

async function keptRate(store: CaseStore, now: number): Promise<string> {
  const { kept, broken } = await store.tally('us', now - ofLateMs, now);
  const settled = kept + broken;
  if (settled === 0) return 'None of our promises fell due in the last 30 days and was kept or broken.';
  const percent = Math.floor((kept / settled) * 100);
  return `Of our promises that fell due in the last 30 days we kept ${kept} of ${settled} (${percent}%).`;
}

function promiseJson(of: ListedPromise, time: HouseTime, now: number): object {
  return {
    case_id: of.caseId,
    promise: of.promise,
    what: of.what,
    promised_by: of.promisedBy,
    owner: of.owner,
    state: of.state,
    is_late: of.state !== 'broken' && of.due < now,
    made_at: time.iso(of.madeAt),
    due_at: time.iso(of.due),
    remind_at: of.remindAt === undefined ? null : time.iso(of.remindAt),
    reminder: of.reminder ?? null,
    settled_at: of.settledAt === undefined ? null : time.iso(of.settledAt),
    title: of.title,
    agent: of.agent,
  };
}
