import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

const words = ['run', 'wrong-item-shipped', '--now', '2026-03-03 14:20'];
const started = 'echo $$ >"$HOME/pid"';

/** Each stands in the way of whatever writes, at any moment, without the program's doing. */
interface Trouble {
  /** Starts makeright where the trouble can come, as a shell command. */
  readonly command: string;
  readonly comes: (agent: Terminal) => void;
  readonly goes: (agent: Terminal) => void;
  readonly says: string;
}

function dataOf(agent: Terminal): string {
  return join(agent.folder, '.local/share/makeright');
}

function processOf(agent: Terminal): string {
  return readFileSync(join(agent.folder, 'pid'), 'utf8').trim();
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** Where its folder is mounted, seen from outside. */
function ballastOf(agent: Terminal): string {
  return join('/proc', processOf(agent), 'root', dataOf(agent), 'ballast');
}

/** A small disk of its own, which is filled up. */
const fullDisk: Trouble = {
  command: `${started}; data="$HOME/.local/share/makeright"; mkdir -p "$data"; export data
    exec unshare -Urm sh -c 'mount -t tmpfs -o size=1m none "$data" && exec "$@" >"$STDOUT"' sh "$@"`,
  comes: (agent) => {
    expect(() => writeFileSync(ballastOf(agent), Buffer.alloc(2 ** 20))).toThrow('ENOSPC');
  },
  goes: (agent) => rmSync(ballastOf(agent)),
  says: 'is full, so this could not be written down',
};

/** Files may not grow any more, as where a quota is used up. */
const limit: Trouble = {
  command: `${started}; exec "$@" >"$STDOUT"`,
  comes: (agent) => run('prlimit', '--pid', processOf(agent), '--fsize=0:'),
  goes: (agent) => run('prlimit', '--pid', processOf(agent), '--fsize=unlimited:'),
  says: 'could not be read or written',
};

const folderGone: Trouble = {
  command: `${started}; exec "$@" >"$STDOUT"`,
  comes: (agent) => renameSync(dataOf(agent), `${dataOf(agent)}-away`),
  goes: (agent) => renameSync(`${dataOf(agent)}-away`, dataOf(agent)),
  says: 'was moved or taken away since it was opened',
};

/** Whether a command works on this machine; many containers refuse some. */
function works(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const mountsHere = isLinux && works('unshare', '-Urm', 'mount', '-t', 'tmpfs', 'none', '/mnt');
const limitsHere = isLinux && works('prlimit', '--pid', String(process.pid), '--fsize');
const anybodyHere = !isRoot || works('unshare', '-U', 'true');
/** What cannot be had on this machine stands among the tests that were skipped. */
const troubles: readonly (readonly [string, Trouble, boolean])[] = [
  ['a disk that is full', fullDisk, mountsHere],
  ['files that may not grow', limit, limitsHere],
  ['a folder that is gone', folderGone, true],
];

for (const [name, trouble, isHere] of troubles) {
  const testHere = isHere ? test : test.skip;

  testHere(`${name}: the agent is asked, tries again when it is over, and nothing is lost`, async () => {
    const agent = new Terminal(trouble.command, words);
    await agent.asks('What would suit you best?');
    agent.press('2');
    await agent.asks('Price of the item ordered?');
    trouble.comes(agent);
    agent.press('180.00\r');
    await agent.asks('What you entered is not kept');
    expect(agent.shows(trouble.says)).toBe(true);
    // Tried again while it is still there, it is said again.
    const { length } = agent.written;
    agent.press('1');
    await agent.until('the same again', () => agent.isAsking && agent.written.includes('What now?', length));
    trouble.goes(agent);
    agent.press('1');
    await agent.asks('Shipping paid?');
    agent.press('/p\r');
    await agent.sees('The case is kept');
  });
}

/** Root may write everywhere, unless it is nobody in particular. */
const asAnybody = `exec ${isRoot ? 'unshare -U ' : ''}"$@" >"$STDOUT"`;
const testAsAnybody = anybodyHere ? test : test.skip;

testAsAnybody(
  'a folder that may not be written: the agent is asked at once, and can go on without',
  async () => {
    const env = { MAKERIGHT_DATA: mkdtempSync(join(tmpdir(), 'makeright-locked-')) };
    chmodSync(env.MAKERIGHT_DATA, 0o500);
    const agent = new Terminal(asAnybody, words, { env });
    await agent.asks('This case cannot be kept');
    expect(agent.shows('you may not write there')).toBe(true);
    agent.press('1');
    await agent.asks('What would suit you best?');
    agent.press('2');
    await agent.asks('Price of the item ordered?');
    agent.press('/p\r');
    await agent.sees('This is the record so far');
    expect((await agent.exit).code).toBe(4);
    expect(agent.shows('The case is kept')).toBe(false);
    rmSync(env.MAKERIGHT_DATA, { recursive: true });
  },
);

testAsAnybody(
  'a file that became read-only: resuming says so, and goes on where it was when it can be written again',
  async () => {
    const env = { MAKERIGHT_DATA: mkdtempSync(join(tmpdir(), 'makeright-locked-')) };
    const file = join(env.MAKERIGHT_DATA, 'cases.sqlite');
    const first = new Terminal(asAnybody, words, { env });
    await first.asks('What would suit you best?');
    first.press('2');
    await first.asks('Price of the item ordered?');
    first.press('/p\r');
    await first.exit;
    chmodSync(file, 0o400);
    const refused = new Terminal(asAnybody, ['resume'], { env });
    await refused.asks('Which case?');
    refused.press('1');
    expect((await refused.exit).code).toBe(2);
    expect(refused.shows('can be read but not written')).toBe(true);
    chmodSync(file, 0o600);
    const again = new Terminal(asAnybody, ['resume', '--now', '2026-03-03 14:25'], { env });
    await again.asks('Which case?');
    again.press('1');
    await again.asks('Price of the item ordered?');
    rmSync(env.MAKERIGHT_DATA, { recursive: true });
  },
);
