import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { engines, type Places } from './places.js';
import { becoming, linesOf } from './walked-cases.js';

let [sqlite, postgres]: Places[] = [];
beforeAll(async () => {
  [sqlite, postgres] = await Promise.all(engines.map(([, places]) => places()));
});
afterAll(() => Promise.all([sqlite?.end(), postgres?.end()]));

/** Takes lines into an empty store, and gives what that gives out. */
async function through(lines: readonly string[], env: StorePlace['env'], reveal: boolean): Promise<string[]> {
  const store = await openStore({ env, now: () => 0 });
  const { cases, discrepancies } = await store.import(lines);
  expect({ cases, discrepancies }).toEqual({ cases: 3, discrepancies: [] });
  expect(await store.verify()).toMatchObject({ cases: 3, discrepancies: [] });
  const given: string[] = [];
  for await (const line of store.export(undefined, reveal)) given.push(line);
  await store.close();
  return given;
}

test.each([true, false])(
  'cases go from a file to a server and back, and are the same line by line (private facts: %s)',
  async (reveal) => {
    if (!sqlite || !postgres) throw new Error('there is no engine');
    const store = await openStore({ env: await sqlite.fresh(), now: () => 0 });
    for (const name of ['another-one', 'still-waiting', 'not-agreed']) {
      const cases = becoming(linesOf(name, name));
      const [opened, last] = [cases[0], cases.at(-1)];
      if (opened && last) await store.append(await store.begin(opened), last);
    }
    const lines: string[] = [];
    for await (const line of store.export(undefined, reveal)) lines.push(line);
    await store.close();
    const onServer = await through(lines, await postgres.fresh(), reveal);
    expect(onServer).toEqual(lines);
    expect(await through(onServer, await sqlite.fresh(), reveal)).toEqual(lines);
  },
);
