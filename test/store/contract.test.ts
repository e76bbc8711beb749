import type { Case } from '../../src/case/case.js';
import { buildRecord } from '../../src/case/record/build-record.js';
import { recordJson } from '../../src/report/record-json.js';
import { recordText } from '../../src/report/record-text.js';
import type { CaseStore } from '../../src/store/case-store.js';
import type { HeldCase } from '../../src/store/held-case.js';
import { privateTextsOf } from '../../src/store/hidden-texts.js';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { readCase, restoreCase } from '../../src/store/restore-case.js';
import { engines, type Places } from './places.js';
import { allScenarios, becoming, linesOf, openParcel, told } from './walked-cases.js';

const minute = 60_000;

describe.each(engines)('a store of %s', (_, places) => {
  let at: Places;
  let env: StorePlace['env'];
  let now = 0;
  let store: CaseStore;
  const open = (): Promise<CaseStore> => openStore({ env, now: () => now });

  beforeAll(async () => {
    at = await places();
  });
  afterAll(() => at.end());
  beforeEach(async () => {
    now = Date.parse('2026-03-02T15:45:00Z');
    env = await at.fresh();
    store = await open();
  });
  afterEach(() => store.close());

  /** Puts a case into the store as an agent does: step by step. */
  async function keep(cases: readonly Case[]): Promise<HeldCase> {
    const [opened, ...others] = cases;
    if (!opened) throw new Error('there is no case');
    let held = await store.begin(opened);
    for (const next of others) {
      const appended = await store.append(held, next);
      if (appended.kind !== 'appended') throw new Error(JSON.stringify(appended));
      held = appended.held;
    }
    return held;
  }

  async function restored(caseId: string): Promise<Case> {
    const stored = await store.load(caseId);
    const back = stored && restoreCase(stored);
    if (back?.kind !== 'restored') throw new Error(JSON.stringify(back ?? 'not there'));
    return back.case;
  }

  test('every case comes back as it was, in another program, and verifies', async () => {
    const kept = new Map<string, Case>();
    for (const [index, cases] of walked().entries()) {
      const [opened, last] = [cases[0], cases.at(-1)];
      if (!opened || !last) continue;
      // A few as an agent walks them, the others in two pieces or in one.
      const pieces = [[last], [opened, last], cases];
      await keep(pieces[index % 8 === 0 ? 2 : index % 2] ?? cases);
      kept.set(last.opening.caseId, last);
    }
    await store.close();
    store = await open();
    for (const [caseId, last] of kept) {
      const back = await restored(caseId);
      expect(back.events).toEqual(last.events);
      expect(back.inputs).toEqual(last.inputs);
      expect(back.stop).toEqual(last.stop);
    }
    expect(await store.verify()).toMatchObject({ cases: kept.size, notWalked: 0, discrepancies: [] });
  });

  test('a case that is not there is not there', async () => {
    expect(await store.load('nobody')).toBeUndefined();
    expect(await store.claim('nobody', 'Noor')).toEqual({ kind: 'no_such_case' });
    expect(await store.erase('nobody')).toBe(false);
    expect((await store.verify('nobody')).cases).toBe(0);
  });

  test('two cases of one id are not begun', async () => {
    await store.begin(openParcel('C-1'));
    await expect(store.begin(openParcel('C-1', { at: now + 1 }))).rejects.toThrow(
      'there is already a case `C-1`',
    );
    expect(await store.verify()).toMatchObject({ cases: 1, discrepancies: [] });
  });

  test('one has a case, the other is told who, and may take it over', async () => {
    const cases = becoming(linesOf('another-one', 'C-1'));
    const [opened, first, second] = cases;
    if (!opened || !first || !second) throw new Error('the case is too short');
    const robin = await store.begin(opened);
    const asked = await store.claim('C-1', 'Noor');
    expect(asked).toEqual({ kind: 'has_it', other: robin.claim });
    now += minute;
    const taken = await store.takeOver('C-1', 'Noor');
    if (taken.kind !== 'claimed') throw new Error('not taken over');
    expect(taken.held).toMatchObject({ claim: { by: 'Noor', since: now }, head: robin.head });
    expect(await store.append(robin, first)).toEqual({ kind: 'taken_over', other: taken.held.claim });
    const appended = await store.append(taken.held, first);
    expect(appended.kind).toBe('appended');
    // What was written once is not written again.
    expect(await store.append(taken.held, second)).toMatchObject({ kind: 'taken_over' });
    expect((await restored('C-1')).inputs).toHaveLength(1);
  });

  test('a case that was given back, or not touched for a while, is anybody’s', async () => {
    const robin = await store.begin(openParcel('C-1'));
    await store.release(robin.claim);
    const noor = await store.claim('C-1', 'Noor');
    if (noor.kind !== 'claimed') throw new Error('not claimed');
    // An older claim gives nothing back any more.
    await store.release(robin.claim);
    expect(await store.claim('C-1', 'Sam')).toMatchObject({ kind: 'has_it', other: { by: 'Noor' } });
    now = noor.held.claim.until + 1;
    expect(await store.claim('C-1', 'Sam')).toMatchObject({
      kind: 'claimed',
      held: { claim: { since: now } },
    });
    // One's own case is always to be had again.
    expect(await store.claim('C-1', 'Sam')).toMatchObject({ kind: 'claimed' });
  });

  test('of many that ask for a case at once, one gets it', async () => {
    const held = await store.begin(openParcel('C-1'));
    await store.release(held.claim);
    const stores = await Promise.all(Array.from({ length: 4 }, open));
    const claims = await Promise.all(stores.map((one, index) => one.claim('C-1', `agent ${index}`)));
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    await Promise.all(stores.map((one) => one.close()));
  });

  test('programs that start at once make one store', async () => {
    env = await at.fresh();
    const stores = await Promise.all(Array.from({ length: 5 }, open));
    await Promise.all(stores.map((one, index) => one.begin(openParcel(`C-${index}`))));
    const { items } = await store.cases({}, { limit: 10 });
    expect(items).toEqual([]);
    const [one] = stores;
    expect((await one?.cases({}, { limit: 10 }))?.items).toHaveLength(5);
    await Promise.all(stores.map((other) => other.close()));
  });

  test('cases are listed, the worst first, page by page, by what they are', async () => {
    await keep(becoming(linesOf('still-waiting', 'C-WAITS')));
    await keep(becoming(linesOf('another-one', 'C-CLOSED')));
    for (let index = 0; index < 5; index++)
      await store.begin(openParcel(`C-${index}`, { at: now + index * minute }));
    const all = [];
    for (let after: string | undefined; ;) {
      const page = await store.cases({}, { limit: 2, ...(after !== undefined && { after }) });
      all.push(...page.items);
      after = page.next;
      if (after === undefined) break;
    }
    expect(all.map(({ caseId }) => caseId)).toEqual(['C-0', 'C-1', 'C-2', 'C-3', 'C-4', 'C-WAITS']);
    expect(all.map(({ dueAt }) => dueAt)).toEqual([...all.map(({ dueAt }) => dueAt)].sort());
    const ids = async (filter: Parameters<CaseStore['cases']>[0]): Promise<string[]> =>
      (await store.cases(filter, { limit: 20 })).items.map(({ caseId }) => caseId);
    expect(await ids({ states: ['closed'] })).toEqual(['C-CLOSED']);
    expect(await ids({ states: ['waiting'] })).toEqual(['C-WAITS']);
    expect(await ids({ states: ['waiting', 'closed'] })).toHaveLength(2);
    expect(await ids({ playbook: 'late-parcel', agent: 'agent', text: 'PARCEL c-3' })).toEqual(['C-3']);
    expect(await ids({ text: '%' })).toEqual([]);
    expect(await ids({ impression: 'poor', states: ['closed'] })).toEqual(['C-CLOSED']);
    expect(await ids({ impression: 'good', states: ['closed'] })).toEqual([]);
    const [closed] = (await store.cases({ states: ['closed'] }, { limit: 1 })).items;
    expect(closed).toMatchObject({ state: 'closed', title: 'A parcel that does not come', isErased: false });
    await expect(store.cases({}, { limit: 2, after: 'nonsense' })).rejects.toThrow('no place in this list');
  });

  test('a poor last impression stands before all that is due', async () => {
    const late = openParcel('C-LATE', { at: now - 60 * minute });
    const poor = openParcel('C-POOR', { at: now });
    await store.begin(late);
    const groan = {
      kind: 'contact',
      who: 'counter',
      channel: 'in_person',
      impression: 'poor',
    } as const;
    await keep([poor, told(poor, groan, now + minute)]);
    const { items } = await store.cases({}, { limit: 1 });
    expect(items).toMatchObject([{ caseId: 'C-POOR', impression: 'poor' }]);
    const { next = '' } = await store.cases({}, { limit: 1 });
    expect((await store.cases({}, { limit: 1, after: next })).items).toMatchObject([{ caseId: 'C-LATE' }]);
  });

  test('promises are listed by when they are due, and tallied', async () => {
    const waiting = becoming(linesOf('still-waiting', 'C-WAITS'));
    await keep(waiting);
    await store.begin(openParcel('C-1', { at: now }));
    const last = waiting.at(-1);
    if (!last) throw new Error('there is no case');
    const { items } = await store.promises({}, { limit: 10 });
    expect(items.map(({ caseId, promise, due }) => [caseId, promise, due])).toEqual([
      ['C-1', 'first_response', now + 15 * minute],
      ['C-WAITS', 'comes', Date.parse('2026-03-04T16:00:00Z')],
    ]);
    expect(await store.promises({ before: items[0]?.due ?? 0 }, { limit: 10 })).toEqual({ items: [] });
    const first = await store.promises({}, { limit: 1 });
    const rest = await store.promises({}, { limit: 10, ...(first.next && { after: first.next }) });
    expect([...first.items, ...rest.items]).toEqual(items);
    const ours = await store.promises({ promisedBy: 'us' }, { limit: 10 });
    expect(ours.items.every(({ promisedBy }) => promisedBy === 'us')).toBe(true);
    const tally = await store.tally('us', 0, Number.MAX_SAFE_INTEGER);
    expect(tally).toMatchObject({ open: 2, kept: 1, broken: 0 });
    const settled = told(last, { kind: 'settle', made: items[1]?.made ?? 0, how: { to: 'broken' } }, now);
    const claimed = await store.claim('C-WAITS', 'agent');
    if (claimed.kind !== 'claimed') throw new Error('not claimed');
    expect((await store.append(claimed.held, settled)).kind).toBe('appended');
    const broken = await store.promises({ standing: 'broken' }, { limit: 10 });
    expect(broken.items).toMatchObject([
      { state: 'broken', settledAt: now, title: 'A parcel that does not come' },
    ]);
  });

  test('contacts are listed, the latest first', async () => {
    await keep(becoming(linesOf('another-one', 'C-1')));
    const { items } = await store.contacts({ who: 'counter' }, { limit: 10 });
    expect(items).toMatchObject([
      { caseId: 'C-1', who: 'counter', channel: 'in_person', impression: 'poor' },
    ]);
    expect((await store.contacts({ since: now * 2 }, { limit: 10 })).items).toEqual([]);
  });

  test('what a customer received in other cases is known by what the policy knows them by', async () => {
    const cases = becoming(linesOf('another-one', 'C-1'));
    const [opened, ...others] = cases;
    if (!opened) throw new Error('there is no case');
    const held = await store.begin(opened);
    expect((await store.cases({ customer: 'Ada Example' }, { limit: 5 })).items).toEqual([]);
    const last = others.at(-1);
    if (last) await store.append(held, last);
    await keep(becoming(linesOf('another-one', 'C-2')));
    const received = await store.received(' ada example', 0, 'C-2');
    expect(received.map(({ remedy, worth }) => [remedy, worth])).toEqual([
      ['replacement', 8000],
      ['credit', 2000],
    ]);
    expect(await store.received('Ada Example', 0)).toHaveLength(4);
    expect(await store.received('Ada Example', now * 2)).toEqual([]);
    expect(await store.received('Ada', 0)).toEqual([]);
    const theirs = { customer: 'Ada Example', states: ['closed'] } as const;
    expect((await store.cases(theirs, { limit: 5 })).items).toHaveLength(2);
    // Known there as well, though by another hash.
    const lines = await listed(store.export(['C-1'], true));
    env = await at.fresh();
    const other = await open();
    await other.import(lines);
    expect(await other.received('Ada Example', 0)).toEqual(received);
    await other.close();
    await store.erase('C-1');
    expect(await store.received('Ada Example', 0, 'C-2')).toEqual([]);
  });

  test('an export goes into an empty store, and into its own, and is the same again', async () => {
    for (const name of ['another-one', 'still-waiting', 'not-agreed'])
      await keep(becoming(linesOf(name, name)));
    const lines = await listed(store.export(undefined, true));
    expect(await store.import(lines)).toMatchObject({ cases: 3, discrepancies: [] });
    env = await at.fresh();
    const other = await open();
    expect(await other.import(lines)).toMatchObject({ cases: 3, notWalked: 0, discrepancies: [] });
    expect(await listed(other.export(undefined, true))).toEqual(lines);
    expect(await other.verify()).toMatchObject({ cases: 3, discrepancies: [] });
    expect(await other.promises({}, { limit: 20 })).toEqual(await store.promises({}, { limit: 20 }));
    await other.close();
    await expect(listed(store.export(['nobody'], false))).rejects.toThrow('there is no case `nobody`');
  });

  test('what was erased can be read as it stood, and is in no record any more', async () => {
    let read = 0;
    for (const [index, cases] of walked().entries()) {
      const last = cases.at(-1);
      if (!last || index % 4 > 0) continue;
      const before = buildRecord(last);
      if (before.privateFacts === 'none') continue;
      const { caseId } = last.opening;
      await keep([last]);
      await store.erase(caseId);
      const stored = await store.load(caseId);
      const back = stored && readCase(stored);
      if (back?.kind !== 'read') throw new Error(JSON.stringify(back ?? 'not there'));
      const after = buildRecord(back.case, { reveal: true });
      expect(after).toMatchObject({
        privateFacts: 'erased',
        state: before.state,
        nextQuestion: before.nextQuestion,
        granted: before.granted.map(({ remedy, worth }) => ({ remedy, worth })),
        promises: before.promises.map(({ due, state }) => ({ due, state })),
        contacts: before.contacts.map(({ at, impression }) => ({ at, impression })),
        outcome: before.outcome === null ? null : { outcome: before.outcome.outcome },
      });
      expect(recordText(after)).toContain('Private facts were erased');
      const { private: texts } = privateTextsOf(last);
      for (const written of [recordText(after), recordJson(after)])
        expect([...texts].filter((text) => text.length > 3 && written.includes(text))).toEqual([]);
      read += 1;
    }
    expect(read).toBeGreaterThan(5);
  });

  test('a case that has gone on elsewhere is not taken in again, and it is said how it went on', async () => {
    const cases = becoming(linesOf('another-one', 'C-1'));
    const [opened, first, second] = cases;
    if (!opened || !first || !second) throw new Error('the case is too short');
    await keep([opened]);
    const begun = await listed(store.export(undefined, true));
    const here = { env, store };
    env = await at.fresh();
    const other = await open();
    expect((await other.import(begun)).discrepancies).toEqual([]);
    const claimed = await other.claim('C-1', 'Noor');
    if (claimed.kind !== 'claimed') throw new Error('not claimed');
    await other.append(claimed.held, first);
    const further = await listed(other.export(undefined, true));
    await other.close();
    expect(await here.store.import(further)).toMatchObject({
      discrepancies: [{ message: expect.stringContaining('has gone on elsewhere') as string }],
    });
    const again = await here.store.claim('C-1', opened.opening.by);
    if (again.kind !== 'claimed') throw new Error('not claimed');
    await here.store.append(again.held, told(opened, { kind: 'note', text: 'a note' }, now));
    expect(await here.store.import(further)).toMatchObject({
      discrepancies: [{ message: expect.stringContaining('has gone on here and elsewhere') as string }],
    });
    // What is older than what is here is the same case.
    expect((await here.store.import(begun)).discrepancies).toEqual([]);
  });

  test('another case of the same id is not taken in, and then nothing is', async () => {
    await store.begin(openParcel('C-1'));
    const lines = await listed(store.export(undefined, true));
    env = await at.fresh();
    const other = await open();
    await other.begin(openParcel('C-1', { at: now + 1 }));
    await other.begin(openParcel('C-2'));
    expect((await other.import(lines)).discrepancies).toMatchObject([{ caseId: 'C-1' }]);
    await other.close();
  });
});

let walkedOnce: readonly (readonly Case[])[] | undefined;

/** Each scenario, as all that its case becomes. */
function walked(): readonly (readonly Case[])[] {
  return (walkedOnce ??= allScenarios().map(([, lines], index) => becoming(lines(`C-${index}`))));
}

async function listed(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
