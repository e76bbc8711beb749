import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ctrl, keysIn } from './keys.js';
import { closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

/** Runs makeright as a shell does, which says how it ended and how it left the terminal. */
const inShell = `sh -c 'echo $$ >"$HOME/pid"; exec "$@"' sh "$@" >"$STDOUT"; echo "ended with $?"; stty -a; echo told`;

/** A case with its first answer given. */
async function begun(command = inShell): Promise<Terminal> {
  const agent = new Terminal(command, ['run', 'wrong-item-shipped', '--now', '2026-03-02 16:45']);
  await agent.asks('What would suit you best?');
  agent.press('1');
  await agent.asks('Price of the item ordered?');
  return agent;
}

function send(agent: Terminal, signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(agent.folder, 'pid'), 'utf8')), signal);
}

const endings: readonly (readonly [string, number, (agent: Terminal) => unknown])[] = [
  ['defect 10, Ctrl+C is a stack trace', 130, (agent) => agent.press(ctrl.c)],
  ['defect 1, Ctrl+D is an exit code 0', 4, (agent) => agent.press(ctrl.d)],
  ['stopping with /p', 4, (agent) => agent.press(keysIn('/p⏎'))],
  ['defect 11, SIGTERM leaves modes on', 143, (agent) => send(agent, 'SIGTERM')],
  ['defect 11, SIGHUP leaves modes on', 129, (agent) => send(agent, 'SIGHUP')],
  ['defect 11, SIGINT leaves modes on', 130, (agent) => send(agent, 'SIGINT')],
];

test.each(endings)(
  '%s: it ends with %i, prints the record so far, and leaves the terminal as it was',
  async (_, code, end) => {
    const agent = await begun();
    expect(agent.marksPastes).toBe(true);
    end(agent);
    await agent.sees('told');
    expect(agent.screen).toContain(`ended with ${code}\n`);
    expect(agent.screen).toContain('This is the record so far.');
    expect(agent.screen).not.toMatch(/Error|\bat .*:\d+:\d+/);
    expect(agent.screen).toMatch(/[^-]icanon/);
    expect(agent.screen).toMatch(/[^-]echo\b/);
    expect({ pastes: agent.marksPastes, cursor: agent.showsCursor }).toEqual({ pastes: false, cursor: true });
    expect(agent.stdout).toContain('Wrong item shipped');
    expect(agent.stdout).toContain('What they would like: The right item');
  },
);

test('defect 12, a terminal that is closed: it ends as a hang-up does, with the record so far', async () => {
  const agent = await begun(`trap : HUP; "$@" >"$STDOUT"; echo "$?" >"$HOME/ended"`);
  agent.close();
  await agent.closed;
  expect(readFileSync(join(agent.folder, 'ended'), 'utf8')).toBe('129\n');
  expect(agent.stdout).toContain('What they would like: The right item');
});
