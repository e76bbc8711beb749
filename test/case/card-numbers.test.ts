import fc from 'fast-check';
import { holdsCardNumber } from '../../src/case/answer-fault.js';

const card = '4111111111111111';

test.each([
  card,
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '4111.1111.1111.1111',
  '4111\u00a01111\u00a01111\u00a01111',
  '4111 – 1111 – 1111 – 1111',
  '３７８２ ８２２４６３ １０００５',
  'two, 2 4111 1111 1111 1111 03/28',
  'it is 4222222222222.',
  'their card (6011000990139424) was charged twice',
])('a card number is found in `%s`', (text) => {
  expect(holdsCardNumber(text)).toBe(true);
});

test.each([
  '',
  '4111 1111 1111 1112',
  '411111111111',
  `${card}${card}`,
  'parcel 00340434161094042557, 2 pieces',
  '2026-03-02 16:45',
])('none is found in `%s`', (text) => {
  expect(holdsCardNumber(text)).toBe(false);
});

test('wherever it stands among words', () => {
  const words = fc.string().filter((text) => !/[\d.\s-]/.test(text.slice(-1) + text.slice(0, 1)));
  fc.assert(fc.property(words, words, (before, after) => holdsCardNumber(`${before} x ${card} x ${after}`)));
});
