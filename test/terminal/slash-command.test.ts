import { readSlash } from '../../src/terminal/slash-command.js';

test.each([
  ['/n they sounded tired', { kind: 'command', name: 'note', rest: 'they sounded tired' }],
  ['?', { kind: 'command', name: 'help', rest: '' }],
  ['//etc', { kind: 'answer', text: '/etc' }],
  ['/nothing of ours', { kind: 'unknown', typed: '/nothing' }],
  // What was typed behind a number that had answered at once answers nothing else.
  [', he laughed at my box', { kind: 'command', name: 'note', rest: 'he laughed at my box' }],
  ['1, he laughed', { kind: 'answer', text: '1, he laughed' }],
  [',', { kind: 'answer', text: ',' }],
])('%j is read as %j', (typed, read) => {
  expect(readSlash(typed)).toEqual(read);
});
