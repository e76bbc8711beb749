import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CaseStore } from '../../src/store/case-store.js';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { verifyExport } from '../../src/store/verify-export.js';
import { engines, type Places } from './places.js';
import { becoming, linesOf } from './walked-cases.js';

describe.each(engines)('what %s keeps', (_, places) => {
  let at: Places;
  let env: StorePlace['env'];
  let store: CaseStore;

  beforeAll(async () => {
    at = await places();
    env = await at.fresh();
    store = await openStore({ env, now: () => 0 });
    const [opened, ...others] = becoming(linesOf('another-one', 'C-1'));
    if (!opened) throw new Error('there is no case');
    let held = await store.begin(opened);
    for (const next of others) {
      const appended = await store.append(held, next);
      if (appended.kind === 'appended') held = appended.held;
    }
  });
  afterAll(async () => {
    await store.close();
    await at.end();
  });

  async function exported(reveal: boolean): Promise<string> {
    const lines: string[] = [];
    for await (const line of store.export(undefined, reveal)) lines.push(line);
    return lines.join('\n');
  }

  test('no byte of an export can be changed without being found', async () => {
    const bytes = Buffer.from(await exported(true));
    expect((await verifyExport(bytes.toString().split('\n'))).discrepancies).toEqual([]);
    const places = fc.nat({ max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const changed = Buffer.from(bytes);
        changed[place] = (bytes[place] ?? 0) ^ change;
        expect((await verifyExport(changed.toString().split('\n'))).discrepancies).not.toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  /** What a byte of an export can be part of, by what stands before it on its line; the last line is its end. */
  test.each([
    ['the beginning', /^\{"makeright":"c/],
    ['the texts that a case goes by', /"files":\[\{"path":".{3}/],
    ['the digest of those texts', /^\{"edition":".{5}/],
    ['an id', /^\{"case":"./],
    ['the number of an entry', /"entry":(?=\d)/],
    ['a hash', /"hash":".{9}/],
    ['an event', /events.{20}/],
    ['the hash of what was cut out', /sealed.{0,4}\[\{.{0,4}hash.{12}/],
    ['a salt', /"secrets":\[\[".{4}/],
    ['something private', /Ada /],
    ['how many lines there are', /^\{"lines":/],
    ['the hash of all lines', /"cases":\d+,"hash":".{7}/],
  ])('also not one of %s', async (_what, before) => {
    const lines = (await exported(true)).split('\n');
    const at = lines.findIndex((line) => before.test(line));
    expect(at).toBeGreaterThanOrEqual(0);
    const line = lines[at] ?? '';
    const found = before.exec(line);
    const place = (found?.index ?? 0) + (found?.[0].length ?? 0);
    for (const sign of ['0', 'x', '"', ' '].filter((other) => other !== line[place])) {
      const changed = [...lines];
      changed[at] = line.slice(0, place) + sign + line.slice(place + 1);
      expect((await verifyExport(changed)).discrepancies).not.toEqual([]);
    }
  });

  test('what was erased stands nowhere any more, and the chain still verifies', async () => {
    expect(await exported(true)).toContain('Ada Example');
    expect(await exported(false)).not.toContain('Ada Example');
    expect(await store.erase('C-1')).toBe(true);
    expect(await exported(true)).not.toContain('Ada Example');
    expect(await store.verify()).toMatchObject({ cases: 1, notWalked: 1, discrepancies: [] });
    // What a server keeps in its files is its own affair.
    const folder = env['MAKERIGHT_DATA'];
    for (const file of folder === undefined ? [] : readdirSync(folder))
      expect(readFileSync(`${folder}/${file}`).includes('Ada Example')).toBe(false);
  });
});
