import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { isOpen, promisesOf } from '../../src/case/ledger.js';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { restoreCase } from '../../src/store/restore-case.js';
import { buildProgram } from './agents.js';
import { engines, type Places } from './places.js';
import { sitWithStory } from './sit-with-story.js';
import { stories, storyOf, type Sitting } from './stories.js';

let program: string;
beforeAll(() => {
  program = buildProgram('story-process');
});
afterAll(() => rmSync(program));

/** An agent in a program of their own, who is killed in the end; what it said, which is nothing unless something is wrong. */
function sitAndDie(sitting: Sitting, env: StorePlace['env']): Promise<string> {
  return new Promise((resolve) => {
    const words = [program, JSON.stringify(sitting)];
    const child = execFile(
      process.execPath,
      words,
      { env: { ...process.env, ...env } },
      (_error, _said, complaints) =>
        resolve(child.signalCode === 'SIGKILL' ? complaints : `not killed\n${complaints}`),
    );
  });
}

async function sitAndLeave(sitting: Sitting, env: StorePlace['env']): Promise<void> {
  const store = await openStore({ env, now: () => sitting.tells[0]?.at ?? 0 });
  await store.release(await sitWithStory(sitting, store));
  await store.close();
}

describe.each(engines)('a story of several days in %s', (_, places) => {
  let at: Places;
  beforeAll(async () => {
    at = await places();
  });
  afterAll(() => at.end());

  test.each(stories)('%s: several agents, one killed, and it goes on where it stood', async (name) => {
    const { opened, sittings } = storyOf(name);
    const env = await at.fresh();
    let now = opened.opening.at;
    const store = await openStore({ env, now: () => now });
    await store.begin(opened);
    for (const [index, { sitting, leaves }] of sittings.entries()) {
      if (index === 1) expect(await sitAndDie(sitting, env)).toBe('');
      else await sitAndLeave(sitting, env);
      now = sitting.tells.at(-1)?.at ?? now;
      const stored = await store.load('C-1');
      const back = stored && restoreCase(stored);
      expect(back).toMatchObject({ kind: 'restored', case: { events: leaves.events, stop: leaves.stop } });
      // What it owes stands in the list of what is due, for whoever comes to it.
      const owed = promisesOf(leaves.events).filter(isOpen);
      const { items } = await store.promises({}, { limit: 20 });
      expect(items.map(({ made, due }) => [made, due]).sort()).toEqual(
        owed.map(({ made, due }) => [made.seq, due]).sort(),
      );
    }
    expect((await store.verify()).discrepancies).toEqual([]);
    await store.close();
    expect(now - opened.opening.at).toBeGreaterThan(60_000);
    expect(sittings.at(-1)?.leaves.stop.kind).toBe('closed');
  });
});
