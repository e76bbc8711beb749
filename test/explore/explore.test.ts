import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openCase, tellCase, walkOf, type Case } from '../../src/case/case.js';
import { checkLibrary } from '../../src/check/check-library.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import type { SourceFile } from '../../src/diagnostic/source-file.js';
import {
  explore,
  exploreByChance,
  toldOnTheWay,
  type Exploration,
  type Situation,
} from '../../src/explore/explore.js';
import { highestReadIn } from '../../src/explore/highest-read.js';
import { moveIn } from '../../src/explore/inputs-at.js';
import { neverReached } from '../../src/explore/never-reached.js';
import { replayWay } from '../../src/explore/replay-way.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import { situationKey } from '../../src/explore/situation-key.js';
import { wayToTheEnd } from '../../src/explore/ways-on.js';
import { writeScenario } from '../../src/explore/write-scenario.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { checkEntries } from '../checks-page.js';
import { loadLibrary } from '../load-library.js';

const policy: SourceFile = {
  path: 'policy.yaml',
  text: readFileSync(join(import.meta.dirname, '../playbooks/policy.yaml'), 'utf8'),
};
const plenty = 5_000;

function walkable(files: readonly SourceFile[]): CheckedPlaybook {
  const all = files.some(({ text }) => text.startsWith('policy:')) ? files : [...files, policy];
  const { playbooks, faults } = checkLibrary(readLibrary(all));
  const found = [...playbooks.values()].find(({ standsAlone }) => standsAlone);
  if (!found) throw new Error(faults.map(({ message }) => message).join('\n'));
  return found;
}

function playbook(text: string): CheckedPlaybook {
  return walkable([{ path: 'p.yaml', text: `playbook: p\ntitle: P\nversion: 1.0.0\n${text}` }]);
}

/** So many questions of four answers, each forgotten after it was used. */
function questions(count: number): CheckedPlaybook {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const facts = numbers.map((at) => `  q${at}: {type: choice, ask: Number ${at}?, options: [a, b, c, d]}`);
  const steps = numbers.map(
    (at) => `  - ask: q${at}\n    answers: {a: [{say: A}], b: [{say: B}], c: [{say: C}], d: [{say: D}]}`,
  );
  const end = '  - confirm: Is it right?\n    if_no: []\n  - close: resolved';
  return playbook(`facts:\n${facts.join('\n')}\nsteps:\n${steps.join('\n')}\n${end}\n`);
}

function codesOf({ findings, ...exploration }: Exploration): readonly string[] {
  const codes = findings.map(({ code }) => code);
  const isCutShort = exploration.bound !== 'none' || neverReached({ findings, ...exploration }).length === 0;
  return [...codes, ...(isCutShort ? [] : ['cannot-be-reached'])];
}

test('questions whose answers are forgotten are walked in as many situations as there are questions', () => {
  const counts = [10, 20, 40].map((count) => {
    const { situations, bound } = explore(questions(count), 'agent', plenty);
    expect(bound).toBe('none');
    return situations.size;
  });
  expect(counts).toEqual([10, 20, 40].map((count) => count + counts[0]! - 10));
});

test('what is there for when an amount passes a limit is no mistake where none does today', () => {
  const within = playbook(
    'steps:\n  - remedy: refund\n    amount: 1.00\n    if_not_allowed: [{say: I will ask.}]\n  - confirm: Is it right?\n    if_no: []\n  - close: resolved\n',
  );
  expect(codesOf(explore(within, 'agent', plenty))).toEqual([]);
});

test('answers that are remembered are kept apart', () => {
  const { situations } = explore(
    playbook(`facts:
  a: {type: yes_no, ask: A?}
  b: {type: yes_no, ask: B?}
steps:
  - ask: [a, b]
  - confirm: Is it right?
    if_no: []
  - say: Both.
    when: a and b
  - close: resolved
`),
    'agent',
    plenty,
  );
  // Nothing; a; a and b, four times; confirmed or not, as far as it was asked; closed.
  expect(situations.size).toBeGreaterThan(8);
});

const entries = checkEntries.filter(({ family }) => family === 'Exploring');

test.each(entries.map(({ code, wrong }) => [code, wrong] as const))(
  'exploring finds just %s in its wrong example, and the way there',
  (code, wrong) => {
    const root = walkable(wrong);
    const exploration = explore(root, 'agent', plenty);
    expect(exploration.bound).not.toBe('situations');
    expect(codesOf(exploration)).toEqual([code]);
    for (const { severity, situation } of exploration.findings) {
      expect(severity).toBe(entries.find((entry) => entry.code === code)?.severity);
      const way = [...toldOnTheWay(situation), ...(wayToTheEnd(situation) ?? [])];
      const text = writeScenario(root, situation.opened, way, { name: code });
      const [scenario] = readLibrary([{ path: 's.yaml', text: text ?? '' }]).scenarios;
      if (!scenario) throw new Error(`no scenario for ${code}`);
      const { differences } = runScenario(root, scenario);
      // Where there is nothing to answer, nobody can get to the end.
      expect(differences.map(({ field }) => field)).toEqual(
        code === 'nothing-to-answer' ? ['given.what_do_we_send_back'] : [],
      );
    }
  },
);

test.each(entries.map(({ code, right }) => [code, right] as const))(
  'exploring finds nothing in the right example of %s',
  (_, right) => {
    const exploration = explore(walkable(right), 'agent', plenty);
    expect(exploration.bound).not.toBe('situations');
    expect(codesOf(exploration)).toEqual([]);
  },
);

test('what stopped it is told, and nothing is called impossible then', () => {
  const exploration = explore(questions(20), 'agent', 10);
  expect([exploration.bound, exploration.situations.size]).toEqual(['situations', 10]);
});

