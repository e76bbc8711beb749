import type { PromiseState } from '../case/ledger.js';
import type { Row, Statements } from './database.js';
import { pageOf, type ListQuery } from './keyset.js';
import type { Page, PageWanted } from './page.js';
import type { ListedPromise, PromiseFilter, PromiseTally } from './promise-list.js';

const columns = [
  ...['case_id', 'made', 'promise', 'what', 'promised_by', 'owner', 'state', 'made_at'],
  ...['due_at', 'remind_at', 'reminder', 'settled_at'],
].map((name) => `promises.${name}`);

export function listPromises(
  on: Statements,
  filter: PromiseFilter,
  page: PageWanted,
): Promise<Page<ListedPromise>> {
  const query: ListQuery = {
    select: `SELECT ${columns.join(', ')}, cases.state AS case_state, title, agent FROM promises JOIN cases ON cases.case_id = promises.case_id`,
    where: conditionsOf(filter),
    order: ['promises.due_at', 'promises.case_id', 'promises.made'],
  };
  return pageOf(on, query, page, promiseOf);
}

/** The states are spelled out, because the indexes of these promises are only looked at for these very conditions. */
const standings = {
  due: "promises.state IN ('open', 'renegotiated')",
  broken: "promises.state = 'broken'",
} as const;

function conditionsOf(filter: PromiseFilter): ListQuery['where'] {
  const { standing = 'due', before, promisedBy, owner, playbook, agent } = filter;
  const conditions: (readonly [string, ...(string | number)[]])[] = [[standings[standing]]];
  if (before !== undefined) conditions.push(['promises.due_at < ?', before]);
  if (promisedBy === 'partners') conditions.push(["promised_by NOT IN ('us', 'customer')"]);
  else if (promisedBy !== undefined) conditions.push(['promised_by = ?', promisedBy]);
  if (owner !== undefined) conditions.push(['owner = ?', owner]);
  if (playbook !== undefined) conditions.push(['playbook = ?', playbook]);
  if (agent !== undefined) conditions.push(['agent = ?', agent]);
  return conditions;
}

function promiseOf(row: Row): ListedPromise {
  const { remind_at: remindAt, reminder, settled_at: settledAt } = row;
  return {
    caseId: String(row['case_id']),
    made: Number(row['made']),
    promise: String(row['promise']),
    what: String(row['what']),
    promisedBy: String(row['promised_by']),
    owner: String(row['owner']),
    state: row['state'] as PromiseState,
    madeAt: Number(row['made_at']),
    due: Number(row['due_at']),
    ...(typeof remindAt === 'number' && { remindAt }),
    ...(typeof reminder === 'string' && { reminder }),
    ...(typeof settledAt === 'number' && { settledAt }),
    isCaseClosed: row['case_state'] === 'closed',
    title: String(row['title']),
    agent: String(row['agent']),
  };
}

export async function tallyPromises(
  on: Statements,
  promisedBy: string,
  from: number,
  until: number,
): Promise<PromiseTally> {
  const rows = await on.all(
    `SELECT state, count(*) AS many FROM promises
     WHERE promised_by = ? AND due_at >= ? AND due_at < ? GROUP BY state`,
    promisedBy,
    from,
    until,
  );
  const none: PromiseTally = { open: 0, kept: 0, broken: 0, renegotiated: 0, released: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, many }) => [String(state), Number(many)])) };
}
