import { typedAmount, typedPercent } from '../../src/terminal/typed-amount.js';

test.each([
  ['89,50', '89.50'],
  ['€ 89,50', '€ 89.50'],
  ['89,50 EUR', '89.50 EUR'],
  ['1.250,00', '1250.00'],
  ['€ 12.345.678,90', '€ 12345678.90'],
  ['1 250,00', '1250.00'],
  ['0,05', '0.05'],
])('`%s` is `%s`', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});

test.each([
  '89',
  '89.50',
  '1,250',
  '1,5',
  '1,250,00',
  '1.250',
  '12.50,00',
  '12,34,56',
  '4111,1111,1111,1111',
])('`%s` stays as it is', (typed) => {
  expect(typedAmount(typed)).toBe(typed);
});

test.each([
  ['12,5', '12.5'],
  ['7,25 %', '7.25 %'],
  ['12.5%', '12.5%'],
  ['1,000', '1,000'],
])('of percentages, `%s` is `%s`', (typed, percent) => {
  expect(typedPercent(typed)).toBe(percent);
});
