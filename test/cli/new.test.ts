import fc from 'fast-check';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from './fake-world.js';

const root = join(import.meta.dirname, '../..');
const all = mkdtempSync(join(tmpdir(), 'makeright-new-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));
let folders = 0;

/** A folder to work in, with the playbooks that ship or with none. */
function desk(withPlaybooks: boolean): string {
  const folder = join(all, String(++folders));
  mkdirSync(folder);
  if (withPlaybooks) cpSync(join(root, 'playbooks'), join(folder, 'playbooks'), { recursive: true });
  return folder;
}

async function typed(cwd: string, line: string, stdin = '') {
  const world = fakeWorld({ cwd, stdin, env: { MAKERIGHT_DATA: join(cwd, 'data') } });
  const exitCode = await runCommandLine(line.split(' '), world);
  return { exitCode, out: world.stdout.text, err: world.stderr.text };
}

/** Nothing is wrong with what is there, its scenarios pass, and it is laid out. */
async function expectWhole(cwd: string, name: string, played: number): Promise<void> {
  const checked = await typed(cwd, 'validate --format pretty');
  expect(checked.out).toContain('no mistakes');
  const tested = await typed(cwd, 'test --format pretty');
  expect(tested.out).toContain(`played ${played} scenario`);
  expect(tested.exitCode).toBe(0);
  const layout = await typed(cwd, `fmt --check playbooks/${name}.yaml playbooks/scenarios/${name}`);
  expect(layout).toMatchObject({ exitCode: 0, out: '' });
}

const answers = `title: A parcel is late
customers_say: [my parcel hasn't come, where is my order?]
went_wrong: Your parcel left us {two} days late
grants: [{credit: 10.00}, refund, note_of_apology]
promises: {what: Your parcel arrives, due: in 2 working days}
`;

describe('where there is nothing yet', () => {
  const cwd = desk(false);

  test('there is a playbook, a policy and a scenario afterwards, all of it right', async () => {
    const { exitCode, out } = await typed(cwd, 'new --answers -', answers);
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: [
        'playbooks/policy.yaml',
        'playbooks/a-parcel-is-late.yaml',
        'playbooks/scenarios/a-parcel-is-late/all-goes-well.yaml',
        ...['playbook', 'policy', 'scenario', 'persona', 'words'].map(
          (kind) => `playbooks/schemas/${kind}.schema.json`,
        ),
        '',
      ].join('\n'),
    });
    await expectWhole(cwd, 'a-parcel-is-late', 1);
  });

  test('an editor finds what the fields mean, wherever the folder is taken', () => {
    for (const path of [
      'policy.yaml',
      'a-parcel-is-late.yaml',
      'scenarios/a-parcel-is-late/all-goes-well.yaml',
    ]) {
      const file = join(cwd, 'playbooks', path);
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync(file, 'utf8')) ?? [];
      const { $id } = JSON.parse(readFileSync(join(file, '..', schema), 'utf8')) as { readonly $id: string };
      expect({ path, schema }).toEqual({
        path,
        schema: expect.stringMatching(/^\.{1,2}\/|^schemas\//) as string,
      });
      expect(schema).toContain($id);
    }
  });

  test('the same answers bring nothing new', async () => {
    const { exitCode, out, err } = await typed(cwd, 'new --answers -', answers);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(err).toContain('All of it is there already.');
  });

  test('what somebody wrote is never written over', async () => {
    const path = join(cwd, 'playbooks/a-parcel-is-late.yaml');
    const mine = `${readFileSync(path, 'utf8')}# Mine.\n`;
    writeFileSync(path, mine);
    const { exitCode, err } = await typed(cwd, 'new --answers -', answers);
    expect({ exitCode, after: readFileSync(path, 'utf8') }).toEqual({ exitCode: 2, after: mine });
    expect(err).toContain('is there already, and nothing is written over');
  });
});

