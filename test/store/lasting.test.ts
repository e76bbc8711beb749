import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { CaseStore } from '../../src/store/case-store.js';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { buildProgram, expectKept, startAgent, type Agent, type AgentWork } from './agents.js';
import { openParcel } from './walked-cases.js';
import { engines, type Places } from './places.js';

/** How many processes are killed for each engine, and how many write at once; more by the environment, for a long run. */
const kills = Number(process.env['STORE_KILLS'] ?? 9);
const writers = Number(process.env['STORE_WRITERS'] ?? 6);
const notesEach = Number(process.env['STORE_NOTES'] ?? 12);
/** For how long they write; `STORE_WRITERS=16 STORE_SECONDS=60` is the long run that docs/cases.md speaks of. */
const seconds = Number(process.env['STORE_SECONDS'] ?? 0);
const perRound = 3;
const endless = 1_000_000;

jest.setTimeout(Math.max(120_000, kills * 4_000, writers * notesEach * 2_000, seconds * 20_000));

let program: string;
beforeAll(() => {
  program = buildProgram('agent-process');
});
afterAll(() => rmSync(program));

describe.each(engines)('cases in %s', (_, places) => {
  let at: Places;
  let env: StorePlace['env'];
  const open = (): Promise<CaseStore> => openStore({ env, now: Date.now });

  beforeAll(async () => {
    at = await places();
  });
  afterAll(() => at.end());
  beforeEach(async () => {
    env = await at.fresh();
  });

  function start(work: Omit<AgentWork, 'program' | 'env'>): Agent {
    return startAgent({ program, env, ...work });
  }

  async function begin(...caseIds: readonly string[]): Promise<void> {
    const store = await open();
    for (const caseId of caseIds) await store.release((await store.begin(openParcel(caseId))).claim);
    await store.close();
  }

  /** The notes of some cases as another program finds them; everything has to verify. */
  async function notesOf(...caseIds: readonly string[]): Promise<readonly (readonly string[])[]> {
    const store = await open();
    const { cases, discrepancies } = await store.verify();
    expect({ cases, discrepancies }).toEqual({ cases: caseIds.length, discrepancies: [] });
    const notes = [];
    for (const caseId of caseIds) {
      const { events = [] } = (await store.load(caseId)) ?? {};
      notes.push(events.flatMap((event) => (event.type === 'note_added' ? [event.text] : [])));
    }
    await store.close();
    return notes;
  }

  test('what was confirmed is there after a kill, and nothing is there by half', async () => {
    const cases = Array.from({ length: perRound }, (_none, index) => `C-${index}`);
    await begin(...cases);
    const killed: Agent[] = [];
    while (killed.length < kills) {
      const agents = cases.map((caseId, index) =>
        start({ name: `${killed.length + index}`, howMany: endless, cases: [caseId] }),
      );
      await Promise.all(agents.map(async (agent) => agent.begun));
      await setTimeout(Math.random() * 200);
      for (const agent of agents) agent.process.kill('SIGKILL');
      await Promise.all(agents.map(async (agent) => agent.ended));
      for (const agent of agents) expect(agent.complaints()).toBe('');
      killed.push(...agents);
      // Somebody who is not heard of any more has a case for a while; now it is anybody's.
      const store = await open();
      for (const caseId of cases) {
        const taken = await store.takeOver(caseId, 'somebody');
        if (taken.kind === 'claimed') await store.release(taken.held.claim);
      }
      await store.close();
    }
    const found = await notesOf(...cases);
    for (const [index, agent] of killed.entries()) expectKept(agent, found[index % perRound] ?? []);
    expect(killed.flatMap(({ noted }) => noted).length).toBeGreaterThan(kills);
  });

  test('many write to the same cases and to their own, and nothing is lost, doubled or out of order', async () => {
    const shared = ['S-0', 'S-1'];
    const own = Array.from({ length: writers }, (_none, index) => `O-${index}`);
    await begin(...shared, ...own);
    const agents = own.map((caseId, index) =>
      start({
        name: `agent${index}`,
        howMany: seconds > 0 ? endless : notesEach,
        cases: [...shared, caseId],
      }),
    );
    if (seconds > 0) {
      await setTimeout(seconds * 1_000);
      for (const agent of agents) agent.process.kill('SIGTERM');
    }
    await Promise.all(agents.map(async (agent) => agent.ended));
    const found = await notesOf(...shared, ...own);
    for (const { name, noted, failed, complaints } of agents) {
      expect([failed, complaints()]).toEqual([[], '']);
      const { length } = seconds > 0 ? noted : { length: notesEach };
      expect(noted).toEqual(Array.from({ length }, (_none, index) => `${name} ${index}`));
    }
    if (seconds > 0) console.log(`${found.flat().length} events by ${writers} programs in ${seconds} s`);
    expect(found.flat().sort()).toEqual(agents.flatMap(({ noted }) => noted).sort());
    for (const notes of found.slice(0, shared.length)) {
      for (const { name } of agents) {
        const numbers = notes
          .filter((text) => text.startsWith(`${name} `))
          .map((text) => Number(text.split(' ')[1]));
        expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      }
    }
  });

  test('programs that find no store make one together', async () => {
    const agents = Array.from({ length: 4 }, (_none, index) =>
      start({ name: `${index}`, howMany: 0, cases: [] }),
    );
    await Promise.all(agents.map(async (agent) => agent.ended));
    for (const { process, failed, complaints } of agents)
      expect([process.exitCode, failed, complaints()]).toEqual([0, [], '']);
    await begin('C-1');
    expect(await notesOf('C-1')).toEqual([[]]);
  });
});
