import type { CaseStore } from '../../src/store/case-store.js';
import type { HeldCase } from '../../src/store/held-case.js';
import { openSqlite } from '../../src/store/sqlite-database.js';
import { openPostgres } from '../../src/store/postgres-database.js';
import type { Database } from '../../src/store/database.js';
import type { StorePlace } from '../../src/store/open-store.js';
import { restoreCase } from '../../src/store/restore-case.js';
import { becoming, linesOf } from './walked-cases.js';

/** The clock of a life stands still: the same life leaves the same behind. */
export const lifeTime = Date.parse('2026-03-02T15:45:00Z');

/** One thing that is done to a store; whoever finds the store as it was before can do it again. */
export interface LifeStep {
  readonly name: string;
  readonly does: (store: CaseStore) => Promise<unknown>;
}

const oneByOne = 8;

/** All that a store does to cases which writes, in one life of one case; beside it `imported` comes in from elsewhere. */
export function lifeOf(imported: readonly string[]): readonly LifeStep[] {
  const [opened, ...others] = becoming(linesOf('another-one', 'C-1'));
  const last = others.at(-1);
  if (!opened || !last) throw new Error('there is no case');
  // One thing after the other, and then all that is left in one piece.
  const appended = [...others.slice(0, oneByOne), last];
  return [
    { name: 'begin', does: (store) => store.begin(opened) },
    ...appended.map((told, index) => ({
      name: `append ${index + 1}`,
      does: async (store: CaseStore) => store.append(await inHand(store), told),
    })),
    { name: 'release', does: async (store) => store.release((await inHand(store)).claim) },
    { name: 'claim', does: (store) => store.claim('C-1', 'Noor') },
    { name: 'take over', does: (store) => store.takeOver('C-1', 'Sam') },
    { name: 'import', does: (store) => store.import(imported) },
    { name: 'erase', does: (store) => store.erase('C-1') },
  ];
}

/** Case C-1 as whoever had it last has it. */
async function inHand(store: CaseStore): Promise<HeldCase> {
  const stored = await store.load('C-1');
  if (!stored) throw new Error('C-1 is not there');
  return { claim: stored.claim, head: stored.head };
}

/** What somebody finds who opens the store; everything in it has to verify. */
export async function standing(store: CaseStore): Promise<object> {
  const { cases, events, discrepancies } = await store.verify();
  const stored = await store.load('C-1');
  const lists = {
    cases: await store.cases({ states: ['open', 'waiting', 'paused', 'closed'] }, { limit: 50 }),
    promises: await store.promises({}, { limit: 50 }),
    broken: await store.promises({ standing: 'broken' }, { limit: 50 }),
    contacts: await store.contacts({}, { limit: 50 }),
    received: stored?.erasedAt === undefined ? await store.received('Ada Example', 0) : [],
  };
  if (!stored) return { cases, events, discrepancies, lists };
  const { head, claim, erasedAt } = stored;
  const back = restoreCase(stored);
  const at = back.kind === 'restored' ? back.case.stop : back.message;
  return {
    ...{ cases, events, discrepancies, lists, claim, erasedAt, at },
    ...{ entries: head.entries, inputs: stored.inputs, happened: stored.events },
  };
}

/** The database of a place, which no store has been made in yet. */
export function databaseAt(env: StorePlace['env']): Promise<Database> {
  const url = env['DATABASE_URL'];
  return url ? openPostgres(url) : openSqlite(`${env['MAKERIGHT_DATA']}/cases.sqlite`);
}
