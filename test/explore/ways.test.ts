import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openCase, tellCase, walkOf, type Case } from '../../src/case/case.js';
import type { Event } from '../../src/case/event.js';
import type { Telling } from '../../src/case/input.js';
import { checkLibrary } from '../../src/check/check-library.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import { explore, toldOnTheWay, type Situation } from '../../src/explore/explore.js';
import { neverReached } from '../../src/explore/never-reached.js';
import { openingsOf } from '../../src/explore/openings-of.js';
import { replayWay } from '../../src/explore/replay-way.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import { wayToTheEnd } from '../../src/explore/ways-on.js';
import { writeScenario } from '../../src/explore/write-scenario.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { loadLibrary } from '../load-library.js';

const policy = readFileSync(join(import.meta.dirname, 'house/policy.yaml'), 'utf8');

function walkable(policyText: string, ...texts: readonly string[]): CheckedPlaybook {
  const files = texts.map((text, at) => ({
    path: `${at}.yaml`,
    text: `playbook: p${at}\ntitle: P\nversion: 1.0.0\n${text}`,
  }));
  const { playbooks, faults } = checkLibrary(
    readLibrary([{ path: 'policy.yaml', text: policyText }, ...files]),
  );
  const found = playbooks.get('p0');
  if (!found) throw new Error(faults.map(({ message }) => message).join('\n'));
  return found;
}

const word = '  - confirm: Is it right?\n    if_no: []\n  - close: resolved\n';

/** A case that was told these things, one after the other. */
function walked(root: CheckedPlaybook, tellings: readonly Telling[]): Case {
  const [{ opening } = { opening: undefined }] = openingsOf(root, 'agent');
  return tellings.reduce(
    (of, told) => {
      const address = of.stop.kind === 'question' ? of.stop.question.address : '';
      const telling = told.kind === 'answer' ? { ...told, address } : told;
      const after = tellCase(of, { ...telling, at: opening!.at, by: walkOf(of).walker });
      if (after.kind === 'refused') throw new Error(after.message);
      return after.case;
    },
    openCase(root, opening!),
  );
}

function answer(value: string | number | boolean): Telling {
  return { kind: 'answer', address: '', value };
}

function askedBy({ stop }: Case): readonly [string, readonly string[]] {
  if (stop.kind === 'closed') return ['closed', []];
  return [stop.question.key, stop.question.offer?.waysOn.map(({ way }) => way) ?? []];
}

describe('an offer', () => {
  const roles = `roles:
  agent: {title: Agent, asks: team_lead, may: {credit: {case: 40.00}, gift: {case: 40.00}}}
  team_lead: {title: Team lead, may: {credit: freely, gift: freely, visit: freely}}
remedies:
  credit: {title: Credit, counts_as: concession}
  gift: {title: A gift, counts_as: concession}
  visit: {title: A visit, counts_as: concession, instead: [credit, gift]}
`;
  const house = policy.replace(/roles:[^]*?\nremedies:[^]*?(?=\n[a-z])/, roles);

  test('is made again where what could be offered instead was granted meanwhile', () => {
    const root = walkable(
      house,
      `steps:
  - remedy: visit
    amount: money("30.00")
    if_not_allowed: []
${word}on:
  more:
    title: More
    steps:
      - {remedy: credit, amount: 'money("20.00")', if_not_allowed: []}
      - {remedy: gift, amount: 'money("20.00")', if_not_allowed: []}
`,
    );
    const instead = ['substitute'].map(answer);
    expect(askedBy(walked(root, []))[1]).toContain('substitute');
    expect(askedBy(walked(root, instead))[0]).toBe('visit.instead');
    const meanwhile: Telling[] = [{ kind: 'came_up', name: 'more' }, answer('grant'), answer('grant')];
    expect(askedBy(walked(root, [...instead, ...meanwhile]))).toEqual([
      'visit',
      ['ask_approval', 'hand_off', 'declined', 'none'],
    ]);
  });

  test('of a remedy without worth is not put before whoever refused it once more', () => {
    const root = walkable(house, `steps:\n  - remedy: visit\n    if_not_allowed: []\n${word}`);
    expect(askedBy(walked(root, []))[1]).toContain('ask_approval');
    const refused = walked(root, ['ask_approval', 'refused', 'Sam'].map(answer));
    const [asked, ways] = askedBy(refused);
    expect([asked, ways.includes('substitute'), ways.includes('ask_approval')]).toEqual([
      'visit',
      true,
      false,
    ]);
  });
});

