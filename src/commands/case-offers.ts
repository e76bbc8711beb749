import type { Offers } from './word-offers.js';
import type { World } from './world.js';

/** Only as many as can be looked over; whoever wants another types how its id begins. */
const mostOffered = 50;

/** Ids of cases that begin as typed, the worst first; closed ones only where there is nothing else that begins so. */
export async function caseOffers(begun: string, world: World): Promise<Offers> {
  const store = await world.openStore();
  try {
    const begins = begun === '' ? {} : { idBegins: begun.toUpperCase() };
    const { items: open } = await store.cases(begins, { limit: mostOffered });
    const { items } =
      open.length > 0 || begun === ''
        ? { items: open }
        : await store.cases({ ...begins, states: ['closed'] }, { limit: mostOffered });
    return {
      offers: items.map(({ caseId, title, state }) => ({ word: caseId, about: `${title}: ${state}` })),
    };
  } finally {
    await store.close();
  }
}
