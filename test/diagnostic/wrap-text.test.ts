import fc from 'fast-check';
import { columnsOf } from '../../src/diagnostic/visible-text.js';
import { shortened } from '../../src/diagnostic/shortened.js';
import { wrapText } from '../../src/diagnostic/wrap-text.js';

test.each([
  ['one two three', 8, ['one two', 'three']],
  ['one\ntwo', 8, ['one', 'two']],
  ['  indented words stay so', 12, ['  indented', '  words stay', '  so']],
  ['incomprehensibilities', 8, ['incompre', 'hensibil', 'ities']],
  ['配送遅延です', 5, ['配送', '遅延', 'です']],
  ['', 8, ['']],
])('%j in %d columns', (text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines);
});

test('what a text begins with stands before its first line, and room before the others', () => {
  expect(wrapText('one two three\n\nfour', 10, '- ')).toEqual(['- one two', '  three', '', '  four']);
  expect(wrapText('', 10, '- ')).toEqual(['']);
});

test('no line is too wide, and nothing but spaces is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '配', 'é', '-') });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (words, columns) => {
      const lines = wrapText(words, columns);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});

test.each([
  ['short', 8, 'short'],
  ['rather long', 8, 'rather…'],
  ['two\nlines', 20, 'two lines'],
  ['配送遅延', 5, '配送…'],
])('%j shortened to %d columns', (text, columns, line) => {
  expect(shortened(text, columns, '…')).toBe(line);
});
