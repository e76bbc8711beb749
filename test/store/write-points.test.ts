import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { CaseStore } from '../../src/store/case-store.js';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { buildProgram } from './agents.js';
import { lifeOf, lifeTime, standing } from './life.js';
import { engines, type Places } from './places.js';
import { becoming, linesOf } from './walked-cases.js';

jest.setTimeout(600_000);

/** How many processes die at once. */
const atOnce = 2;
/** Every so many-th write point is died at; STORE_EVERY=1 dies at each, a few hundred, which takes minutes. */
const every = Number(process.env['STORE_EVERY'] ?? 53);

let program: string;
beforeAll(() => {
  program = buildProgram('life-process');
});
afterAll(() => rmSync(program));

describe.each(engines)('the life of a case in %s', (_, places) => {
  let at: Places;
  let folder: string;
  let imported: readonly string[];
  /** What stands in a store before each step of the life, and at its end. */
  let stands: readonly object[];
  const open = (env: StorePlace['env']): Promise<CaseStore> => openStore({ env, now: () => lifeTime });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'makeright-life-'));
    at = await places();
    imported = await elsewhere();
    writeFileSync(join(folder, 'imported'), imported.join('\n'));
    stands = await livedThrough();
  });
  afterAll(async () => {
    await at.end();
    rmSync(folder, { recursive: true });
  });

  /** An export of a case of another store. */
  async function elsewhere(): Promise<readonly string[]> {
    const store = await open(await at.fresh());
    const cases = becoming(linesOf('still-waiting', 'C-2'));
    const [opened, last] = [cases[0], cases.at(-1)];
    if (!opened || !last) throw new Error('there is no case');
    await store.append(await store.begin(opened), last);
    const lines = [];
    for await (const line of store.export(undefined, true)) lines.push(line);
    await store.close();
    return lines;
  }

  async function livedThrough(): Promise<readonly object[]> {
    const store = await open(await at.fresh());
    const all = [await standing(store)];
    for (const { does } of lifeOf(imported)) {
      await does(store);
      all.push(await standing(store));
    }
    await store.close();
    return all;
  }

  /** Lives until a point; the steps that it said were done, or undefined where it lived on beyond its end. */
  async function diesAt(point: number, env: StorePlace['env']): Promise<readonly string[] | undefined> {
    const child = spawn(process.execPath, [program, String(point), join(folder, 'imported')], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode !== null && child.exitCode !== 0) throw new Error(`it ended with ${child.exitCode}`);
    return child.signalCode === null ? undefined : said.split('\n').slice(0, -1);
  }

  /** Kills a life at one point, and looks what is left; false where the life has no such point any more. */
  async function isLeftWholeAt(point: number): Promise<boolean> {
    const env = await at.fresh();
    const done = await diesAt(point, env);
    if (!done) return false;
    await at.isLeft(env);
    const store = await open(env);
    const found = await standing(store);
    // What was said to be done is there; what was being done is there wholly or not at all.
    const steps = Math.max(0, done.length - 1);
    const isDone = JSON.stringify(found) === JSON.stringify(stands[steps + 1]);
    expect({ point, done: done.at(-1), found }).toEqual({
      point,
      done: done.at(-1),
      found: isDone ? stands[steps + 1] : stands[steps],
    });
    // And whoever comes next can do it.
    const next = lifeOf(imported)[isDone ? steps + 1 : steps];
    if (next) {
      await next.does(store);
      expect(await standing(store)).toEqual(stands[isDone ? steps + 2 : steps + 1]);
    }
    await store.close();
    return true;
  }

  test('that is killed at any of its write points loses nothing and leaves nothing by half', async () => {
    let point = 1 - every;
    const worker = async (): Promise<void> => {
      while (await isLeftWholeAt((point += every)));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    expect(point).toBeGreaterThan(100);
  });
});
