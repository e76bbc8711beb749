import { setTimeout as pause } from 'node:timers/promises';
import { everyKind, house, questions } from './every-kind.js';
import { ctrl, keysIn } from './keys.js';
import { comparable, readStory, recordOfScenario } from './story.js';
import { agentAt, closeTerminals, type Terminal } from './terminal.js';

afterEach(closeTerminals);

const facts = questions.slice(0, -2);
const [refund, confirm] = questions.slice(-2);

/** What commits nothing, answered in one burst; keys come as fast as somebody's key repeats, or all at once. */
async function typeAhead(agent: Terminal, betweenKeys: () => Promise<unknown>): Promise<void> {
  await agent.asks('Which way?');
  for (const { keys } of facts) {
    for (const key of keysIn(keys)) {
      agent.press(key);
      await betweenKeys();
    }
  }
}

test.each([
  ['1 ms apart', () => pause(1)],
  ['at once', () => Promise.resolve()],
])(
  'defect 5, keys between prompts are lost: keys %s through twelve questions all arrive, each once',
  async (_, betweenKeys) => {
    const agent = agentAt([...everyKind, '--json'], { cwd: house });
    await typeAhead(agent, betweenKeys);
    await agent.asks(refund!.question);
    agent.press(keysIn(refund!.keys));
    await agent.asks(confirm!.question);
    agent.press(keysIn(confirm!.keys));
    expect(await agent.exit).toMatchObject({ code: 0 });
    expect(comparable(agent.stdout)).toEqual(
      await recordOfScenario(`${house}/every-kind.yaml`, agent.folder, house),
    );
  },
);

test('keys typed ahead are dropped before a question that commits', async () => {
  const agent = agentAt(everyKind, { cwd: house });
  await agent.asks('Which way?');
  agent.press(keysIn([...facts, refund!, confirm!].map(({ keys }) => keys).join('')));
  await agent.asks(refund!.question);
  // What was not dropped would come before this.
  agent.press('x');
  await agent.until('one key in the input', () => agent.isAsking && agent.input === 'x');
  agent.press(ctrl.c);
  expect(await agent.exit).toMatchObject({ code: 130 });
  expect(agent.stdout).toContain('Nothing was granted.');
});

test('the wrong item takes no more keys than its answers need', async () => {
  const { deeds } = readStory('wrong-item-shipped');
  // One for the number of an option, and one more where it commits; a text as it is, and Enter.
  const keys = ['1', '78.00⏎', '1⏎', '4.95⏎', '1⏎', '9.00⏎', '11.40⏎', '1⏎', '1⏎', '1'];
  const asked = deeds.filter(({ sees }) => !sees.includes('Not taken'));
  expect(asked).toHaveLength(keys.length);
  const agent = agentAt(readStory('wrong-item-shipped').words);
  for (const [at, { sees }] of asked.entries()) {
    await agent.asks(sees);
    agent.press(keysIn(keys[at]!));
  }
  expect(await agent.exit).toMatchObject({ code: 0 });
  expect([...keys.join('')].length).toBe(32);
});

test('defect 6, a lone Esc is late: it clears the line before the next key is there', async () => {
  const agent = agentAt(everyKind, { cwd: house });
  await agent.asks('Which way?');
  agent.press('/n abc');
  await agent.sees('› /n abc');
  agent.press(keysIn('⎋'));
  await agent.until('an empty input', () => agent.isAsking && agent.input === '');
  // An arrow key is one key, though it begins with Esc.
  agent.press(keysIn('↓'));
  await agent.sees('› 1 To the left');
  agent.press(ctrl.c);
  await agent.exit;
});

test('defect 13, wide characters and the cursor: what is typed in the middle of them stands there', async () => {
  const agent = agentAt(everyKind, { cwd: house });
  await agent.asks('Which way?');
  const family = '👩‍👩‍👧';
  agent.press(`/n 日本語${family}テスト`);
  await agent.sees('テスト');
  agent.press('\u001b[D\u001b[D').press('Z');
  await agent.sees('テZスト');
  const wide = '配送が遅れています'.repeat(5);
  agent.press('\u0005').press(wide);
  await agent.until('the cursor behind what was typed', () =>
    /ています$/.test(agent.lines[agent.cursor.row] ?? ''),
  );
  agent.press(keysIn('⏎'));
  await agent.sees('Note kept');
  agent.press(keysIn('/c⏎'));
  // The case so far is more than a screen; who has seen enough ends it.
  await agent.sees('q ends it');
  agent.press('q');
  await agent.asks('Which way?');
  expect(agent.scrollback.match(/Ask: “Which way\?”/g)).toHaveLength(1);
  agent.press(ctrl.d);
  await agent.exit;
  expect(agent.stdout.replace(/\n\s*/g, '')).toContain(`日本語${family}テZスト${wide}`);
});
