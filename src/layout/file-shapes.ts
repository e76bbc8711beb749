import type { FileKind } from '../playbook/file-kind.js';
import { criteria } from '../playbook/persona.js';
import { byName, inOrder, type Shape } from './shape.js';
import { stepShape } from './step-shape.js';

/** The shape of a whole file of a kind. `targets` are the steps that `go_to` names in it. */
export function fileShape(kind: FileKind, targets: ReadonlySet<string>): Shape {
  switch (kind) {
    case 'playbook':
      return playbook(stepShape(targets));
    case 'policy':
      return policy;
    case 'scenario':
      return scenario;
    case 'persona':
      return persona;
    case 'words':
      return words;
  }
}

/** These sections of a file stand apart from what is before them. */
export const sectionsApart: Readonly<Record<FileKind, ReadonlySet<string>>> = {
  playbook: new Set(['facts', 'steps', 'on']),
  policy: new Set(
    'calendar facts customer roles approvals score remedies departments partners root_causes never_say changes'.split(
      ' ',
    ),
  ),
  scenario: new Set(),
  persona: new Set('given opens_with answers moods reacts'.split(' ')),
  words: new Set(['never_say', 'sentences', 'gone']),
};

const fact = () =>
  inOrder('type currency min max value pattern optional private key_question label look_in hint ask options');

function playbook(step: Shape): Shape {
  const order =
    'playbook title version contact_reason starts_from first_response customers_say needs gives can_end facts steps on';
  return inOrder(order, {
    first_response: () => inOrder('within owner'),
    facts: () => byName(fact),
    steps: () => step,
    on: () => byName(() => inOrder('title steps', { steps: () => step })),
  });
}

const weights = () => inOrder(criteria.join(' '));
const limit = () => inOrder('each percent case customer', { customer: () => inOrder('amount within') });
const sections = {
  calendar: () =>
    inOrder('time_zone hours holidays', { hours: () => inOrder('mon tue wed thu fri sat sun') }),
  facts: () => byName(fact),
  roles: () => byName(() => inOrder('title asks may', { may: () => byName(limit) })),
  score: weights,
  remedies: () =>
    byName(() =>
      inOrder('title counts_as say instead not_when', { not_when: () => inOrder('when because instead') }),
    ),
};
const sectionOrder =
  'calendar facts customer roles approvals score remedies departments partners root_causes never_say changes';
const policy = inOrder(`policy title effective_from currency locale ${sectionOrder}`, {
  ...sections,
  changes: () => inOrder(`from until because ${sectionOrder}`, sections),
});

const given = () => inOrder('in_turn answer at', { in_turn: () => inOrder('answer at') });
const scenario = inOrder('scenario playbook role today channel already_received happens given expect', {
  already_received: () => inOrder('remedy amount on'),
  happens: () => byName(() => inOrder('before at')),
  given: () => byName(given),
  expect: () =>
    inOrder(
      'outcome root_cause first_response remedies approved_by concessions handed_off_to decisions promises contacts facts asked never_asked said never_said',
      {
        promises: () => inOrder('what by owner due state'),
        contacts: () => inOrder('who channel impression'),
      },
    ),
});

const persona = inOrder(
  'persona name about playbook role today channel already_received given happens circumstances opens_with volunteers volunteers_if_easy answers moods starts patience reacts ends weights',
  {
    given: () => byName(given),
    reacts: () => inOrder('to says mood because'),
    ends: () => inOrder('happy unhappy leaves'),
    weights,
  },
);

const sentence = () => inOrder('at from was to');
const words = inOrder('words playbook policy never_say sentences gone', {
  sentences: sentence,
  gone: sentence,
});
