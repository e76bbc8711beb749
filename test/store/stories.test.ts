import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { jest } from '@jest/globals';
import { isOpen, promisesOf } from '../../src/case/ledger.js';
import { openStore } from '../../src/store/open-store.js';
import { restoreCase } from '../../src/store/restore-case.js';
import { buildProgram } from './agents.js';
import { engines, type Places } from './places.js';
import { perSitting, stories, storyOf } from './stories.js';

jest.setTimeout(300_000);

describe.each(engines)('a story of several days in %s', (_, places) => {
  let at: Places;
  let program: string;
  beforeAll(async () => {
    program = buildProgram('story-process');
    at = await places();
  });
  afterAll(async () => {
    await at.end();
    rmSync(program);
  });

  test.each(stories)(
    '%s: several agents, one of them killed, and it goes on where it stood',
    async (name) => {
      const story = storyOf(name);
      const env = await at.fresh();
      for (let from = 0; from < story.length; from += perSitting) {
        const to = Math.min(from + perSitting, story.length);
        const way = (from / perSitting) % 2 === 0 && to < story.length ? 'killed' : 'leaves';
        const words = [program, name, String(from), String(to), way];
        const { signal, stderr, status } = spawnSync(process.execPath, words, {
          env: { ...process.env, ...env },
          encoding: 'utf8',
        });
        expect({ signal, stderr, status }).toEqual(
          way === 'killed'
            ? { signal: 'SIGKILL', stderr: '', status: null }
            : { signal: null, stderr: '', status: 0 },
        );
        const store = await openStore({ env, now: () => story[to - 1]?.at ?? 0 });
        const { told } = story[to - 1] ?? {};
        const stored = await store.load('C-1');
        const back = stored && restoreCase(stored);
        expect(back).toMatchObject({ kind: 'restored', case: { events: told?.events, stop: told?.stop } });
        // What it owes stands in the list of what is due, for whoever comes to it.
        const owed = promisesOf(told?.events ?? []).filter(isOpen);
        const { items } = await store.promises({}, { limit: 20 });
        expect(items.map(({ made, due }) => [made, due]).sort()).toEqual(
          owed.map(({ made, due }) => [made.seq, due]).sort(),
        );
        expect((await store.verify()).discrepancies).toEqual([]);
        await store.close();
      }
      const days = (story.at(-1)?.at ?? 0) - (story[0]?.at ?? 0);
      expect(days).toBeGreaterThan(60_000);
      expect(story.at(-1)?.told.stop.kind).toBe('closed');
    },
  );
});