test('a record and a case that is kept bring the same playbook', async () => {
  const [one, other] = [desk(true), desk(true)];
  const scenario = 'playbooks/scenarios/wrong-item-shipped/dresses-and-t-shirts.yaml';
  const { out: record } = await typed(one, `run --answers ${scenario} --keep --json`);
  writeFileSync(join(other, 'record.json'), record);
  expect((await typed(one, 'new two-dresses --from-case ACD-EFG-HJK-MNP')).exitCode).toBe(0);
  expect((await typed(other, 'new two-dresses --from-record record.json')).exitCode).toBe(0);
  const [text, same] = [one, other].map((cwd) =>
    readFileSync(join(cwd, 'playbooks/two-dresses.yaml'), 'utf8'),
  );
  expect(same).toBe(text);
  expect(text).toContain('amount: money("4.95")');
  expect(text).toContain("I'm sorry. We sent you the wrong thing");
  await expectWhole(
    one,
    'two-dresses',
    readdirSync(join(one, 'playbooks/scenarios'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    ).length,
  );
});

test.each([
  ['an answer that nobody asked for', 'titel: Late\n', 'did you mean `title`?'],
  ['no title', 'went_wrong: It was late\n', 'the answers do not say `title`'],
  ['a due time that cannot be read', answers.replace('in 2 working days', 'soon'), '--> -:5:44'],
  ['an amount that is none', answers.replace('10.00', 'ten'), '`ten` is not an amount'],
  ['more than anybody may grant', answers.replace('10.00', '9000.00'), 'error['],
])('%s writes nothing', async (_, text, said) => {
  const cwd = desk(false);
  const { exitCode, err } = await typed(cwd, 'new --answers -', text);
  expect(exitCode).toBeGreaterThan(0);
  expect(err).toContain(said);
  expect(readdirSync(cwd)).toEqual([]);
});

/** Answers at a keyboard, a line each. */
const keyboard = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

test('at a keyboard it asks, and says what does not fit', async () => {
  const cwd = desk(false);
  const { exitCode, err } = await typed(
    cwd,
    'new',
    keyboard(
      ...['The wrong size came', 'you sent the wrong size', '', '', 'We sent the wrong size'],
      ...['pounds', 'gbp', 'london', 'Europe/London'],
      ...['', '1', 'ten', '€ 10,00', '4'],
      ...['The right size arrives', 'soon', 'in 3 working days', '1', ''],
    ),
  );
  expect(exitCode).toBe(0);
  for (const fault of [
    'Not taken: this has to be said',
    'Not taken: `POUNDS` is not a currency; write three letters, like EUR',
    'Not taken: `london` is not a time zone; did you mean `Europe/London`?',
    'Not taken: nothing was chosen; type its number, from 1 to 5',
    'Not taken: `ten` is not an amount; write it like 10.00',
    'Not taken: `soon` is not a time that can be worked out; write it like in 2 working days, in 4 hours, tomorrow at',
  ])
    expect(err.replaceAll(/\s+/g, ' ')).toContain(fault);
  expect(err).toContain('makeright preview the-wrong-size-came');
  await expectWhole(cwd, 'the-wrong-size-came', 1);
  const playbook = readFileSync(join(cwd, 'playbooks/the-wrong-size-came.yaml'), 'utf8');
  expect(playbook).toContain('due: in 3 working days');
  expect(playbook).toContain('money("10.00")');
  const policy = readFileSync(join(cwd, 'playbooks/policy.yaml'), 'utf8');
  expect(policy).toContain('currency: GBP');
  expect(policy).toContain('time_zone: Europe/London');
});

test('at a keyboard /b goes back, as often as wanted, and the answers before stay', async () => {
  const cwd = desk(false);
  const { exitCode, err } = await typed(
    cwd,
    'new',
    keyboard(
      ...[
        '/b',
        'The wrong colour came',
        '/b',
        'The wrong size came',
        '',
        'Something went wrong',
        '',
        '/b',
        '/b',
      ],
      ...['We sent the wrong size', '', '', '5', ''],
    ),
  );
  expect({ exitCode, err }).toEqual({
    exitCode: 0,
    err: expect.stringContaining('this is the first question') as string,
  });
  const playbook = readFileSync(join(cwd, 'playbooks/the-wrong-size-came.yaml'), 'utf8');
  expect(playbook).toContain('We sent the wrong size.');
  await expectWhole(cwd, 'the-wrong-size-came', 1);
});

test('whoever goes away before the end has written nothing', async () => {
  const cwd = desk(false);
  const { exitCode, err } = await typed(cwd, 'new', keyboard('The wrong size came', '/p'));
  expect({ exitCode, files: readdirSync(cwd) }).toEqual({ exitCode: 4, files: [] });
  expect(err).toContain('Nothing was written.');
});

test('a name that is taken is said before anything is asked, or when the title makes it', async () => {
  const cwd = desk(true);
  const named = await typed(cwd, 'new wrong-item-shipped', keyboard('Anything'));
  expect(named.exitCode).toBe(2);
  expect(named.err).toMatch(/^error: there is a playbook called `wrong-item-shipped` already/);
  const titled = await typed(cwd, 'new', keyboard('Wrong item shipped'));
  expect(titled.err).toContain('Not taken: there is a playbook called `wrong-item-shipped` already');
});

test('what the first role may not grant alone is approved in the scenario', async () => {
  const cwd = desk(false);
  const { exitCode } = await typed(cwd, 'new late --answers -', answers.replace('10.00', '60.00'));
  expect(exitCode).toBe(0);
  await expectWhole(cwd, 'late', 1);
});

test('whatever the words, what is drafted is right', async () => {
  const words = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
    .filter((text) => /[a-z]/i.test(text));
  const cwd = desk(false);
  const house = fc.record({
    title: words,
    went_wrong: words,
    customers_say: fc.array(words, { maxLength: 3 }),
    promises: fc.array(
      fc.record({
        what: words,
        due: fc.constantFrom('in 2 working days', 'in 3 hours', 'tomorrow at 12:00'),
      }),
      { maxLength: 2 },
    ),
    grants: fc.uniqueArray(fc.constantFrom('refund', 'credit', 'replacement', 'note_of_apology')),
  });
  await fc.assert(
    fc.asyncProperty(house, async (said) => {
      rmSync(join(cwd, 'playbooks'), { recursive: true, force: true });
      const { exitCode, err } = await typed(cwd, 'new some-name --answers -', JSON.stringify(said));
      expect({ exitCode, err }).toEqual({
        exitCode: 0,
        err: expect.stringContaining('What next:') as string,
      });
      expect(await typed(cwd, 'fmt --check')).toMatchObject({ exitCode: 0 });
    }),
    { numRuns: 12 },
  );
}, 120_000);
