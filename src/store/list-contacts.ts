import type { ContactFilter, ListedContact } from './contact-list.js';
import type { Row, Statements } from './database.js';
import { pageOf, type ListQuery } from './keyset.js';
import type { Page, PageWanted } from './page.js';

export function listContacts(
  on: Statements,
  { who, impression, since }: ContactFilter,
  page: PageWanted,
): Promise<Page<ListedContact>> {
  const conditions: (readonly [string, ...(string | number)[]])[] = [];
  if (who !== undefined) conditions.push(['who = ?', who]);
  if (impression !== undefined) conditions.push(['contacts.impression = ?', impression]);
  if (since !== undefined) conditions.push(['at >= ?', since]);
  const query: ListQuery = {
    select: `SELECT contacts.case_id, seq, at, who, channel, contacts.impression, title
      FROM contacts JOIN cases ON cases.case_id = contacts.case_id`,
    where: conditions,
    order: ['at', 'contacts.case_id', 'seq'],
    descending: true,
  };
  return pageOf(on, query, page, contactOf);
}

function contactOf(row: Row): ListedContact {
  const { channel, impression } = row;
  return {
    caseId: String(row['case_id']),
    seq: Number(row['seq']),
    at: Number(row['at']),
    who: String(row['who']),
    ...(typeof channel === 'string' && { channel }),
    ...(typeof impression === 'string' && { impression }),
    title: String(row['title']),
  };
}
