import { checkLibrary } from '../src/check/check-library.js';
import { sumOf } from '../src/check/counts.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { policyOn } from '../src/check/policy-on.js';
import { filesOf, readText } from './fixtures.js';

const policy: SourceFile = { path: 'policy.yaml', text: readText('policy.yaml') };

function playbook(id: string, body: string): SourceFile {
  return { path: `${id}.yaml`, text: `playbook: ${id}\ntitle: ${id}\nversion: 1.0.0\n${body}` };
}

function checked(...files: readonly SourceFile[]) {
  const { faults, playbooks, counts } = checkLibrary(readLibrary(files));
  return {
    faults: faults.map(({ file, code }) => `${file.path} ${code}`),
    walkable: [...playbooks.keys()].sort(),
    counts: sumOf(counts.values()),
    playbooks,
  };
}

const good = playbook('good', 'steps:\n  - close: resolved\n');
const runsBroken = playbook('runs-broken', 'steps:\n  - run: broken\n  - close: resolved\n');

describe('a broken playbook', () => {
  test('that has a mistake keeps those that run it from being walked, and nobody else', () => {
    const broken = playbook('broken', 'steps:\n  - say: Sorry, {name}.\n');
    const { faults, walkable } = checked(policy, good, broken, runsBroken);
    expect(faults).toEqual(['broken.yaml unknown-placeholder']);
    expect(walkable).toEqual(['good']);
  });

  test('that cannot be read is not missed by those that run it, and they are checked all the same', () => {
    const broken = { path: 'broken.yaml', text: '- just: a list\n' };
    const alsoWrong = playbook(
      'runs-broken',
      'steps:\n  - run: broken\n  - remedy: refnd\n    amount: 1.00\n  - close: resolved\n',
    );
    const { faults, walkable } = checked(policy, good, broken, alsoWrong);
    expect(faults).toEqual(['broken.yaml unknown-kind-of-file', 'runs-broken.yaml no-such-remedy']);
    expect(walkable).toEqual(['good']);
  });

  test('with a slip in what others have to know of it is the only one that is blamed', () => {
    const slip = playbook(
      'broken',
      'needs: [emial]\ncan_end: [done]\nfacts:\n  email: {type: text}\nsteps:\n  - say: Sorry, {email}.\n  - end: doen\n',
    );
    const faults = ['broken.yaml no-such-fact', 'broken.yaml end-not-declared'];
    expect(checked(policy, good, slip, runsBroken)).toMatchObject({ faults, walkable: ['good'] });
  });

  test('in which a section stands under another name has no other mistake for it', () => {
    const slip = playbook(
      'slip',
      'fats:\n  email: {type: text, ask: Under which address?}\nsteps:\n  - ask: email\n  - say: I write to {email}.\n    when: known(email)\n  - close: resolved\n',
    );
    expect(checked(policy, slip).faults).toEqual(['slip.yaml unknown-field']);
  });

  test('with a fact that could not be read has no other mistake for it', () => {
    const typo = playbook(
      'typo',
      'facts:\n  total: {type: currency, ask: How much?}\nsteps:\n  - say: It is {total}.\n    when: total > 3\n  - remedy: refund\n    amount: total\n  - close: resolved\n',
    );
    expect(checked(policy, typo).faults).toEqual(['typo.yaml unknown-choice']);
  });

  test('with a step that could not be read has no other mistake for it', () => {
    const typo = playbook(
      'typo',
      'facts:\n  note: {type: text, ask: A note?}\nsteps:\n  - wriet: A note\n    text: "{note}"\n  - clsoe: resolved\n',
    );
    expect(checked(policy, typo).faults).toEqual(['typo.yaml unknown-field', 'typo.yaml unknown-field']);
  });
});

