import { checkedOf } from '../../src/store/restore-case.js';
import { readText } from '../fixtures.js';

const policy = { path: 'policy.yaml', text: readText('policy.yaml') };
const playbook = {
  path: 'one.yaml',
  text: 'playbook: one\ntitle: One\nversion: 1.0.0\nsteps:\n  - say: Good.\n  - close: resolved\n',
};

function checkedWith(words: string) {
  const files = [playbook, policy, { path: 'words/nl/one.yaml', text: words }];
  return checkedOf({ digest: 'x', playbook: 'one', files });
}

test('a case whose words can no longer be read goes on in no other language', () => {
  const words = 'words: nl\nplaybook: one\nsentences: [{from: Good., to: Goed.}]\n';
  expect(checkedWith(words)?.spoken?.language).toBe('nl');
  expect(checkedWith(words.replace('to:', 'too:'))).toBeUndefined();
});
