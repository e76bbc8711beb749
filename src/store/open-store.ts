import type { CaseStore } from './case-store.js';
import { StoreFailure } from './store-failure.js';

/** Where the store is and what it needs of the world. */
export interface StorePlace {
  /** The environment: `DATABASE_URL`, `MAKERIGHT_DATA`, `XDG_DATA_HOME` and `HOME` are looked at. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970-01-01 UTC: for how long a claim holds. */
  now(): number;
}

/** Opens the store, makes it where there is none yet, and brings one of an earlier version up to date. */
export async function openStore(place: StorePlace): Promise<CaseStore> {
  throw new StoreFailure(`there is no store yet in ${String(place.env['MAKERIGHT_DATA'])}`);
}
