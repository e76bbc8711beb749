import fc from 'fast-check';
import { columnsOf } from '../../src/diagnostic/visible-text.js';
import { editLine, emptyLine, lineOf, type LineKey } from '../../src/terminal/edit-line.js';
import { layOutLine } from '../../src/terminal/lay-out-line.js';

const key = (name: string, modifier?: 'ctrl' | 'meta'): LineKey => ({
  name,
  sequence: `\u001b[${name}`,
  ctrl: modifier === 'ctrl',
  meta: modifier === 'meta',
});
const typed = (text: string): LineKey => ({ sequence: text });
const family = '👩‍👩‍👧';

test.each<[string, string, readonly LineKey[], string]>([
  ['typing goes in at the cursor', 'ac', [key('left'), typed('b')], 'abc'],
  ['home and end', 'b', [key('home'), typed('a'), key('end'), typed('c')], 'abc'],
  ['a letter with its accent is one character', 'ae\u0301', [key('backspace')], 'a'],
  ['an emoji made of several is one character', `a${family}`, [key('left'), key('backspace')], family],
  ['deleting ahead', '日本語', [key('home'), key('delete')], '本語'],
  ['a word back', 'one two', [key('w', 'ctrl')], 'one '],
  ['word by word', 'one two', [key('b', 'meta'), key('b', 'meta'), key('d', 'meta')], ' two'],
  ['all before the cursor', 'one two', [key('left'), key('u', 'ctrl')], 'o'],
  ['all behind it', 'one two', [key('home'), key('right'), key('k', 'ctrl')], 'o'],
  ['a key that means nothing', 'a', [key('f5'), key('t', 'ctrl'), key('x', 'meta')], 'a'],
  ['controls in what is inserted', '', [typed('a\u0007b')], 'ab'],
])('%s', (_, text, keys, after) => {
  expect(keys.reduce(editLine, lineOf(text)).text).toBe(after);
});

const pieces = fc.string({ unit: fc.constantFrom('a', ' ', '日', 'é', 'e\u0301', family, '📦') });

test('a line on rows is the same line, no row is too wide, and the cursor is in its place', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 9, max: 40 }), fc.nat(30), (text, columns, lefts) => {
      const line = Array.from({ length: lefts }, () => key('left')).reduce(editLine, lineOf(text));
      const { rows, row, cursor } = layOutLine(line, columns);
      expect(rows.join('')).toBe(text);
      for (const one of rows) expect(Math.max(columnsOf(one), one.length)).toBeLessThanOrEqual(columns);
      expect(rows.slice(0, row).join('') + rows[row]!.slice(0, cursor)).toBe(text.slice(0, line.cursor));
    }),
  );
});

test('a wide character takes two columns of its row', () => {
  expect(layOutLine(lineOf('日本語テスト'), 5)).toEqual({
    rows: ['日本', '語テ', 'スト'],
    row: 2,
    cursor: 2,
  });
});

test('there is room for the cursor behind a full row', () => {
  expect(layOutLine(lineOf('abcd'), 4)).toEqual({ rows: ['abcd', ''], row: 1, cursor: 0 });
  expect(layOutLine(emptyLine, 4)).toEqual({ rows: [''], row: 0, cursor: 0 });
});
