import fc from 'fast-check';
import { clipboardSequence } from '../../src/terminal/clipboard-sequence.js';
import { harmless } from '../../src/terminal/harmless.js';

const osc52 = /^\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007$/;

test('whatever the words are, the sequence can do nothing but copy them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, copied = ''] = osc52.exec(clipboardSequence(text, { TERM: 'xterm' })!) ?? [];
      expect(Buffer.from(copied, 'base64').toString()).toBe(harmless(text));
    }),
  );
});

test('inside tmux it goes to tmux, and through it to the terminal around it', () => {
  const plain = clipboardSequence('hello', { TERM: 'tmux' })!;
  const doubled = plain.replace('\u001b', '\u001b\u001b');
  expect(clipboardSequence('hello', { TERM: 'tmux', TMUX: '/tmp/x' })).toBe(
    `${plain}\u001bPtmux;${doubled}\u001b\\`,
  );
});

test.each(['', 'dumb', 'linux'])('a terminal of the kind `%s` has none', (TERM) => {
  expect(clipboardSequence('hello', { TERM })).toBeUndefined();
});
