import { didYouMean } from '../../src/diagnostic/did-you-mean.js';

const names = ['item_price', 'item_prize', 'opened', 'tier', 'is_gift'];

test.each<[string, string | undefined, string]>([
  ['itm_price', 'item_price', 'a letter left out'],
  ['item_pirce', 'item_price', 'two letters swapped'],
  ['opned', 'opened', 'a letter left out of a short word'],
  ['Opened', 'opened', 'another case'],
  ['teir', 'tier', 'two letters swapped in a short word'],
  ['item_prioe', 'item_price', 'a wrong letter, nearer to the first of two'],
  ['tear', undefined, 'two wrong letters of four'],
  ['gift', undefined, 'half of the letters'],
  ['', undefined, 'nothing at all'],
])('%s means %s: %s', (word, meant) => {
  expect(didYouMean(word, names)).toBe(meant);
});
