import { SearchTrail } from '../../src/search/search-trail.js';

test.each<[string, [string, number][], boolean, object | undefined]>([
  ['nothing typed', [['', 9]], false, undefined],
  [
    'found and taken',
    [
      ['', 9],
      ['late', 2],
    ],
    true,
    undefined,
  ],
  [
    'found and left',
    [
      ['la', 2],
      ['late', 2],
    ],
    false,
    { typed: 'late', why: 'left' },
  ],
  [
    'never found',
    [
      ['cold', 1],
      ['cold p', 0],
      ['cold pi', 0],
    ],
    false,
    { typed: 'cold pi', why: 'nothing_found' },
  ],
  [
    'taken back and something else taken',
    [
      ['pizza', 0],
      ['pi', 0],
      ['', 9],
      ['late', 2],
    ],
    true,
    { typed: 'pizza', why: 'nothing_found' },
  ],
])('%s', (_, searches, isPicked, missed) => {
  const trail = new SearchTrail();
  for (const [typed, found] of searches) trail.took(typed, found);
  expect(trail.missed(isPicked)).toEqual(missed);
});
