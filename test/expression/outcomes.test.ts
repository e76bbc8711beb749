import { checkExpression } from '../../src/expression/check-expression.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { explainExpression } from '../../src/expression/explain-expression.js';
import { firstMissing } from '../../src/expression/first-missing.js';
import { formatValue } from '../../src/expression/format-value.js';
import { readExpression } from '../../src/expression/read-expression.js';
import { readValue } from '../../src/expression/read-value.js';
import type { Value } from '../../src/expression/value.js';
import { examplesIn, expectOutput, isRemark } from './expected-output.js';
import { facts, names, scope, slotOf } from './facts.js';

type Known = ReadonlyMap<string, Value>;

/** `given opened=yes gift_note=-`, where `-` is a fact that was left out. */
function knownFacts(line: string): Known {
  const pairs = line.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g);
  return new Map(
    [...pairs].map(([, name = '', text = '']) => [name, text === '-' ? null : valueOf(name, text)] as const),
  );
}

function valueOf(name: string, text: string): Value {
  const reading = readValue(text, facts[name]!);
  if ('fault' in reading) throw new Error(`${name}: ${reading.fault}`);
  return reading.value;
}

function outcome(text: string, known: Known): string {
  const { expression } = readExpression(text);
  const { typed, faults } = checkExpression(expression!, scope, 'any');
  if (typed === undefined) throw new Error(`${text}: ${faults[0]?.message}`);
  const slots = names.map((name) => known.get(name));
  const value = compileExpression(typed, slotOf)(slots);
  const missing = firstMissing(typed, slots, slotOf);
  const describe = (name: string) => ({
    label: name.replaceAll('_', ' '),
    text: formatValue(known.get(name) ?? null, facts[name]!, 'en-IE'),
    shown: (value: Value) => (typeof value === 'string' ? value : formatValue(value, facts[name]!, 'en-IE')),
    ...(name === 'damaged' && { question: 'Is it damaged?' }),
    ...(name === 'city' && { question: 'Where do you live?' }),
  });
  const reason = explainExpression(typed, (name) => known.get(name), describe, 'en-IE');
  const shown = value === undefined ? `? ask ${missing}` : formatValue(value, typed.type, 'en-IE');
  return `${text}\n  ${shown}: ${reason}`;
}

test('outcomes/outcomes', () => {
  let known: Known = new Map();
  const output = examplesIn('outcomes/outcomes.txt').map((line) => {
    if (!line.startsWith('given')) return isRemark(line) ? line : outcome(line, known);
    known = knownFacts(line);
    return line;
  });
  expectOutput('outcomes/outcomes.out', `${output.join('\n')}\n`);
});
