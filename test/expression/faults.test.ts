import { checkExpression } from '../../src/expression/check-expression.js';
import type { ExpressionFault } from '../../src/expression/expression-fault.js';
import type { FactType } from '../../src/expression/fact-type.js';
import { readExpression } from '../../src/expression/read-expression.js';
import { examplesIn, expectOutput, isRemark } from './expected-output.js';
import { scope } from './facts.js';

const wanted: Readonly<Record<string, FactType | 'any'>> = {
  condition: { kind: 'yes_no' },
  amount: { kind: 'money', currency: 'EUR' },
  choice: { kind: 'choice', options: ['same', 'money'] },
  list: { kind: 'list', of: { kind: 'text' } },
  any: 'any',
};

/** Everything that is found in an expression, each fault under the words that it is about. */
function findings(line: string): string {
  const [, kind = 'condition', text = ''] = /^(?:(\w+): ?)?(.*)$/.exec(line) ?? [];
  const { expression, faults } = readExpression(text);
  const found = [...faults, ...(expression ? checkExpression(expression, scope, wanted[kind]!).faults : [])];
  const drawn = found.sort((a, b) => a.start - b.start).map(draw);
  const heading = kind === 'condition' ? text : `${text}   (${kind})`;
  return [heading, ...(drawn.length === 0 ? ['  fine'] : drawn)].join('\n');
}

function draw({ start, end, severity, code, message, help }: ExpressionFault): string {
  const carets = ' '.repeat(start) + '^'.repeat(Math.max(1, Math.min(end - start, 100)));
  return `${carets}\n  ${severity}[${code}]: ${message}${help === undefined ? '' : `\n  help: ${help}`}`;
}

test.each(['reading', 'types', 'options', 'optional', 'always-same'])('faults/%s', (name) => {
  const output = examplesIn(`faults/${name}.txt`).map((line) => (isRemark(line) ? line : findings(line)));
  expectOutput(`faults/${name}.out`, `${output.join('\n')}\n`);
});

test('an expression can be neither too long nor nested too deep, and says so at once', () => {
  const long = Array.from({ length: 20_000 }, () => 'opened').join(' or ');
  expect(readExpression(long).faults).toMatchObject([
    { code: 'expression-too-long', start: 0, end: long.length },
  ]);
  for (const opening of ['(', '[', '- ', 'not ', 'min(']) {
    const deep = opening.repeat(2000 / opening.length - 4) + 'a';
    expect(readExpression(deep).faults).toMatchObject([{ code: 'expression-too-long' }]);
  }
});

test('no message speaks the language of programmers', () => {
  const jargon = /\b(schema|property|oneOf|overload|token|parse|null|undefined|boolean|integer|string)\b/i;
  const words = ['reading', 'types', 'options', 'optional', 'always-same']
    .flatMap((name) => examplesIn(`faults/${name}.out`))
    .filter((line) => /^ {2}(error|warning|help)/.test(line));
  expect(words.filter((line) => jargon.test(line.replace(/`[^`]*`/g, '')))).toEqual([]);
});
