import type { Case } from '../case/case.js';
import { customerOf } from '../case/customer-of.js';
import { grantsOf } from '../case/ledger.js';
import type { Received } from '../case/opening.js';
import { appendTo, beginCase } from './append-case.js';
import type { CaseFilter, CaseSummary } from './case-list.js';
import type { CaseHistory, HistoryFilter } from './case-history.js';
import type { CaseStore } from './case-store.js';
import { claimCase, releaseCase } from './claim-case.js';
import type { ContactFilter, ListedContact } from './contact-list.js';
import { discardCase } from './discard-case.js';
import type { Database } from './database.js';
import type { Edition } from './edition.js';
import type { Appended, Claim, Claimed, HeldCase } from './held-case.js';
import { listCases } from './list-cases.js';
import { listContacts } from './list-contacts.js';
import { listPromises, tallyPromises } from './list-promises.js';
import { loadCase } from './load-case.js';
import type { Page, PageWanted } from './page.js';
import type { ListedPromise, PromiseFilter, PromiseTally } from './promise-list.js';
import { customerKey } from './customer-key.js';
import type { StoredCase } from './stored-case.js';
import type { Verification } from './verification.js';

/**
 * The store on any engine that speaks SQL. Each thing that it does is in a file of its own; those that read playbooks again,
 * which takes the reader and the check, are loaded when they are wanted: an agent who begins a case does not wait for them.
 */
export class SqlCaseStore implements CaseStore {
  private readonly editions = new Map<string, Edition>();
  private salt: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  async begin(opened: Case): Promise<HeldCase> {
    return beginCase(this.database, opened, await this.customerIn(opened), this.now());
  }

  async append(held: HeldCase, told: Case): Promise<Appended> {
    return appendTo(this.database, held, told, await this.customerIn(told), this.now());
  }

  load(caseId: string): Promise<StoredCase | undefined> {
    return this.database.read((on) => loadCase(on, caseId, this.editions));
  }

  claim(caseId: string, by: string): Promise<Claimed> {
    return claimCase(this.database, caseId, by, this.now(), false);
  }

  takeOver(caseId: string, by: string): Promise<Claimed> {
    return claimCase(this.database, caseId, by, this.now(), true);
  }

  release(claim: Claim): Promise<void> {
    return releaseCase(this.database, claim);
  }

  discard(claim: Claim): Promise<boolean> {
    return discardCase(this.database, claim);
  }

  async cases(filter: CaseFilter, page: PageWanted): Promise<Page<CaseSummary>> {
    const { customer, ...others } = filter;
    const known = customer === undefined ? others : { ...others, customer: await this.keyOf(customer) };
    return listCases(this.database, known, page);
  }

  promises(filter: PromiseFilter, page: PageWanted): Promise<Page<ListedPromise>> {
    return listPromises(this.database, filter, page);
  }

  tally(promisedBy: string, from: number, until: number): Promise<PromiseTally> {
    return tallyPromises(this.database, promisedBy, from, until);
  }

  contacts(filter: ContactFilter, page: PageWanted): Promise<Page<ListedContact>> {
    return listContacts(this.database, filter, page);
  }

  async received(customer: string, since: number, otherThan = ''): Promise<readonly Received[]> {
    const key = await this.keyOf(customer);
    return this.database.read(async (on) => {
      const rows = await on.all(
        'SELECT case_id FROM cases WHERE customer = ? AND case_id <> ? ORDER BY case_id',
        key,
        otherThan,
      );
      const received: Received[] = [];
      for (const row of rows) {
        const { events = [] } = (await loadCase(on, String(row['case_id']), this.editions)) ?? {};
        for (const { remedy, worth, at } of grantsOf(events))
          if (worth !== null && at >= since) received.push({ remedy, worth, at });
      }
      return received.sort((a, b) => a.at - b.at);
    });
  }

  async *histories(filter: HistoryFilter): AsyncIterable<CaseHistory> {
    const { readHistories } = await import('./read-histories.js');
    yield* readHistories(this.database, filter, this.editions);
  }

  async erase(caseId: string): Promise<boolean> {
    const { eraseCase } = await import('./erase-case.js');
    return eraseCase(this.database, caseId, this.now());
  }

  async verify(caseId?: string): Promise<Verification> {
    const { verifyCases } = await import('./verify-cases.js');
    return verifyCases(this.database, caseId);
  }

  async *export(caseIds: readonly string[] | undefined, reveal: boolean): AsyncIterable<string> {
    const { exportCases } = await import('./export-cases.js');
    yield* exportCases(this.database, caseIds, reveal);
  }

  async import(lines: Iterable<string> | AsyncIterable<string>): Promise<Verification> {
    const { importCases } = await import('./import-cases.js');
    const salt = await this.customerSalt();
    return importCases(this.database, lines, (customer) => customerKey(customer, salt), this.now());
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private async customerIn(of: Case): Promise<string | null> {
    const customer = customerOf(of);
    return customer === undefined ? null : this.keyOf(customer);
  }

  private async keyOf(customer: string): Promise<string> {
    return customerKey(customer, await this.customerSalt());
  }

  /** It is made once, with the database. */
  private async customerSalt(): Promise<string> {
    if (this.salt !== undefined) return this.salt;
    const [row] = await this.database.all("SELECT secret FROM store_secrets WHERE name = 'customer'");
    return (this.salt = String(row?.['secret']));
  }
}
