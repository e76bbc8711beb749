import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../src/store/open-store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { buildProgram, startAgent, type Agent } from './agents.js';
import { lentPostgres } from './lent-postgres.js';
import { openParcel } from './walked-cases.js';

const now = Date.now;

/** Files stay those of their owner, who may no longer do everything: that is how root is kept out as everybody else is. */
const asAnybody = process.getuid?.() === 0 ? ['unshare', '-U'] : [];

async function failureOf(work: Promise<unknown>): Promise<StoreFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('a file of cases', () => {
  let folder: string;
  let file: string;
  let program: string;
  beforeAll(() => {
    program = buildProgram('agent-process');
  });
  afterAll(() => rmSync(program));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'makeright-failing-'));
    file = join(folder, 'cases.sqlite');
    const store = await openStore({ env: { MAKERIGHT_DATA: folder }, now });
    await store.release((await store.begin(openParcel('C-1'))).claim);
    await store.close();
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  async function write(under: readonly string[], howMany: number): Promise<Agent> {
    const env = { MAKERIGHT_DATA: folder };
    const agent = startAgent({ program, name: 'Robin', env, howMany, cases: ['C-1'], under });
    await agent.ended;
    expect(agent.complaints()).toBe('');
    return agent;
  }

  async function notes(): Promise<readonly string[]> {
    const store = await openStore({ env: { MAKERIGHT_DATA: folder }, now });
    expect(await store.verify()).toMatchObject({ cases: 1, discrepancies: [] });
    const { events = [] } = (await store.load('C-1')) ?? {};
    await store.close();
    return events.flatMap((event) => (event.type === 'note_added' ? [event.text] : []));
  }

  test('that cannot grow any more says so, and keeps what was confirmed', async () => {
    const limited = ['bash', '-c', 'ulimit -f 400 && exec "$@"', 'bash'];
    const agent = await write(limited, 1_000_000);
    expect(agent.failed.join()).toMatch(/^the disk that has `.*` (is full|could not be read or written)/);
    expect(agent.noted.length).toBeGreaterThan(0);
    expect(await notes()).toEqual(agent.noted);
  });

  test('that can only be read says so, and keeps what was confirmed', async () => {
    const before = await write([], 2);
    chmodSync(file, 0o400);
    const agent = await write(asAnybody, 1);
    expect(agent.failed).toEqual([
      `\`${file}\` can be read but not written; let its owner have write permission again; nothing that was confirmed is lost`,
    ]);
    chmodSync(file, 0o600);
    expect(await notes()).toEqual(before.noted);
  });

  test('in a folder that cannot be written says so', async () => {
    folder = join(folder, 'locked');
    mkdirSync(folder, { mode: 0o500 });
    const agent = await write(asAnybody, 1);
    expect(agent.failed).toEqual([
      `cases cannot be kept in \`${folder}\`: you may not write there; name another folder with MAKERIGHT_DATA`,
    ]);
    folder = dirname(folder);
  });

  test('that is none is not taken for one, and stays as it is', async () => {
    const env = { MAKERIGHT_DATA: join(folder, 'other') };
    const words = 'what somebody wrote here long ago. '.repeat(200);
    mkdirSync(env.MAKERIGHT_DATA);
    writeFileSync(join(env.MAKERIGHT_DATA, 'cases.sqlite'), words);
    const { message, help } = await failureOf(openStore({ env, now }));
    expect(message).toMatch(/^`.*` is damaged, or no file of makeright's$/);
    expect(help).toContain('bring back a copy');
    expect(readFileSync(join(env.MAKERIGHT_DATA, 'cases.sqlite'), 'utf8')).toBe(words);
  });

  test('where a file stands in place of the folder says so', async () => {
    const { message } = await failureOf(openStore({ env: { MAKERIGHT_DATA: file }, now }));
    expect(message).toBe(`cases cannot be kept in \`${file}\`: a file stands where a folder should be`);
  });

  test('where a folder stands in place of the file says so', async () => {
    rmSync(file);
    mkdirSync(file);
    const { message } = await failureOf(openStore({ env: { MAKERIGHT_DATA: folder }, now }));
    expect(message).toContain(file.slice(0, folder.length));
  });
});

describe('a database of PostgreSQL', () => {
  let lent: string;
  beforeAll(async () => {
    lent = await lentPostgres();
  });

  function changed(change: (url: URL) => void): { readonly DATABASE_URL: string } {
    const url = new URL(lent);
    change(url);
    return { DATABASE_URL: url.href };
  }

  test.each([
    ['does not let this user in', (url: URL) => (url.password = 'close sesame')],
    ['no such database', (url: URL) => (url.pathname = '/nowhere')],
    ['cannot be reached (ECONNREFUSED)', (url: URL) => (url.port = '1')],
    ['cannot be reached (ENOTFOUND)', (url: URL) => (url.host = 'nowhere.invalid')],
  ])('that %s is told from others, without the password', async (words, change) => {
    const { message, help, cause } = await failureOf(openStore({ env: changed(change), now }));
    expect(message).toContain(words);
    expect(`${message} ${help} ${String(cause)}`).not.toContain('sesame');
  });

  test('of a newer makeright is left as it is', async () => {
    const schema = `newer_${process.pid}`;
    const client = new pg.Client({ connectionString: lent });
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
    const env = changed((url) => url.searchParams.set('options', `-c search_path=${schema}`));
    await (await openStore({ env, now })).close();
    await client.query(`INSERT INTO ${schema}.makeright_versions VALUES (1000)`);
    const { message } = await failureOf(openStore({ env, now }));
    expect(message).toMatch(/^these cases were written by a newer makeright .*version 1000/);
    await client.query(`DROP SCHEMA ${schema} CASCADE`);
    await client.end();
  });
});
