import { itemsMeant } from '../../src/case/items-meant.js';

const tried = { kind: 'list', of: { kind: 'choice', options: ['unplugged', 'held', '3'] } } as const;

test.each([
  ['1, 2', ['unplugged', 'held']],
  ['2 1', ['held', 'unplugged']],
  ['2', ['held']],
  ['2, 2', ['held']],
  ['held, 1', ['held', 'unplugged']],
  ['3', ['3']],
  ['4', ['4']],
  ['None', []],
])('of options %j means %j', (typed, items) => {
  expect(itemsMeant(typed, tried)).toEqual(items);
});

test('`none` is an option where there is one of that name', () => {
  const asked = { kind: 'list', of: { kind: 'choice', options: ['label', 'none'] } } as const;
  expect(itemsMeant('none', asked)).toEqual(['none']);
});

test('what has no options is left to be read as it was typed', () => {
  expect(itemsMeant('1, 2', { kind: 'list', of: { kind: 'number' } })).toBe('1, 2');
  expect(itemsMeant('none', { kind: 'list', of: { kind: 'number' } })).toEqual([]);
  expect(itemsMeant('none', { kind: 'text' })).toBe('none');
  expect(itemsMeant(['held'], tried)).toEqual(['held']);
});
