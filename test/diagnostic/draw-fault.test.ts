import fc from 'fast-check';
import { drawFault, noPaint } from '../../src/diagnostic/draw-fault.js';
import type { Fault } from '../../src/diagnostic/fault.js';
import { lineOf, lineText, positionOf } from '../../src/diagnostic/position.js';
import { sortFaults } from '../../src/diagnostic/sort-faults.js';

/** A fault at a stretch of a text, found by what stands there. */
function faultAt(text: string, marked: string, more: Partial<Fault> = {}): Fault {
  const start = text.indexOf(marked);
  const span = { start, end: start + marked.length };
  return {
    file: { path: 'a.yaml', text },
    span,
    code: 'slip',
    severity: 'error',
    message: 'not so',
    ...more,
  };
}

function drawn(text: string, marked: string, more?: Partial<Fault>): string[] {
  return drawFault(faultAt(text, marked, more)).split('\n');
}

test('a fault is drawn under the line before it', () => {
  expect(drawn('one: 1\ntwo: 2\nthree: 3\n', '2', { help: 'write 3' })).toEqual([
    'error[slip]: not so',
    ' --> a.yaml:2:6',
    '1 | one: 1',
    '2 | two: 2',
    '  |      ^',
    '  = help: write 3',
  ]);
});

test('a second place is drawn below, and the numbers of both line up', () => {
  const text = 'one: 1\n'.repeat(9) + 'two: 2\n';
  const related = [{ ...faultAt(text, 'one'), message: 'see here' }];
  expect(drawn(text, 'two', { severity: 'warning', related })).toEqual([
    'warning[slip]: not so',
    '  --> a.yaml:10:1',
    ' 9 | one: 1',
    '10 | two: 2',
    '   | ^^^',
    '   = see here:',
    '  --> a.yaml:1:1',
    ' 1 | one: 1',
    '   | ---',
  ]);
});

test('marks stand under characters of any width', () => {
  expect(drawn('say: 漢字 sorry', 'sorry').slice(2)).toEqual(['1 | say: 漢字 sorry', '  |           ^^^^^']);
  expect(drawn('say: 漢字 sorry', '漢字').slice(3)).toEqual(['  |      ^^^^']);
  expect(drawn('say: e\u0301t\u00e9 x', 'x').slice(3)).toEqual(['  |          ^']);
  expect(drawn('say: 😀 x', 'x').slice(1)).toEqual([' --> a.yaml:1:8', '1 | say: 😀 x', '  |         ^']);
});

test('what the file holds can only be seen', () => {
  expect(drawn('say:\t\x1b[2J\u202e\u2028\x07 x', 'x').slice(2)).toEqual([
    '1 | say:→\\x1b[2J\\u{202e}\\u{2028}\\x07 x',
    '  |                                  ^',
  ]);
  const message = drawn('a', 'a', { message: 'is `\x9b31m`', help: '`\ud800`' });
  expect(message[0]).toBe('error[slip]: is `\\x9b31m`');
  expect(message.at(-1)).toBe('  = help: `\\u{d800}`');
});

test('a long line is cut around what is marked', () => {
  const [, , line, marks] = drawn(`${'a '.repeat(200)}here ${'b '.repeat(200)}`, 'here');
  expect(line).toMatch(/^1 \| ….*here.*…$/);
  expect(line!.length).toBeLessThan(110);
  expect(marks!.indexOf('^')).toBe(line!.indexOf('here'));
});

test('a stretch of several lines is marked in its first', () => {
  expect(drawn('say: one\n  two\n', 'one\n  two').slice(2)).toEqual(['1 | say: one', '  |      ^^^']);
});

test('where there is nothing to show, only the place is named', () => {
  expect(drawn('', '')).toEqual(['error[slip]: not so', ' --> a.yaml:1:1']);
});

test('each part can be painted', () => {
  const paint = {
    ...noPaint,
    severity: (text: string) => `<${text}>`,
    marks: (text: string) => `*${text}*`,
    help: (text: string) => `_${text}_`,
  };
  const text = drawFault(faultAt('one: 1', '1', { help: 'write 2' }), paint);
  expect(text).toBe('<error[slip]>: not so\n --> a.yaml:1:6\n1 | one: 1\n  |      *^*\n  = _help: write 2_');
});

test('lines and columns count as people do, whatever ends the lines', () => {
  const line = fc.constantFrom('', 'a', 'b: c', '漢', '😀 x', 'e\u0301');
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 8 });
  fc.assert(
    fc.property(lines, fc.nat(), (parts, seed) => {
      const text = parts.map(([words, end]) => words + end).join('');
      const file = { path: 'a', text };
      const offset = seed % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      const position = positionOf(file, offset);
      expect(position.line).toBe(before.length);
      expect(lineOf(file, offset)).toBe(before.length);
      expect(position.column).toBe([...before.at(-1)!].length + 1);
      expect(lineText(file, position.line)).toBe(text.split(/\r?\n/)[before.length - 1]);
    }),
  );
});

test('faults come in the order of their places, each once', () => {
  const [first, second] = [faultAt('a: b', 'a'), faultAt('a: b', 'b')];
  const earlier = { ...faultAt('x', 'x'), file: { path: 'A.yaml', text: 'x' } };
  expect(sortFaults([second, first, { ...second }, earlier, first])).toEqual([earlier, first, second]);
});
