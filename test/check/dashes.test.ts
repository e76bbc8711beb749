import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from '../../src/check/check-library.js';
import { readLibrary } from '../../src/playbook/read-library.js';

const policy = readFileSync(join(import.meta.dirname, '../../playbooks/policy.yaml'), 'utf8');

// A dash means something in the patterns that words are looked for with, and nothing in the words.
test('forbidden words and promises may have a dash in them', () => {
  const playbook = `playbook: dash
title: Dash
version: 1
steps:
  - say: It is a well-known matter.
  - promise: A follow-up call
    by: us
    owner: care_team
    due: in 2 days
    if_broken: nothing
  - close: resolved
`;
  const scenario = `scenario: a dash
playbook: dash
expect: {promises: [{what: A follow-up call}]}
`;
  const files = [
    {
      path: 'policy.yaml',
      text: policy.replace('never_say:\n', 'never_say:\n  well-known: Say what you know.\n'),
    },
    { path: 'dash.yaml', text: playbook },
    { path: 'scenario.yaml', text: scenario },
  ];
  const { faults } = checkLibrary(readLibrary(files));
  expect(faults.map(({ code }) => code)).toEqual(['forbidden-words']);
});
