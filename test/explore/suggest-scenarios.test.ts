import { coverageOf, type PlaybookCoverage } from '../../src/explore/coverage.js';
import { exploreFor } from '../../src/explore/explore.js';
import { pointName, type PointName } from '../../src/explore/point.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import { scenarioName } from '../../src/explore/scenario-name.js';
import { suggestScenarios } from '../../src/explore/suggest-scenarios.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import type { ScenarioResult } from '../../src/explore/scenario-result.js';
import { checkLibrary } from '../../src/check/check-library.js';
import { layOutFile } from '../../src/layout/lay-out-file.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { readText } from '../fixtures.js';
import { loadLibrary } from '../load-library.js';

const enough = 5_000;

/** Of the playbook itself: what it runs may be come by in the scenarios of others. */
function uncovered(root: CheckedPlaybook, results: readonly ScenarioResult[]): ReadonlySet<PointName> {
  const [{ points }] = coverageOf([root], results) as [PlaybookCoverage];
  return new Set(points.filter(({ times }) => times === 0).map(pointName));
}

/** Suggests, plays what was suggested as its file will have it, and says what none of it comes by. */
function suggestFor(root: CheckedPlaybook, before: readonly ScenarioResult[]) {
  const wanted = uncovered(root, before);
  const suggestions = suggestScenarios(exploreFor(wanted, root, 'agent', enough), wanted);
  const results = suggestions.map(({ text }) => {
    const layout = layOutFile({ path: 's.yaml', text });
    if ('faults' in layout) throw new Error(text);
    const file = { path: 's.yaml', text: layout.text };
    const [scenario] = readLibrary([file]).scenarios;
    if (!scenario) throw new Error(text);
    return runScenario(root, scenario);
  });
  return { wanted, suggestions, results, left: uncovered(root, [...before, ...results]) };
}

const house = loadLibrary('test/explore/house').checked.playbooks;
const shipped = loadLibrary('playbooks');
const isLeftOut = /no-agreement|does-not-write-again|rather-no-other-set|label-by-mail/;
const kept = shipped.library.scenarios.filter(({ file }) => !isLeftOut.test(file.path));
const played = kept.flatMap((scenario) => {
  const playbook = shipped.checked.playbooks.get(scenario.playbook.value);
  return playbook ? [runScenario(playbook, scenario)] : [];
});
const cases = [
  // Without any scenario, and beside some of those that ship.
  ['late-parcel', house.get('late-parcel')!, []],
  ['left-unhappy', shipped.checked.playbooks.get('left-unhappy')!, played],
  ['wrong-set-sent', shipped.checked.playbooks.get('wrong-set-sent')!, played],
] as const;

test.each(cases)(
  'what is suggested for %s comes out as it expects, and covers what was left',
  (_, root, before) => {
    const { wanted, suggestions, results, left } = suggestFor(root, before);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(results.flatMap(({ differences }) => differences)).toEqual([]);
    expect([...left]).toEqual([]);
    const names = suggestions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join('\n')).not.toMatch(/[_{}]|undefined|\n\n/);
    // Each is the first to come by something, and no two are the first to come by the same.
    const first = suggestions.flatMap(({ points }) => points.map(pointName));
    expect(new Set(first).size).toBe(first.length);
    expect(first.every((point) => wanted.has(point))).toBe(true);
    // With them there is nothing left to suggest.
    expect(suggestFor(root, [...before, ...results]).suggestions).toEqual([]);
  },
);

test('a number without limits is one that can be typed', () => {
  const { playbooks } = checkLibrary(
    readLibrary([
      { path: 'policy.yaml', text: readText('policy.yaml') },
      {
        path: 'p.yaml',
        text: `playbook: p
title: P
version: 1.0.0
facts:
  days_late: {type: number, ask: How many days late?}
  price: {type: money, ask: What did it cost?}
steps:
  - say: That is long.
    when: days_late > 3
  - say: That is much.
    when: price > money("50.00")
  - confirm: Is it right?
    if_no: []
  - close: resolved
`,
      },
    ]),
  );
  const { suggestions, results, left } = suggestFor(playbooks.get('p')!, []);
  expect(results.flatMap(({ differences }) => differences)).toEqual([]);
  expect([...left]).toEqual([]);
  expect(suggestions.map(({ text }) => /days_late: (.*)/.exec(text)?.[1])).toEqual(['0', '100']);
});

test('they are fewer than the ways that they cover, and nothing is suggested for what cannot be reached', () => {
  const { playbooks } = checkLibrary(
    readLibrary([
      { path: 'policy.yaml', text: readText('policy.yaml') },
      {
        path: 'p.yaml',
        text: `playbook: p
title: P
version: 1.0.0
facts:
  a: {type: choice, ask: A?, options: [one, two, three]}
  b: {type: choice, ask: B?, options: [one, two, three]}
  c: {type: yes_no, ask: C?}
  d: {type: yes_no}
steps:
  - ask: a
    answers: {one: [{say: A1}], two: [{say: A2}], three: [{say: A3}]}
  - ask: b
    answers: {one: [{say: B1}], two: [{say: B2}], three: [{say: B3}]}
  - ask: c
    answers:
      yes:
        - set: {d: c}
        - say: This is never said.
          when: not d
      no: [{say: C}]
  - confirm: Is it right?
    if_no: []
  - close: resolved
`,
      },
    ]),
  );
  const { suggestions, left } = suggestFor(playbooks.get('p')!, []);
  expect(suggestions).toHaveLength(3);
  expect([...left].map((point) => point.split(' ').slice(0, 2).join(' '))).toEqual(['p step']);
});

test('what a scenario is about first is whole, whatever its words are', () => {
  const { policy } = house.get('late-parcel')!.policies[0]!;
  expect(scenarioName(['Give it, and say so', 'Nobody is there'], [], policy)).toEqual({
    name: 'give it, and say so, and nobody is there',
    about: 'give it, and say so',
  });
});
