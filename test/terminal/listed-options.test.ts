import { listedOptions, onlyOneLeft } from '../../src/terminal/listed-options.js';

const optionsOf = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const many = optionsOf(
  'Dark red',
  'Blue',
  'Green',
  'White',
  'Black',
  'Brown',
  'Pink',
  'Grey',
  'Gold',
  'Silver',
);

test.each([
  ['gre', [3, 8]],
  [' GOLD ', [9]],
  ['red dark', [1]],
  ['violet', []],
  ['', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['7', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['/n gold', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
])('of many options, %j lists %j', (typed, numbers) => {
  expect(listedOptions(many, typed).map(({ number }) => number)).toEqual(numbers);
});

test('Enter takes the only one that typing has left of many', () => {
  expect(onlyOneLeft(many, 'gold')?.number).toBe(9);
  expect(onlyOneLeft(many, 'gre')).toBeUndefined();
  expect(onlyOneLeft(many, '')).toBeUndefined();
});

test('an option that was always the only one is not taken by whatever is typed', () => {
  expect(onlyOneLeft(optionsOf('The customer agrees'), 'no')).toBeUndefined();
  expect(onlyOneLeft(optionsOf('Red', 'Blue'), 'red')).toBeUndefined();
});