test('what two steps ask is asked once, and anew only where the walk came back', () => {
  const steps = (more: string): string =>
    `facts: {sure: {type: yes_no, ask: Sure?}, again: {type: yes_no, ask: Again?}}
steps:
  - {step: one, ask: sure}
  - {step: two, ask: sure, answers: {yes: [{say: A}], no: [{say: B}]}}
${more}${word}`;
  const once = walkable(policy, steps(''));
  expect(askedBy(walked(once, [answer(true)]))[0]).toBe('confirm');
  const back = walkable(
    policy,
    steps('  - ask: again\n    answers: {yes: [{go_to: two}], no: [{say: C}]}\n'),
  );
  const asked = (of: Case): string => askedBy(of)[0];
  expect(asked(walked(back, [true].map(answer)))).toBe('again');
  expect(asked(walked(back, [true, true].map(answer)))).toBe('sure');
  const { bound, findings, points, ...exploration } = explore(back, 'agent', 1_000);
  expect([bound, findings, neverReached({ bound, findings, points, ...exploration })]).toEqual([
    'none',
    [],
    [],
  ]);
});

test('what comes up is told once more where a fact that it looks at is another', () => {
  const root = walkable(
    policy,
    `facts: {grave: {type: yes_no, ask: Grave?}, wants: {type: yes_no, ask: Wants?}}
steps:
  - ask: [grave, wants]
  - promise: A call
    by: us
    owner: warehouse
    due: in 2 days
    if_broken:
      - decide: how_grave
        pick: first row that fits
        rules: [{when: grave and wants, then: [{say: Very sorry}]}, {otherwise: [{say: Sorry}]}]
  - {wait_for: The parcel, at_most: in 3 days, when_it_happens: [], if_it_does_not: []}
${word}on:
  cross: {title: Cross, steps: [{step: neither, when: known(wants) and not wants and not grave, say: I see}]}
`,
  );
  const exploration = explore(root, 'agent', 1_000);
  expect([exploration.bound, neverReached(exploration)]).toEqual(['none', []]);
});

test('what a playbook that has ended knows tells situations apart while a promise of it is open', () => {
  const root = walkable(
    policy,
    `steps:
  - {run: p1}
  - {wait_for: The parcel, at_most: in 3 days, when_it_happens: [], if_it_does_not: []}
${word}`,
    `facts: {grave: {type: yes_no, ask: Grave?}}
steps:
  - ask: grave
  - promise: A call
    by: us
    owner: warehouse
    due: in 2 days
    if_broken:
      - decide: how_grave
        pick: first row that fits
        rules: [{when: grave, then: [{say: Very sorry}]}, {otherwise: [{say: Sorry}]}]
`,
  );
  const { points } = explore(root, 'agent', 1_000);
  expect([...points].filter((point) => point.includes(' row '))).toEqual(
    expect.arrayContaining(['p1 row how_grave 1', 'p1 row how_grave 2']),
  );
});

describe('what exploring walks, a scenario walks too', () => {
  const house = loadLibrary('test/explore/house').checked.playbooks;
  const shipped = loadLibrary('playbooks').checked.playbooks;
  // Of these the nearest situations lead to an end.
  const soonAtTheEnd = ['left-unhappy', 'poor-last-impression', 'wrong-item-shipped'];
  const roots = [house.get('late-parcel')!, ...soonAtTheEnd.map((id) => shipped.get(id)!)];

  test.each(roots.map((root) => [root.playbook.id.value, root] as const))('in %s', (_, root) => {
    const situations = [...explore(root, 'agent', 400).situations.values()];
    let told = 0;
    fc.assert(
      fc.property(fc.nat({ max: situations.length - 1 }), (at) => {
        const situation = situations[at]!;
        const way = wayOut(situation);
        const text = way && writeScenario(root, situation.opened, way, { name: 'a way' });
        // Not every way can be told in a scenario: a promise that is settled twice, say.
        if (!way || text === undefined) return;
        told += 1;
        const [scenario] = readLibrary([{ path: 's.yaml', text }]).scenarios;
        const { played, differences } = runScenario(root, scenario!);
        expect(differences).toEqual([]);
        expect(played!.case.events.map(happened)).toEqual(
          replayWay(root, situation.opened, way).case.events.map(happened),
        );
      }),
      { numRuns: 25 },
    );
    expect(told).toBeGreaterThan(0);
  });
});

function wayOut(situation: Situation): ReturnType<typeof toldOnTheWay> | undefined {
  const on = wayToTheEnd(situation);
  return on && [...toldOnTheWay(situation), ...on];
}

/** An event without what hangs on when a case was opened, and by whom. */
function happened({ type, ...event }: Event): string {
  return `${type} ${'step' in event ? event.step : ''}`;
}
