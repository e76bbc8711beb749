import { openCase, tellCase, type Case } from '../../src/case/case.js';
import type { Question } from '../../src/case/question.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import { checkLibrary } from '../../src/check/check-library.js';
import type { FactType } from '../../src/expression/fact-type.js';
import type { Value } from '../../src/expression/value.js';
import { readLibrary } from '../../src/playbook/read-library.js';
import { readText } from '../fixtures.js';

const policy = { path: 'policy.yaml', text: readText('policy.yaml') };

const own = ['say', 'coach', 'alert', 'because'].map((field) => `    ${field}: "WORDS"`);

/** Steps that hold words, each with the lines of which one at a time gets a placeholder into its words. */
const steps: Readonly<Record<string, { readonly head: string; readonly lines: readonly string[] }>> = {
  say: { head: '  - stage: One', lines: own },
  ask: { head: '  - ask: opened', lines: own },
  choose: {
    head: '  - step: choice',
    lines: ['    choose: "WORDS"\n    options: {one: {label: One}, two: {label: Two}}'].concat(
      own.map((line) => `    choose: Which?\n    options: {one: {label: One}, two: {label: Two}}\n${line}`),
      ['label', 'because'].map(
        (field) => `    choose: Which?\n    options: {one: {${field}: "WORDS"}, two: {label: Two}}`,
      ),
    ),
  },
  decide: {
    head: '  - decide: which',
    lines: own
      .map((line) => `    rules:\n      - when: opened\n        then: []\n      - otherwise: []\n${line}`)
      .concat(
        '    rules:\n      - when: opened\n        because: "WORDS"\n        then: []\n      - when: not opened\n        because: "WORDS"\n        then: []',
      ),
  },
  set: { head: '  - set: {total: 6.00}', lines: own },
  try: {
    head: '  - step: fixes',
    lines: ['    try: "WORDS"\n    things: [{say: Hold the button}]'].concat(
      own.map((line) => `    try: Fixes\n    things: [{say: Hold the button}]\n${line}`),
      ['    try: Fixes\n    things: [{say: Hold the button}]\n    asking: "WORDS"'],
      ['say', 'coach', 'alert', 'because'].map((field) =>
        `    try: Fixes\n    things: [{say: Hold, ${field === 'say' ? 'coach: x, ' : ''}${field}: "WORDS"}]`.replace(
          'say: Hold, coach: x, say',
          'coach: x, say',
        ),
      ),
    ),
  },
  'remedy with an amount': {
    head: '  - remedy: refund\n    amount: 10.00',
    lines: [...own, '    with: {speed: "WORDS"}'],
  },
  'remedy past the limit': { head: '  - remedy: refund\n    amount: 100.00', lines: own },
  'remedy without an amount': { head: '  - remedy: note_of_apology', lines: own },
  do: {
    head: '  - step: done',
    lines: ['    do: "WORDS"', ...own.map((line) => `    do: A label\n${line}`)],
  },
  'do with a reference': { head: '  - do: A label\n    reference: needed', lines: own },
  'do with a reference that may be left out': {
    head: '  - do: A label\n    reference: optional',
    lines: own,
  },
  write: {
    head: '  - step: note',
    lines: [
      '    write: "WORDS"\n    text: Dear customer',
      '    write: A note\n    text: "WORDS"',
      ...own.map((line) => `    write: A note\n    text: Dear customer\n${line}`),
    ],
  },
  promise: {
    head: '  - step: label\n    by: customer\n    due: in 2 days\n    if_broken: []\n    if_not_agreed: []',
    lines: [
      '    promise: "WORDS"',
      ...own.map((line) => `    promise: It comes back\n${line}`),
      '    promise: It comes back\n    remind: {after: 1 days, say: "WORDS"}',
    ],
  },
  wait_for: {
    head: '  - step: parcel\n    at_most: in 2 days\n    when_it_happens: []\n    if_it_does_not: []',
    lines: ['    wait_for: "WORDS"', ...own.map((line) => `    wait_for: The parcel\n${line}`)],
  },
  'hand_off_to a role': { head: '  - hand_off_to: team_lead', lines: own },
  'hand_off_to a partner': { head: '  - hand_off_to: parcel_counter\n    if_not_taken: []', lines: own },
  'hand_off_to the customer': { head: '  - hand_off_to: customer', lines: own },
  contact: { head: '  - contact: parcel_counter', lines: own },
  run: { head: '  - run: other', lines: own },
  confirm: {
    head: '  - step: happy\n    if_no: []',
    lines: ['    confirm: "WORDS"', ...own.map((line) => `    confirm: Is it right?\n${line}`)],
  },
  close: { head: '  - close: unresolved\n    when: opened', lines: own },
  go_to: { head: '  - go_to: last', lines: own },
};

