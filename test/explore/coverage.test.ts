import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { openCase, tellCase, type Case } from '../../src/case/case.js';
import type { NodeRun } from '../../src/case/watcher.js';
import { checkLibrary } from '../../src/check/check-library.js';
import { coverageOf, percentOf, shareOf } from '../../src/explore/coverage.js';
import { pointsOfRun } from '../../src/explore/footprint.js';
import { pointName } from '../../src/explore/point.js';
import { pointsOf } from '../../src/explore/points-of.js';
import { runScenario } from '../../src/explore/run-scenario.js';
import type { ScenarioResult } from '../../src/explore/scenario-result.js';
import { coverageJson } from '../../src/report/coverage-json.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { loadLibrary, type LoadedLibrary } from '../load-library.js';

const shipped = loadLibrary('playbooks');

function play({ library, checked }: LoadedLibrary): readonly ScenarioResult[] {
  return library.scenarios.flatMap((scenario) => {
    const playbook = checked.playbooks.get(scenario.playbook.value);
    return playbook ? [runScenario(playbook, scenario)] : [];
  });
}

const results = play(shipped);

test('everything that scenarios come by is a point of a playbook, or a way that nothing is written for', () => {
  const known = new Set(
    [...shipped.checked.playbooks.values()].flatMap((playbook) => pointsOf(playbook).map(pointName)),
  );
  const stepsAndRows = results
    .flatMap(({ points }) => [...points])
    .filter((name) => /^\S+ (step|row) /.test(name));
  expect(stepsAndRows.length).toBeGreaterThan(1000);
  expect(stepsAndRows.filter((name) => !known.has(name))).toEqual([]);
});

test('a step whose condition does not hold was not come by', () => {
  const coverage = coverageOf(shipped.checked.playbooks.values(), results);
  const late = coverage.find(({ checked }) => checked.playbook.id.value === 'let-down-twice');
  const said = (late?.points ?? []).filter(({ kind, step }) => kind === 'step' && step.startsWith('this_is'));
  // It is said only the second time, and there are scenarios of a third.
  expect(said.map(({ times }) => times > 0 && times < results.length)).toEqual([true]);
});

test('what waits for other limits does not count', () => {
  const policy = (credit: string): string =>
    `policy: house\ntitle: House\ncurrency: EUR\nlocale: en-GB\ncalendar: {time_zone: Europe/Amsterdam, hours: {mon: 09:00 to 17:00}}
roles: {agent: {title: Agent, asks: lead, may: {credit: ${credit}}}, lead: {title: Lead, may: {credit: freely}}}\nremedies: {credit: {title: Credit, counts_as: concession}}\n`;
  const playbook = `playbook: p\ntitle: P\nversion: 1.0.0\nsteps:\n  - remedy: credit\n    amount: money("10.00")
    if_not_allowed: [{step: no_way, ask: why, answers: {yes: [{say: A}], no: [{say: B}]}}]
  - confirm: Is it right?\n    if_no: []\n  - close: resolved\nfacts: {why: {type: yes_no, ask: Why?}}\n`;
  const waysWith = (credit: string): readonly string[] => {
    const files = [
      { path: 'policy.yaml', text: policy(credit) },
      { path: 'p.yaml', text: playbook },
    ];
    const [checked] = checkLibrary(readLibrary(files)).playbooks.values();
    return pointsOf(checked!).flatMap(({ step, way }) =>
      /no_way|^a$|^b$/.test(step) ? [`${step} ${way}`] : way,
    );
  };
  const counted = ['no_way ', 'no_way yes', 'no_way no', 'if_not_allowed'];
  for (const credit of ['freely', '{each: 10.00}'])
    expect(waysWith(credit)).not.toEqual(expect.arrayContaining([expect.stringMatching(/no_way|if_not/)]));
  for (const credit of ['{each: 9.99}', '{case: 10.00}'])
    expect(waysWith(credit)).toEqual(expect.arrayContaining(counted));
});

test('a scenario that failed shows nothing', () => {
  const failed = results.map((result) => ({ ...result, differences: [{}] as never }));
  const points = coverageOf(shipped.checked.playbooks.values(), failed).flatMap((one) => one.points);
  expect(percentOf(shareOf(points))).toBe(0);
});

test('JSON is as its schema has it', () => {
  const schema = JSON.parse(readFileSync('schemas/coverage.schema.json', 'utf8')) as object;
  const isCoverage = new Ajv({ strict: true }).compile(schema);
  isCoverage(JSON.parse(coverageJson(coverageOf(shipped.checked.playbooks.values(), results), String)));
  expect(isCoverage.errors ?? []).toEqual([]);
});

test('a watcher is told of every case that comes of the one it watches', () => {
  const [playbook] = shipped.checked.playbooks.values();
  if (!playbook) throw new Error('no playbook');
  const runs: NodeRun[] = [];
  const opening = { caseId: 'C', at: Date.UTC(2026, 2, 2, 12), by: 'Robin', role: 'agent', digest: '' };
  const opened: Case = openCase(playbook, opening, (run) => runs.push(run));
  const atFirst = runs.length;
  if (opened.stop.kind !== 'question') throw new Error('nothing is asked');
  const { address, type, routine } = opened.stop.question;
  const value = routine ?? (type.kind === 'choice' ? type.options[0]! : type.kind === 'yes_no' ? true : 'x');
  tellCase(opened, { kind: 'answer', address, value, at: opening.at, by: 'Robin' });
  expect(runs.length).toBeGreaterThan(atFirst);
  expect(runs.flatMap((run) => pointsOfRun(run)).length).toBeGreaterThan(0);
});
