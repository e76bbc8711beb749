import { columnsFor, rowsFor } from '../../src/terminal/screen.js';

test.each([
  [undefined, 79],
  [0, 79],
  [34, 33],
  [200, 80],
])('a terminal that says it has %s columns is drawn on in %d', (columns, drawn) => {
  expect(columnsFor({ columns, write: () => true })).toBe(drawn);
});

test('a terminal that says it has no rows has the usual ones', () => {
  expect(rowsFor({ rows: 0, write: () => true })).toBe(24);
});
