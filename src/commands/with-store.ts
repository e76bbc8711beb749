import type { CaseStore } from '../store/case-store.js';
import type { Ending } from './ending.js';
import type { World } from './world.js';

/** Does something with the store, and closes it however that ends. */
export async function withStore(world: World, work: (store: CaseStore) => Promise<Ending>): Promise<Ending> {
  const store = await world.openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
