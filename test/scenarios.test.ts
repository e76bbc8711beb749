import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScenario } from '../src/explore/run-scenario.js';
import type { ScenarioResult } from '../src/explore/scenario-result.js';
import type { Expectation, ExpectedValue, Scenario } from '../src/playbook/scenario.js';
import { scenariosText } from '../src/report/scenarios-text.js';
import { loadLibrary, type LoadedLibrary } from './load-library.js';

const house = loadLibrary('test/scenarios');
const shipped = loadLibrary('playbooks');

function run({ checked }: LoadedLibrary, scenario: Scenario): ScenarioResult {
  const playbook = checked.playbooks.get(scenario.playbook.value);
  if (!playbook) throw new Error(`${scenario.playbook.value} cannot be walked`);
  return runScenario(playbook, scenario);
}

function scenariosOf({ library }: LoadedLibrary, folder: string): readonly Scenario[] {
  return library.scenarios.filter(({ file }) => file.path.includes(`/${folder}/`));
}

const named = (scenarios: readonly Scenario[]): readonly (readonly [string, Scenario])[] =>
  scenarios.map((scenario) => [`${scenario.playbook.value}: ${scenario.name.value}`, scenario] as const);

test.each(named(shipped.library.scenarios))('%s', (_, scenario) => {
  const result = run(shipped, scenario);
  if (result.differences.length > 0) throw new Error(scenariosText([result]));
});

test.each(named(scenariosOf(house, 'as-expected')))('%s comes out as expected', (_, scenario) => {
  expect(run(house, scenario).differences).toEqual([]);
});

test('what comes out otherwise is told with what was expected, what was got, and the way there', () => {
  const output = scenariosText(scenariosOf(house, 'otherwise').map((scenario) => run(house, scenario)));
  const path = join(import.meta.dirname, 'scenarios', 'otherwise.out');
  if (process.env['UPDATE'] === '1') writeFileSync(path, output);
  expect(output).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
});

const at = { start: 0, end: 0 };
const text = (words: string): ExpectedValue => ({ kind: 'text', at, text: words });
const list = (...items: ExpectedValue[]): ExpectedValue => ({ kind: 'list', at, items });
const fields = (...all: Expectation[]): ExpectedValue => ({ kind: 'fields', at, fields: all });
const field = (name: string, value: ExpectedValue): Expectation => ({ field: { value: name, at }, value });

/** What nobody who has checked the scenario would come to play, and what must not pass all the same. */
const unreadable: readonly Expectation[] = [
  field('outcomes', text('resolved')),
  field('constructor', text('resolved')),
  field('outcome', list(text('resolved'))),
  field('root_cause', list()),
  field('remedies', text('freely')),
  field('remedies', list(fields(field('credit', text('some'))))),
  field('remedies', list(fields())),
  field('promises', list(text('Your parcel comes'))),
  field('promises', list(fields(field('state', text('open'))))),
  field('promises', list(fields(field('what', text('Your parcel comes')), field('mood', text('fine'))))),
  field('promises', list(fields(field('what', text('Your parcel comes')), field('due', text('soon'))))),
  field('decisions', text('thanks')),
  field('facts', list(text('days_late'))),
  field('facts', fields(field('days_late', text('some')))),
  field('asked', fields(field('tier', text('gold')))),
  field('said', list(list(text('sorry')))),
  field('contacts', list(fields(field('mood', text('poor'))))),
  field('concessions', text('some')),
  field('first_response', text('soon')),
];

test.each(unreadable.map((expectation) => [JSON.stringify(expectation), expectation] as const))(
  'an expectation that cannot be compared does not pass: %s',
  (_, expectation) => {
    const [scenario] = scenariosOf(house, 'as-expected');
    if (!scenario) throw new Error('no scenario');
    expect(run(house, { ...scenario, expect: [expectation] }).differences).toHaveLength(1);
  },
);

test.each([
  ['nothing is expected', { expect: [] }],
  ['there is no such day', { today: { value: 'yesterday', at } }],
  ['there is no such role', { role: { value: 'janitor', at } }],
  [
    'it is not told what was received before',
    {
      alreadyReceived: [
        { remedy: { value: 'credit', at }, amount: { value: 'some', at }, on: { value: '2026-02-01', at } },
      ],
    },
  ],
  [
    'it is not told when it was received',
    {
      alreadyReceived: [
        { remedy: { value: 'credit', at }, amount: { value: '1.00', at }, on: { value: '2026-02-30', at } },
      ],
    },
  ],
  [
    'it is not told when it was answered',
    {
      given: [
        {
          key: { value: 'days_late', at },
          answers: [{ value: { value: '1', at }, at: { value: '17:00', at } }],
        },
      ],
    },
  ],
] satisfies readonly [string, Partial<Scenario>][])('a scenario fails when %s', (_, change) => {
  const [scenario] = scenariosOf(house, 'as-expected');
  if (!scenario) throw new Error('no scenario');
  expect(run(house, { ...scenario, ...change }).differences).not.toEqual([]);
});
