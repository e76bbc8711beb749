import { readLibrary } from '../../src/playbook/read-library.js';
import type { Playbook } from '../../src/playbook/playbook.js';
import { filesOf } from '../fixtures.js';

const head = 'playbook: example\ntitle: An example\nversion: 1.0.0\n';

function read(text: string): { readonly playbook: Playbook; readonly codes: readonly string[] } {
  const { playbooks, faults } = readLibrary([{ path: 'example.yaml', text }]);
  return { playbook: [...playbooks.values()][0]!, codes: faults.map(({ code }) => code) };
}

test('every step of a playbook has a key that says what it is about', () => {
  const keys: string[] = [];
  const { playbooks } = readLibrary(filesOf('ok/every-step.yaml'));
  // Whatever has a key is a step, or a thing to try.
  JSON.stringify(
    [...playbooks.values()].map(({ steps, handlers }) => [steps, handlers]),
    (name, value: unknown) => {
      if (name === 'key') keys.push(String(value));
      return value;
    },
  );
  expect(keys).toEqual([
    'listen',
    'im_sorry_we_let_you_down_and_thats_on_us',
    'our_order_item_price',
    'wants',
    'refund',
    'team_lead',
    'go_to_make_up',
    'make_up',
    'set_total',
    'goodwill_for_waiting',
    'keep_or_return',
    'keep_it',
    'e_mail_a_prepaid_label',
    'fixes',
    'fixes.1',
    'fixes.2',
    'a_note_of_apology',
    'part_back',
    'your_right_item_arrives',
    'late_again',
    'we_call_you',
    'late_again_2',
    'the_returned_part',
    'contact_parcel_counter',
    'find_the_order',
    'end_not_found',
    'confirm',
    'close',
    'team_lead_2',
  ]);
});

test('a name that was given is kept, and the others make way', () => {
  const { playbook } = read(`${head}steps:
  - say: Hello
  - say: Hello
  - say: Goodbye
    step: hello
  - say: Прощайте, и спасибо вам большое за ваше терпение
  - say: "…"
`);
  expect(playbook.steps.map(({ key }) => key)).toEqual([
    'hello_2',
    'hello_3',
    'hello',
    'прощайте_и_спасибо_вам_большое_за_ваше_т',
    'say',
  ]);
});

test('what has a fault still counts as declared', () => {
  const { playbook, codes } = read(`${head}facts:
  total: {type: currency}
  Order: {type: text, ask: Which order?}
steps:
  - rmedy: refund
    step: give_back
    say: Here is your {total}.
    if_declined:
      - say: All right then.
        step: inside
  - close: resolved
`);
  expect(codes).toEqual(['unknown-choice', 'bad-name', 'unknown-field']);
  expect([...playbook.facts].map(([name, { type }]) => [name, type])).toEqual([
    ['total', 'broken'],
    ['Order', 'broken'],
  ]);
  const [broken] = playbook.steps;
  expect(broken).toMatchObject({
    kind: 'broken',
    key: 'give_back',
    name: { value: 'give_back' },
    inside: [{ kind: 'say', key: 'inside' }],
  });
  expect(broken?.kind === 'broken' && broken.mentions).toContain('refund');
});

test('braces in words', () => {
  const { playbook } = read(`${head}steps:\n  - say: "{{ {a}{ b } }} and {{c}}"\n`);
  const parts = playbook.steps[0]?.say?.parts.map((part) =>
    typeof part === 'string' ? part : { name: part.name },
  );
  expect(parts).toEqual(['{ ', { name: 'a' }, { name: 'b' }, ' } and {c}']);
});

test('lines that end as on other systems change no line and no column', () => {
  const [{ text } = { text: '' }] = filesOf('err/unknown-field.yaml');
  const places = (of: string) => {
    const { faults } = readLibrary([{ path: 'a.yaml', text: of }]);
    return faults.map(({ file, span }) => file.text.slice(span.start, span.end));
  };
  expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text));
});
