import { rmSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.js';
import { buildProgram, expectKept, startAgent } from './agents.js';
import { startPostgres, type RunningPostgres } from './start-postgres.js';
import { agentAt, closeTerminals } from '../e2e/terminal.js';
import { openParcel } from './walked-cases.js';

// A server of our own, because it is ours to kill. SQLite has none: there it is the programs that are killed.
let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(closeTerminals);
afterAll(() => postgres.stop());

test('a server that is killed takes nothing with it, and whoever writes is told', async () => {
  const program = buildProgram('agent-process');
  const env = { DATABASE_URL: postgres.url };
  const caseIds = ['C-0', 'C-1', 'C-2'];
  const before = await openStore({ env, now: Date.now });
  for (const caseId of caseIds) await before.release((await before.begin(openParcel(caseId))).claim);
  await before.close();
  const agents = caseIds.map((caseId, index) =>
    startAgent({ program, env, name: `${index}`, howMany: 1_000_000, cases: [caseId] }),
  );
  await Promise.all(agents.map(async (agent) => agent.begun));
  await postgres.crash();
  await Promise.all(agents.map(async (agent) => agent.ended));
  rmSync(program);
  await postgres.startAgain();
  const after = await openStore({ env, now: Date.now });
  expect(await after.verify()).toMatchObject({ cases: caseIds.length, discrepancies: [] });
  for (const [index, agent] of agents.entries()) {
    const { events = [] } = (await after.load(caseIds[index] ?? '')) ?? {};
    expectKept(
      agent,
      events.flatMap((event) => (event.type === 'note_added' ? [event.text] : [])),
    );
    expect(agent.complaints()).toBe('');
    expect(agent.failed.join()).toMatch(
      /^the database at `127.0.0.1:\d+\/makeright` (has stopped answering|cannot be reached)/,
    );
    expect(agent.failed.join()).not.toContain('sesame');
  }
  await after.close();
});

test('an agent whose server is killed at a question is asked, and goes on when it is there again', async () => {
  const env = { DATABASE_URL: postgres.url };
  const agent = agentAt(['run', 'wrong-item-shipped', '--now', '2026-03-03 14:20'], { env });
  await agent.asks('What would suit you best?');
  agent.press('2');
  await agent.asks('Price of the item ordered?');
  await postgres.crash();
  agent.press('180.00\r');
  await agent.asks('What you entered is not kept');
  expect(agent.shows('cannot be reached')).toBe(true);
  expect(agent.shows('sesame')).toBe(false);
  // With a customer on the line it goes on, and all of it is kept as soon as it can be.
  agent.press('2');
  await agent.asks('Shipping paid?');
  await postgres.startAgain();
  agent.press('4.95\r');
  await agent.asks('Paid with?');
  agent.press('/p\r');
  await agent.sees('The case is kept');
  const store = await openStore({ env, now: Date.now });
  const { items } = await store.cases({ playbook: 'wrong-item-shipped', states: ['paused'] }, { limit: 5 });
  expect(items).toMatchObject([{ next: 'Paid with?' }]);
  const stored = await store.load(items[0]?.caseId ?? '');
  expect(stored?.inputs.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer', 'pause']);
  expect((await store.verify()).discrepancies).toEqual([]);
  await store.close();
});
