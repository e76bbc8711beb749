import fc from 'fast-check';
import { inLanguage } from '../../src/check/in-language.js';
import { policyAt } from '../../src/case/policy-at.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import { askedAt } from '../../src/tally/asked-at.js';
import type { HappenedCase } from '../../src/tally/happened-case.js';
import { quantilesOf } from '../../src/tally/quantiles.js';
import { Tallying, type Tally } from '../../src/tally/tally.js';
import { loadLibrary } from '../load-library.js';

const { checked, library } = loadLibrary('playbooks');

/** Every scenario that ships, as a case that happened. */
const happened = library.scenarios.flatMap((scenario, at): readonly HappenedCase[] => {
  const playbook = checked.playbooks.get(scenario.playbook.value);
  const played = playbook && runScenario(playbook, scenario).played;
  if (!playbook || !played) return [];
  const { id, title } = playbook.playbook;
  const { events, opening } = played.case;
  const policy = policyAt(playbook, opening.at);
  return [
    {
      caseId: `C-${at}`,
      playbook: id.value,
      title: title.value,
      events,
      rules: '1',
      checked: playbook,
      policy,
    },
  ];
});
const moments = happened.flatMap(({ events }) => events.map(({ at }) => at));
const [first, last] = [Math.min(...moments), Math.max(...moments)];
const whole = { from: first, until: last + 1 };

function tallied(cases: readonly HappenedCase[], period = whole): Tally {
  const tallying = new Tallying(period);
  for (const one of cases) tallying.add(one);
  return tallying.result;
}

const all = tallied(happened);

test('there is something to count in each of its parts', () => {
  expect(happened.length).toBeGreaterThan(50);
  expect(all.opened).toBe(happened.length);
  expect(all.outcomes.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.closed);
  expect(all.causes.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.closed);
  for (const part of [all.times, all.granted, all.promises, all.differences]) expect(part).not.toEqual([]);
});

/** The first cases once more, by an edition in which the playbook has another title. */
const renamed = happened.slice(0, 20).flatMap((one): readonly HappenedCase[] => {
  if (!one.checked) return [];
  const { playbook } = one.checked;
  const title = `${one.title}, mended`;
  const checkedNow = {
    ...one.checked,
    playbook: { ...playbook, title: { ...playbook.title, value: title } },
  };
  return [{ ...one, caseId: `${one.caseId}-again`, title, checked: checkedNow, rules: '2' }];
});

/** The same, with customers who are spoken to in Dutch. */
const inDutch = library.scenarios.flatMap((scenario, at): readonly HappenedCase[] => {
  const written = checked.playbooks.get(scenario.playbook.value);
  const spoken = written && inLanguage(written, library.translations, 'nl');
  const said = spoken && runScenario(spoken, scenario).played;
  const same = happened.find(({ caseId }) => caseId === `C-${at}`);
  return said && same ? [{ ...same, caseId: `C-${at}-nl`, events: said.case.events }] : [];
});

test('the same cases in any order come to the same, with titles that change and in several languages', () => {
  const cases = [...happened, ...renamed, ...inDutch.slice(0, 20)];
  const ordered = tallied(cases);
  expect(JSON.stringify(ordered)).toContain(', mended');
  fc.assert(
    fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
      expect(tallied(shuffled)).toEqual(ordered);
    }),
    { numRuns: 3 },
  );
});

test('a report is worded in one language, whatever customers were spoken to in', () => {
  expect(inDutch.length).toBeGreaterThan(0);
  const titles = ({ granted, outcomes, promises }: Tally) =>
    [
      ...granted.map(({ remedy, place }) => [remedy, place]),
      ...outcomes.map(({ playbook }) => playbook),
      ...promises.map(({ place }) => place),
    ].map((named) => JSON.stringify(named));
  const known = new Set(titles(all));
  expect(titles(tallied(inDutch)).filter((title) => !known.has(title))).toEqual([]);
});

test('what another edition of a playbook grants is no difference between agents', () => {
  const differing = all.differences.flatMap(({ ways }) => ways.flatMap(({ examples }) => examples));
  expect(differing).not.toEqual([]);
  const apart = happened.map((one) => ({ ...one, rules: one.caseId }));
  expect(tallied(apart).differences).toEqual([]);
});

test('a changed answer is booked where it was asked, among facts that are named alike', () => {
  const stamp = { at: first, by: 'Robin' };
  const learned = (seq: number, step: string, value: string) =>
    ({ ...stamp, seq, step, type: 'fact_learned', fact: 'size', value, source: 'customer' }) as const;
  const amended = {
    ...stamp,
    seq: 3,
    step: null,
    type: 'answer_amended',
    question: 'size',
    label: 'Which size?',
    from: 'S',
    to: 'L',
  } as const;
  const [one] = happened;
  const before = [learned(1, 'other/size', 'S'), learned(2, 'size', 'M')];
  const of = (after: readonly ReturnType<typeof learned>[]) => ({
    ...one!,
    events: [...before, amended, ...after],
  });
  expect(askedAt(of([learned(4, 'other/size', 'L')]), amended)).toBe('other/size');
  expect(askedAt(of([]), amended)).toBe('size');
  const { checked: _, ...unchecked } = of([learned(4, 'other/size', 'L')]);
  const came = { ...unchecked, caseId: 'C-came', events: before };
  expect(tallied([unchecked, came]).hesitations).toMatchObject([{ changed: 1, cases: 1, of: 2 }]);
});

test('the parts of a period come to the whole of it', () => {
  const sums = ({ opened, granted, promises, deviations }: Tally) => ({
    opened,
    granted: granted.reduce((sum, { total }) => sum + total, 0),
    grants: granted.reduce((sum, { grants }) => sum + grants, 0),
    due: promises.reduce((sum, { due }) => sum + due, 0),
    left: deviations.reduce((sum, { times }) => sum + times, 0),
  });
  const added = (one: ReturnType<typeof sums>, other: ReturnType<typeof sums>) =>
    Object.fromEntries(
      Object.entries(one).map(([name, count]) => [name, count + other[name as keyof typeof other]]),
    );
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (cut) => {
      const before = sums(tallied(happened, { from: first, until: cut }));
      const after = sums(tallied(happened, { from: cut, until: last + 1 }));
      expect(added(before, after)).toEqual(sums(all));
    }),
    { numRuns: 8 },
  );
});

test('a quantile is one of the values, and so many are no larger', () => {
  expect(quantilesOf([])).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const { median, ninth } = quantilesOf(values)!;
      const upTo = (limit: number) => values.filter((value) => value <= limit).length;
      expect(values).toContain(median);
      expect(values).toContain(ninth);
      expect(upTo(median)).toBeGreaterThanOrEqual(values.length * 0.5);
      expect(upTo(ninth)).toBeGreaterThanOrEqual(values.length * 0.9);
      expect(values.filter((value) => value < ninth).length).toBeLessThan(values.length * 0.9);
    }),
  );
});
