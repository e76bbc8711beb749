import { join } from 'node:path';
import { everyKind, house, questions } from './every-kind.js';
import { ctrl, keysIn } from './keys.js';
import { comparable, recordOfScenario } from './story.js';
import { agentAt, closeTerminals, type Terminal } from './terminal.js';

/** Lines of which each alone would be an answer, a command or a key somewhere: 4,000 characters in all. */
const lines = [
  '1',
  'yes',
  '2',
  '20.00',
  '/p',
  '?',
  '15%',
  '2026-03-02',
  '3 days',
  '/b',
  '12-ABC',
  '\t\u0004\u0003',
];
const text = Array.from({ length: 200 }, () => lines.join('\r'))
  .join('\r')
  .slice(0, 4000);

afterEach(closeTerminals);

/** Pastes the text, sees it in the input as one line, and clears it away. */
async function pasteAndClear(agent: Terminal): Promise<void> {
  const before = agent.written.length;
  agent.paste(text);
  await agent.sees('1 yes 2 20.00 /p ? 15% 2026-03-02 3 days /b 12-ABC');
  agent.press(keysIn('⎋'));
  await agent.until('an empty input', () => agent.isAsking && agent.input === '');
  expect(agent.written.length - before).toBeLessThan(20_000);
}

test('defects 3 and 4, pastes leak and crawl: a text of 4,000 characters answers no question of any kind', async () => {
  const agent = agentAt([...everyKind, '--json'], { cwd: house });
  for (const { question, keys } of questions) {
    await agent.asks(question);
    await pasteAndClear(agent);
    expect(agent.shows(question)).toBe(true);
    agent.press(keysIn(keys));
  }
  expect(await agent.exit).toMatchObject({ code: 0 });
  const scenario = join(house, 'every-kind.yaml');
  expect(comparable(agent.stdout)).toEqual(await recordOfScenario(scenario, agent.folder, house));
});

test('defect 3, pastes leak: not at the prompts beside the walk either', async () => {
  const agent = agentAt(everyKind, { cwd: house });
  await agent.asks('Which way?');
  for (const [command, prompt] of [
    ['/n⏎', 'What is the note?'],
    ['/d⏎', 'Why leave the playbook here?'],
  ] as const) {
    agent.press(keysIn(command));
    await agent.asks(prompt);
    await pasteAndClear(agent);
    agent.press(keysIn('⏎'));
    await agent.asks('Which way?');
  }
  agent.press(ctrl.c);
  expect(await agent.exit).toMatchObject({ code: 130 });
  expect(agent.stdout).toBe('');
});

test('defect 3, pastes leak: a pasted text answers only once Enter confirms it, and is one line', async () => {
  const agent = agentAt(everyKind, { cwd: house });
  await agent.asks('Which way?');
  agent.press('/n ').paste('first\r1\r2\rlast');
  await agent.sees('› /n first 1 2 last');
  agent.press(keysIn('⏎'));
  await agent.sees('Note kept');
  await agent.asks('Which way?');
  agent.press(ctrl.d);
  expect(await agent.exit).toMatchObject({ code: 4 });
  expect(agent.stdout).toContain('First 1 2 last');
  expect(agent.stdout).toContain('It stands at: “Which way?”');
});

test('defect 3, pastes leak: the picker takes a paste as something to look for', async () => {
  const agent = agentAt(['run'], { cwd: house });
  await agent.asks('What happened?');
  agent.paste(text);
  await agent.sees('1 yes 2 20.00 /p ? 15% 2026-03-02 3 days /b 12-ABC');
  agent.press(keysIn('⌃U'));
  await agent.sees(/Another matter[^]*A question of every kind/);
  agent.press(ctrl.c);
  expect(await agent.exit).toMatchObject({ code: 130 });
  expect(agent.stdout).toBe('');
});
