import { formatValue } from '../../src/expression/format-value.js';
import { literalOf } from '../../src/expression/literal-of.js';
import { readValue } from '../../src/expression/read-value.js';
import type { FactType } from '../../src/expression/fact-type.js';
import type { Value } from '../../src/expression/value.js';
import { examplesIn, expectOutput, isRemark } from './expected-output.js';
import { factTypeOf } from './fact-type-of.js';

function reading(line: string): string {
  const [, written = '', text = ''] = /^(.*?) \| ?(.*)$/.exec(line) ?? [];
  const type = factTypeOf(written.trim());
  const read = readValue(text, type);
  if ('fault' in read)
    return `${line}\n  ${read.fault}${read.help === undefined ? '' : `\n  help: ${read.help}`}`;
  const { value } = read;
  return `${line}\n  ${JSON.stringify(value)} = ${literalOf(value, type)} = ${formatValue(value, type, 'en-IE')}`;
}

test('values/values', () => {
  const output = examplesIn('values/values.txt').map((line) => (isRemark(line) ? line : reading(line)));
  expectOutput('values/values.out', `${output.join('\n')}\n`);
});

test.each<[string, Value, FactType, string]>([
  ['en-IE', 125_000, { kind: 'money', currency: 'EUR' }, '€1,250.00'],
  ['de', 125_000, { kind: 'money', currency: 'EUR' }, '1.250,00 €'],
  ['fr', 125_000, { kind: 'money', currency: 'EUR' }, '1 250,00 €'],
  ['en-US', -1250, { kind: 'money', currency: 'USD' }, '-$12.50'],
  ['en-GB', Number.MAX_SAFE_INTEGER, { kind: 'money', currency: 'GBP' }, '£90,071,992,547,409.91'],
  ['en-US', 1250, { kind: 'money', currency: 'JPY' }, '¥1,250'],
  ['en-GB', 20_514, { kind: 'date' }, 'Mon 2 March 2026'],
  ['en-US', 20_514, { kind: 'date' }, 'Mon March 2, 2026'],
  ['nl', 20_514, { kind: 'date' }, 'ma 2 maart 2026'],
  ['en-GB', 1250, { kind: 'percent' }, '12.5%'],
  ['de', 1250, { kind: 'percent' }, '12,5 %'],
  ['en-GB', 0, { kind: 'duration' }, '0 minutes'],
  ['en-GB', -1500, { kind: 'duration' }, '-1 day 1 hour'],
  ['en-GB', true, { kind: 'yes_no' }, 'yes'],
  ['en-GB', null, { kind: 'text' }, 'not given'],
  ['en-GB', Number.NaN, { kind: 'number' }, 'too large to be worked out'],
  ['en-GB', [100, 250], { kind: 'list', of: { kind: 'money', currency: 'EUR' } }, '€1.00, €2.50'],
])('in %s %p is shown as its type and place have it', (locale, value, type, expected) => {
  expect(formatValue(value, type, locale)).toBe(expected);
});

test('a list can come with its items apart, and nothing else can', () => {
  expect(readValue(['a, b', ' c '], { kind: 'list', of: { kind: 'text' } })).toEqual({
    value: ['a, b', 'c'],
  });
  expect(readValue(['a'], { kind: 'text' })).toMatchObject({ fault: 'there is more than one value here' });
});
