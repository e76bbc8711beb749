import { isDeepStrictEqual } from 'node:util';
import { tellCase, type Case } from '../../src/case/case.js';
import type { CaseStore } from '../../src/store/case-store.js';
import type { Claim, HeldCase } from '../../src/store/held-case.js';
import { restoreCase } from '../../src/store/restore-case.js';
import type { Sitting } from './stories.js';

/** Takes case C-1 up and goes on with it, from what the store has of it and nothing else. */
export async function sitWithStory({ by, stands, tells }: Sitting, store: CaseStore): Promise<Claim> {
  let held = await taken(store, by);
  let now = await standing(store);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(now.stop)), JSON.parse(JSON.stringify(stands))))
    throw new Error('it stands elsewhere');
  for (const input of tells) {
    const result = tellCase(now, input);
    if (result.kind === 'refused') throw new Error(result.message);
    now = result.case;
    const appended = await store.append(held, now);
    if (appended.kind !== 'appended') throw new Error('somebody else has it');
    held = appended.held;
  }
  return held.claim;
}

/** The case, from whoever had it. */
async function taken(store: CaseStore, by: string): Promise<HeldCase> {
  const asked = await store.claim('C-1', by);
  const claimed = asked.kind === 'has_it' ? await store.takeOver('C-1', by) : asked;
  if (claimed.kind !== 'claimed') throw new Error('it is not to be had');
  return claimed.held;
}

async function standing(store: CaseStore): Promise<Case> {
  const stored = await store.load('C-1');
  const back = stored && restoreCase(stored);
  if (back?.kind !== 'restored') throw new Error(back?.message ?? 'it is not there');
  return back.case;
}