test('nothing is called impossible where only some amounts were tried', () => {
  const exploration = explore(
    playbook(`facts:
  paid: {type: money, min: 0.00, max: 100.00, ask: Paid?}
  sent: {type: money, min: 0.00, max: 100.00, ask: Sent?}
steps:
  - say: More.
    when: paid + sent > money("90.00")
  - say: Less.
    when: paid - sent > money("10.00")
  - confirm: Is it right?
    if_no: []
  - close: resolved
`),
    'agent',
    plenty,
  );
  expect(exploration.bound).toBe('amounts');
});

describe('a remedy held against what a case had so far', () => {
  const limits: SourceFile = {
    path: 'policy.yaml',
    text: policy.text.replace(
      /roles:[^]*?\nremedies:/,
      `roles:
  agent: {title: Agent, asks: team_lead, may: {refund: {each: 150.00, case: 200.00}, replacement: {case: 40.00}}}
  team_lead: {title: Team lead, may: {refund: {case: 500.00}, replacement: {case: 90.00}}}
remedies:`,
    ),
  };
  const refundOf = (more: string): Exploration =>
    explore(
      walkable([
        limits,
        {
          path: 'p.yaml',
          text: `playbook: p
title: P
version: 1.0.0
facts:
  price: {type: money, min: 0.01, max: 900.00, look_in: the order system}
steps:
  - step: refunded
    remedy: refund
    amount: price
    if_not_allowed: [{say: I will ask.}]
${more}  - confirm: Is it right?
    if_no: []
  - close: resolved
`,
        },
      ]),
      'agent',
      plenty,
    );
  const another = '  - remedy: replacement\n    cost: money("10.00")\n    if_not_allowed: []\n';

  test('is walked completely where it is looked at once', () => {
    expect([refundOf('').bound, refundOf(another).bound]).toEqual(['none', 'none']);
  });

  test('is not proven where the same limit is looked at again', () => {
    expect(refundOf(another.replace('replacement', 'refund').replace('cost', 'amount')).bound).toBe(
      'amounts',
    );
    expect(refundOf(`${another}  - go_to: refunded\n    when: price > money("500.00")\n`).bound).toBe(
      'amounts',
    );
  });
});

test('the same seed walks the same ways, and what was told least comes first', () => {
  const root = questions(6);
  const chance = { walks: 4, seed: 11 };
  const [one, other] = [exploreByChance(root, 'agent', chance), exploreByChance(root, 'agent', chance)];
  expect([...one.situations.keys()]).toEqual([...other.situations.keys()]);
  // Four answers, in four walks: each was told once.
  expect(neverReached(one).filter(({ kind }) => kind === 'answer' && kind)).toEqual([]);
});

test('of a day that lies behind or ahead only such days are tried', () => {
  const exploration = explore(
    playbook(`facts:
  bought_on: {type: date, max: today, ask: When did you buy it?}
  new_day: {type: date, min: today, hint: A day that holds}
steps:
  - ask: [bought_on, new_day]
  - say: It has been a while.
    when: bought_on + days(30) < today
  - promise: It is there
    by: us
    owner: care_team
    due: on new_day
    if_broken: nothing
  - confirm: Is it right?
    if_no: []
  - close: resolved
`),
    'agent',
    plenty,
  );
  expect([exploration.bound, codesOf(exploration)]).toEqual(['none', []]);
});

const shipped = loadLibrary('playbooks').checked.playbooks;

test.each(
  [...shipped.values()]
    .filter(({ standsAlone }) => standsAlone)
    .map((root) => [root.playbook.id.value, root] as const),
)('%s, which ships, is walked, in order and by chance', (_, root) => {
  expect(explore(root, 'agent', 150).situations.size).toBe(150);
  expect(exploreByChance(root, 'agent', { walks: 1, seed: 3 }).situations.size).toBeGreaterThan(1);
});

describe('the explorer and the walk agree', () => {
  const { checked } = loadLibrary('test/explore/house');
  const roots = [...checked.playbooks.values()].filter(({ standsAlone }) => standsAlone);
  const explorations = roots.map((root) => explore(root, 'agent', 20_000));
  const kinds = new Set<string>();

  test.each(explorations.map((exploration) => [exploration.root.playbook.id.value, exploration] as const))(
    'in %s every situation is come to by what it was told, and no walk leaves them',
    (_, { root, situations, bound }) => {
      expect(bound).not.toBe('situations');
      const highestRead = highestReadIn(root);
      const keyOf = (of: Case, { opened }: Situation): string =>
        situationKey(of, { opening: opened.number, highestRead });
      const all = [...situations.values()];
      fc.assert(
        fc.property(fc.nat({ max: all.length - 1 }), (at) => {
          const situation = all[at]!;
          expect(keyOf(replayWay(root, situation.opened, toldOnTheWay(situation)).case, situation)).toBe(
            situation.key,
          );
        }),
        { numRuns: 100 },
      );
      fc.assert(
        fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (start, chances) => {
          const openings = all.filter(({ from }) => !from);
          let situation = openings[start % openings.length]!;
          let of = openCase(root, situation.opened.opening, ({ node, frame }) => {
            if (frame.part === '' && !node.isCondition) kinds.add(node.key);
          });
          for (const chance of chances) {
            const way = situation.ways[chance % Math.max(1, situation.ways.length)];
            if (!way) return;
            // The situation may have been come to by another way, so that its questions and promises have other names.
            const told = moveIn(of, way.told);
            const after = tellCase(of, { ...told, at: of.opening.at, by: walkOf(of).walker });
            if (after.kind === 'refused') throw new Error(after.message);
            of = after.case;
            expect(keyOf(of, situation)).toBe(way.to.key);
            situation = way.to;
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});
