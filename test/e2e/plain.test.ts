import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyKind, house, questions } from './every-kind.js';
import { ctrl, keysIn } from './keys.js';
import { comparable, recordOfScenario } from './story.js';
import { agentAt, closeTerminals, makeright, Terminal } from './terminal.js';

const home = mkdtempSync(join(tmpdir(), 'makeright-plain-'));
/** Cases that are walked here are nobody's. */
const env = { PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8', MAKERIGHT_AGENT: 'Robin' };

afterEach(closeTerminals);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const [node = '', ...launcher] = makeright;

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs makeright without a terminal, with lines piped in. */
function piped(words: readonly string[], input: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(node, [...launcher, ...words], { cwd: house, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

const lines = questions.map(({ keys }) => `${keys.replace('⏎', '')}\n`).join('');

test('defect 2, the second piped line is lost: lines from a pipe answer one question each', async () => {
  const { code, stdout, stderr } = await piped([...everyKind, '--json'], lines);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^\[plain mode: answers come from a pipe or a file\]\n/);
  expect(stderr).not.toContain('\u001b');
  const { folder } = new Terminal('true', []);
  expect(comparable(stdout)).toEqual(await recordOfScenario(`${house}/every-kind.yaml`, folder, house));
});

test('defect 1, the end of the input is an exit code 0: it says what it would have asked, and that it is not done', async () => {
  const { code, stdout, stderr } = await piped(everyKind, '');
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('there is no answer for `way`');
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test('defect 19, whoever reads stdout has left: it ends as if they had not', async () => {
  const child = spawn(node, [...launcher, ...everyKind], { cwd: house, env });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += String(text)));
  child.stdin.end(lines);
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(stderr).not.toContain('EPIPE');
});

test.each([
  ['TERM=dumb', { TERM: 'dumb' }],
  ['ACCESSIBLE', { ACCESSIBLE: '1' }],
])(
  'defect 16, cursor movements on terminals that have none: %s gives lines that are only added',
  async (why, env) => {
    const agent = agentAt(everyKind, { cwd: house, env });
    for (const { question, keys } of questions) {
      await agent.until(question, () => agent.shows(question) && /Answer.*: $/.test(agent.written));
      const { length } = agent.written;
      agent.press(keysIn(keys).replace(/\r?$/, '\r'));
      await agent.until('what was typed', () => agent.written.length > length);
    }
    expect(await agent.exit).toMatchObject({ code: 0 });
    expect(agent.written).not.toContain('\u001b');
    expect(agent.written.startsWith(`[plain mode: ${why}]`)).toBe(true);
    expect(agent.stdout).toContain('A question of every kind: resolved');
  },
);

test('without colours and without UTF-8 a frame has all that it has with them', async () => {
  const agent = agentAt(['run', 'wrong-item-shipped'], { env: { NO_COLOR: '1', LC_ALL: 'C' } });
  await agent.asks('What would suit you best?');
  expect(agent.written).not.toMatch(/\u001b\[[\d;]*m/);
  expect(agent.screen).toMatch(/^[\x20-\x7e\n]*$/);
  expect(agent.screen).toContain("| \"I'm sorry. We sent you the wrong thing, and that's our mistake.");
  expect(agent.screen).toMatch(/^> ?$/m);
  agent.press('1');
  await agent.sees(/^v What would suit you best\? {2}The right item$/m);
  agent.press(ctrl.c);
  await agent.exit;
});

test('defect 15, colours look at stdout: they stay on the screen when stdout goes to a file', async () => {
  const agent = agentAt(['run', 'wrong-item-shipped']);
  await agent.asks('What would suit you best?');
  expect(agent.written).toMatch(/\u001b\[1m/);
  agent.press(ctrl.c);
  await agent.exit;
  expect(agent.stdout).not.toContain('\u001b');
});

test('defect 14, a terminal without a size: it is taken to be of the usual one', async () => {
  const agent = new Terminal('stty cols 0 rows 0; exec "$@" >"$STDOUT"', ['run', 'wrong-item-shipped']);
  await agent.asks('What would suit you best?');
  expect(agent.screen).toContain(
    "│ “I'm sorry. We sent you the wrong thing, and that's our mistake.\n│ Let me put it right while we talk.”",
  );
  agent.press(ctrl.c);
  expect(await agent.exit).toMatchObject({ code: 130 });
});