describe('the policy', () => {
  test('that is missing is missed once', () => {
    expect(checked(good, runsBroken, playbook('broken', 'steps:\n  - remedy: refund\n')).faults).toEqual([
      'broken.yaml no-policy',
    ]);
  });

  test('that could not be read is not missed', () => {
    expect(checked(good, { path: 'policy.yaml', text: 'just words\n' }).faults).toEqual([
      'policy.yaml unknown-kind-of-file',
    ]);
  });

  test('with a mistake lets nothing be walked', () => {
    const wrong = { ...policy, text: policy.text.replace('asks: team_lead', 'asks: team_leed') };
    expect(checked(good, wrong)).toMatchObject({ faults: ['policy.yaml no-such-role'], walkable: [] });
  });

  test('is looked at in every period, and says each thing once', () => {
    const changed = {
      ...policy,
      text: policy.text.replace('{each: 75.00}', '{each: 75.00}, vouchr: {each: 5.00}'),
    };
    expect(checked(good, changed).faults).toEqual(['policy.yaml no-such-remedy']);
  });
});

describe('what can be walked', () => {
  test('has everything that it runs, however indirectly', () => {
    const files = [
      playbook('first', 'steps:\n  - run: second\n  - close: resolved\n'),
      playbook('second', 'steps:\n  - run: third\n'),
      playbook('third', 'steps:\n  - say: sorry\n'),
    ];
    const { playbooks } = checked(policy, ...files);
    expect([...playbooks.get('first')!.runs.keys()]).toEqual(['second', 'third']);
    expect(playbooks.get('first')!.runs.get('second')).toBe(playbooks.get('second'));
  });

  test('has the facts of the house first, each formula with its type, and the policy of each day', () => {
    const { playbooks } = checked(...filesOf('checked/ok/remedies'));
    const grants = playbooks.get('grants')!;
    const names = [...grants.facts.keys()];
    expect(names.slice(0, grants.sharedFacts)).toEqual([
      'today',
      'channel',
      'customer_words',
      'their_answer',
      'broken_promises',
      'given_so_far',
      'customer_number',
      'paid_with',
      'keep_it_up_to',
    ]);
    expect(names.slice(grants.sharedFacts)).toEqual(['bill', 'item_price', 'part_price']);
    const december = policyOn(grants, Date.UTC(2026, 11, 5) / 86_400_000);
    expect(december.facts.get('keep_it_up_to')?.value).toBe(4000);
    for (const { when } of december.remedies.get('refund')!.notWhen)
      expect(grants.typed.has(when)).toBe(true);
  });

  test('is counted', () => {
    expect(
      checked(policy, ...filesOf('checked/ok/tables.yaml'), ...filesOf('checked/ok/scenario')).counts,
    ).toEqual({
      playbooks: 3,
      steps: 19,
      conditions: 1,
      tables: 4,
      scenarios: 1,
      personas: 0,
    });
  });
});

describe('a large library', () => {
  const ask = (name: string, more: string) =>
    `  - ask: ${name}\n    answers:\n      yes:\n        - say: Good.\n          when: ${more}\n      no: []\n`;
  const facts = Array.from({ length: 150 }, (_, index) => `q${index}`);

  test('may have a playbook of many steps', () => {
    const long = playbook(
      'long',
      `facts:\n${facts.map((name) => `  ${name}: {type: yes_no, ask: Is it so?}\n`).join('')}steps:\n${facts.map((name, index) => ask(name, facts[(index + 1) % 150]!)).join('')}  - close: resolved\n`,
    );
    expect(checked(policy, long).faults).toEqual([]);
  });

  test('may have a thousand playbooks, each of which runs the next', () => {
    const chain = Array.from({ length: 1000 }, (_, index) => {
      const next = index === 999 ? '' : `  - run: part-${index + 1}\n`;
      return playbook(
        `part-${index}`,
        `needs: [name]\nfacts:\n  name: {type: text}\nsteps:\n${next}  - say: Sorry, {name}.\n`,
      );
    });
    const { faults, walkable } = checked(policy, ...chain);
    expect(faults).toEqual([]);
    expect(walkable).toHaveLength(1000);
  });

  test('may have a thousand playbooks in a circle, which is told once', () => {
    const circle = Array.from({ length: 1000 }, (_, index) =>
      playbook(`part-${index}`, `steps:\n  - run: part-${(index + 1) % 1000}\n`),
    );
    const { faults, walkable } = checked(policy, ...circle);
    expect(faults).toEqual(['part-999.yaml playbook-runs-itself']);
    expect(walkable).toEqual([]);
  });
});