const places = Object.entries(steps).flatMap(([name, { head, lines }]) =>
  lines.map((line) => [`${name}: ${line.trim().replaceAll(/\s+/g, ' ')}`, `${head}\n${line}`] as const),
);
const names = ['amount', 'left', 'due', 'name', 'reference', 'item_price', 'customer_words'];

function libraryWith(step: string) {
  const because =
    step.includes('hand_off_to') && !step.includes('because') ? '\n    because: They asked' : '';
  const text = `playbook: words
title: Words
version: 1.0.0
facts:
  opened: {type: yes_no, ask: Is it open?}
  item_price: {type: money, ask: What did it cost?}
  total: {type: money}
steps:
  - set: {total: 5.00}
${step}${because}
  - step: last
    say: That was all.
  - close: resolved
on:
  manager: {title: They ask for a manager, steps: [{say: "It costs {item_price}, or {total}"}]}
`;
  const other = {
    path: 'other.yaml',
    text: 'playbook: other\ntitle: Other\nversion: 1.0.0\nsteps: [{say: Hello}]\n',
  };
  return checkLibrary(
    readLibrary([policy, { path: 'words.yaml', text }, ...(step.includes('run: other') ? [other] : [])]),
  );
}

function valueOf(type: FactType, chance: number): Value {
  switch (type.kind) {
    case 'text':
      return chance === 0 ? 'nobody' : 'Sam';
    case 'choice':
      return type.options[chance % type.options.length] ?? null;
    case 'yes_no':
      return chance % 2 === 1;
    case 'list':
      return [valueOf(type.of, chance)];
    default:
      return 500;
  }
}

const answerTo = (question: Question, chance: number): Value =>
  question.isOptional && chance === 2 ? null : valueOf(question.type, chance);

function walk(playbook: CheckedPlaybook, chance: number): Case {
  const at = Date.parse('2026-03-02T15:45:00Z');
  let current = openCase(playbook, {
    caseId: 'C-1',
    at,
    by: 'Robin',
    role: 'agent',
    channel: 'phone',
    digest: 'x',
  });
  for (let count = 0; count < 20 && current.stop.kind !== 'closed'; count++) {
    const { question } = current.stop;
    const told = tellCase(current, {
      kind: 'answer',
      address: question.address,
      value: answerTo(question, chance + (chance > 2 ? count : 0)),
      at,
      by: 'Robin',
    });
    if (told.kind === 'refused') break;
    current = told.case;
  }
  return current;
}

test.each(places)('%s can be said, or is refused', (_, step) => {
  for (const name of names) {
    const { faults, playbooks } = libraryWith(step.replaceAll('WORDS', `It is {${name}} now`));
    const found = faults.filter(({ code }) => code !== 'unused-fact').map(({ code }) => code);
    const playbook = playbooks.get('words');
    if (playbook) for (let chance = 0; chance < 6; chance++) walk(playbook, chance);
    else
      expect(['unknown-placeholder', 'remedy-without-amount', 'optional-unguarded']).toEqual(
        expect.arrayContaining(found),
      );
    if (name === 'item_price') expect(found).toEqual([]);
  }
});
