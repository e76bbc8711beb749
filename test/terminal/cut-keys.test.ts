import fc from 'fast-check';
import { cutKeys, type Key } from '../../src/terminal/cut-keys.js';

const shown = (keys: readonly Key[]) =>
  keys.map((key) => (key.kind === 'paste' ? `paste(${key.text})` : key.bytes));

test.each([
  ['letters', 'ab', ['a', 'b'], ''],
  ['an arrow key', '\u001b[Ax', ['\u001b[A', 'x'], ''],
  ['a function key', '\u001bOP', ['\u001bOP'], ''],
  ['a key with Alt', '\u001bb', ['\u001bb'], ''],
  ['a lone Esc, which may be the beginning of more', '\u001b', [], '\u001b'],
  ['Esc twice', '\u001b\u001b', ['\u001b'], '\u001b'],
  ['a character outside the first plane', '📦', ['📦'], ''],
  ['a paste', '\u001b[200~a\r\nb\u001b[201~c', ['paste(a b)', 'c'], ''],
  ['a paste that is not at its end', '\u001b[200~a\rb', [], '\u001b[200~a\rb'],
  ['a paste with controls in it', '\u001b[200~a\u001b[31mb\u0003\u001b[201~', ['paste(ab)'], ''],
])('%s', (_, text, keys, rest) => {
  const cut = cutKeys(text);
  expect(shown(cut.keys)).toEqual(keys);
  expect(cut.rest).toBe(rest);
});

test('however a terminal portions what it sends, the keys are the same', () => {
  const piece = fc.constantFrom(
    'a',
    '\r',
    '\u001b[A',
    '\u001b[Z',
    '\u001bOP',
    '\u001b[200~x\r\u001b[201~',
    'é',
    '📦',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(6)), (pieces, sizes) => {
      const text = pieces.join('');
      const keys: Key[] = [];
      let rest = '';
      let at = 0;
      for (const size of [...sizes, text.length]) {
        // A terminal does not part the two halves of one character.
        const part = [...text.slice(at)].slice(0, size).join('');
        at += part.length;
        const cut = cutKeys(rest + part);
        keys.push(...cut.keys);
        rest = cut.rest;
      }
      expect([shown(keys), rest]).toEqual([shown(cutKeys(text).keys), '']);
    }),
  );
});
