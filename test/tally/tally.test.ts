import fc from 'fast-check';
import { policyAt } from '../../src/case/policy-at.js';
import { runScenario } from '../../src/explore/run-scenario.js';
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
  return [{ caseId: `C-${at}`, playbook: id.value, title: title.value, events, checked: playbook, policy }];
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

test('the same cases in any order come to the same', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...happened], { minLength: happened.length }), (shuffled) => {
      expect(tallied(shuffled)).toEqual(all);
    }),
    { numRuns: 5 },
  );
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
