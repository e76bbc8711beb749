import type { CaseFilter, CaseState, CaseSummary } from './case-list.js';
import type { Row, Statements } from './database.js';
import { pageOf, type ListQuery } from './keyset.js';
import type { Page, PageWanted } from './page.js';
import { never } from './project-case.js';

const columns =
  'case_id, state, playbook, title, version, agent, opened_at, changed_at, standing, due_at, customer_words, next, impression, erased_at';

/** `customer` is the customer's key as a hash. */
export function listCases(on: Statements, filter: CaseFilter, page: PageWanted): Promise<Page<CaseSummary>> {
  const query: ListQuery = {
    select: `SELECT ${columns} FROM cases`,
    where: conditionsOf(filter),
    order: ['standing', 'due_at', 'opened_at', 'case_id'],
  };
  return pageOf(on, query, page, summaryOf);
}

function conditionsOf({
  states,
  playbook,
  agent,
  text,
  impression,
  customer,
  caseIds,
  idBegins,
}: CaseFilter): ListQuery['where'] {
  const conditions = [...statesAre(states)];
  if (caseIds) conditions.push([`case_id IN (${caseIds.map(() => '?').join(', ')})`, ...caseIds]);
  // A sign that is after all others: a stretch of the key, which a comparison by likeness would not be.
  if (idBegins !== undefined) conditions.push(['case_id >= ? AND case_id < ?', idBegins, `${idBegins}~`]);
  if (playbook !== undefined) conditions.push(['playbook = ?', playbook]);
  if (agent !== undefined) conditions.push(['agent = ?', agent]);
  if (impression !== undefined) conditions.push(['impression = ?', impression]);
  if (customer !== undefined) conditions.push(['customer = ?', customer]);
  for (const word of text?.toLowerCase().split(/\s+/) ?? [])
    if (word !== '') conditions.push([`search LIKE ? ESCAPE '!'`, `%${word.replace(/[!%_]/g, '!$&')}%`]);
  return conditions;
}

/** Spelled out, because the indexes of these cases are only looked at for these very conditions. */
function statesAre(states: CaseFilter['states']): ListQuery['where'] {
  if (!states) return [["state <> 'closed'"]];
  if (states.length === 1 && states[0] === 'closed') return [["state = 'closed'"]];
  const listed = [`state IN (${states.map(() => '?').join(', ')})`, ...states] as const;
  return states.includes('closed') ? [listed] : [["state <> 'closed'"], listed];
}

function summaryOf(row: Row): CaseSummary {
  const { due_at: due, customer_words: words, next, impression } = row;
  return {
    caseId: String(row['case_id']),
    state: row['state'] as CaseState,
    playbook: String(row['playbook']),
    title: String(row['title']),
    version: String(row['version']),
    agent: String(row['agent']),
    openedAt: Number(row['opened_at']),
    changedAt: Number(row['changed_at']),
    ...(Number(due) < never && { dueAt: Number(due) }),
    ...(typeof words === 'string' && { customerWords: words }),
    ...(typeof next === 'string' && { next }),
    ...(typeof impression === 'string' && { impression }),
    isErased: row['erased_at'] !== null,
  };
}
