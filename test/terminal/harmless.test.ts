import fc from 'fast-check';
import { runCommandLine } from '../../src/main.js';
import { harmless, harmlessJson } from '../../src/terminal/harmless.js';
import { fakeWorld } from '../cli/fake-world.js';

/** Whatever a terminal may obey: control characters save line breaks, and what turns the direction of writing. */
const obeyed = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each([
  ['a colour', '\u001b[31mred', '\\x1b[31mred'],
  ['the clipboard (OSC 52)', '\u001b]52;c;aGFja2Vk\u0007', '\\x1b]52;c;aGFja2Vk\\x07'],
  ['a control of one byte (C1 CSI)', '\u009b2J', '\\x9b2J'],
  ['going back to the start of the line', 'refund 5\rrefund 500', 'refund 5\\x0drefund 500'],
  ['turning the direction', 'pay \u202eevas', 'pay \\u{202e}evas'],
  ['isolating', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
  ['rubbing out', 'no\b\b', 'no\\x08\\x08'],
])('%s is only seen', (_, text, shown) => {
  expect(harmless(text)).toBe(shown);
});

test('line breaks and every script stay as they are', () => {
  const text = 'Zoë, 日本語, עברית\n👩‍👩‍👧';
  expect(harmless(text)).toBe(text);
  expect(harmless('one\r\ntwo')).toBe('one\ntwo');
});

test('no text at all can do anything', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !obeyed.test(harmless(text))));
});

test('JSON says the same, without a character that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = harmlessJson(JSON.stringify({ text }));
      expect(obeyed.test(json)).toBe(false);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test.each([
  ['a name that is no playbook', ['run', '\u001b]0;title\u0007']],
  ['a path', ['validate', '\u001b[2J.yaml']],
  ['an option', ['run', '--\u009b2J']],
  ['a setting', ['run', 'wrong-item-shipped', '--set', 'x=\u202e']],
])('%s is shown without being obeyed', async (_, words) => {
  const world = fakeWorld();
  await runCommandLine(words, world);
  expect(world.stdout.text + world.stderr.text).not.toMatch(obeyed);
});

test('what a customer is quoted with is shown without being obeyed', async () => {
  const said = '12-ABC\n3\n1\n1\n\n1, \u001b]52;c;eA==\u0007thank\rs \u202ek\u009b2J\n';
  const world = fakeWorld({ cwd: `${import.meta.dirname}/../cli/house`, stdin: said });
  expect(await runCommandLine(['run', 'parcel-is-late'], world)).toBe(0);
  expect(world.stdout.text).toContain('thank');
  expect(world.stdout.text + world.stderr.text).not.toMatch(obeyed);
});
