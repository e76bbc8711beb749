import type { Case } from '../case/case.js';
import type { Received } from '../case/opening.js';
import type { CaseFilter, CaseSummary } from './case-list.js';
import type { CaseHistory, HistoryFilter } from './case-history.js';
import type { ContactFilter, ListedContact } from './contact-list.js';
import type { Appended, Claim, Claimed, HeldCase } from './held-case.js';
import type { Page, PageWanted } from './page.js';
import type { ListedPromise, PromiseFilter, PromiseTally } from './promise-list.js';
import type { StoredCase } from './stored-case.js';
import type { Verification } from './verification.js';

/**
 * Cases that last. What is kept of a case is its journal: an entry for its opening and one for each input, each with the
 * events that it brought and the hash of the entry before; nothing in it is ever changed. Beside it stand lists, made from
 * the journal as it grows, and, apart, whatever people typed and whatever is private, so that it can be erased.
 *
 * When a promise that writes is fulfilled, what it wrote is on disk. Every method may throw a `StoreFailure`: the store
 * cannot be reached or written. Agents are told apart by name. Moments are milliseconds since 1970-01-01 UTC.
 */
export interface CaseStore {
  /**
   * Puts a case that was just opened into the store, with the texts that it is walked by; whoever opened it has it. Of the fact
   * that its policy knows a customer by, here as in `append`, only a hash is kept beside the journal.
   */
  begin(opened: Case): Promise<HeldCase>;

  /** Writes down whatever a case was told since it was last written, in one step: all of it, or nothing. */
  append(held: HeldCase, told: Case): Promise<Appended>;

  /** A case as it stands, or undefined where there is none of this id. */
  load(caseId: string): Promise<StoredCase | undefined>;

  /** Asks for a case: had by nobody, by oneself, or by somebody who has not been heard of for a while, it is given. */
  claim(caseId: string, by: string): Promise<Claimed>;

  /** Takes a case, whoever has it; they are told at their next append. */
  takeOver(caseId: string, by: string): Promise<Claimed>;

  /** Gives a case back, so that anybody may have it at once. An older claim than the present one does nothing. */
  release(claim: Claim): Promise<void>;

  /**
   * Takes out a case that was opened and never told anything, and in which nothing was promised: somebody looked at a playbook.
   * False for any other, and for one that somebody else has; true where there is none of this id: it is gone already.
   */
  discard(claim: Claim): Promise<boolean>;

  /** Cases, the worst first: what left a poor impression, then what is due first, then what has stood longest. */
  cases(filter: CaseFilter, page: PageWanted): Promise<Page<CaseSummary>>;

  /** Promises, the worst first: what was due first. */
  promises(filter: PromiseFilter, page: PageWanted): Promise<Page<ListedPromise>>;

  /** How the promises that somebody owed ended whose due moment is in [from, until). */
  tally(promisedBy: string, from: number, until: number): Promise<PromiseTally>;

  /** Contacts, the latest first. */
  contacts(filter: ContactFilter, page: PageWanted): Promise<Page<ListedContact>>;

  /** What a customer was granted, and not taken back, since a moment, in all other cases in which they are known by this key. */
  received(customer: string, since: number, otherThan?: string): Promise<readonly Received[]>;

  /** What happened in cases, in no order that counts. Nothing private is in it. */
  histories(filter: HistoryFilter): AsyncIterable<CaseHistory>;

  /**
   * Erases what is private in a case: the values of private facts wherever they stand, and whatever people typed in which
   * one of them stands. Its journal stays as it is and verifies. False where there is no such case.
   */
  erase(caseId: string): Promise<boolean>;

  /** Verifies the chain of one case, or of all, its lists, and that walking it again brings the same events. */
  verify(caseId?: string): Promise<Verification>;

  /**
   * Cases as lines of JSON, each line without its line break; all of them without ids. Private facts are left out unless
   * `reveal`: the chain verifies either way.
   */
  export(caseIds: readonly string[] | undefined, reveal: boolean): AsyncIterable<string>;

  /** Takes in what `export` gave, in one step: with a discrepancy nothing. A case that is there already has to be the same. */
  import(lines: Iterable<string> | AsyncIterable<string>): Promise<Verification>;

  close(): Promise<void>;
}
