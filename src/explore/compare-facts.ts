import { walkOf } from '../case/case.js';
import type { FactType } from '../expression/fact-type.js';
import { literalOf } from '../expression/literal-of.js';
import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import { expectedTexts, notReadable } from './expected-value.js';
import type { Comparison, PlayedOut } from './played-out.js';
import type { Difference } from './scenario-result.js';
import type { Expectation, ExpectedValue } from '../playbook/scenario.js';

/** `facts`: these values at the end. */
export const compareFacts: Comparison = (out, expectation) => {
  const { value } = expectation;
  if (value.kind !== 'fields') return notReadable(expectation, '{total: 24.95}');
  return value.fields.flatMap((field) => compareFact(out, field));
};

function compareFact(out: PlayedOut, { field, value }: Expectation): readonly Difference[] {
  const { text: expected, written } = writtenOf(value);
  const differs = (got: string, help?: string): readonly Difference[] => [
    {
      field: `expect.facts.${field.value}`,
      at: value.at,
      expected,
      got,
      ...(help !== undefined && { help }),
    },
  ];
  const known = knownFact(out, field.value);
  if (known === 'no such fact') return differs('there is no such fact');
  if (known === 'not known') return differs('it is not known at the end');
  const read = readValue(written, known.type);
  if ('fault' in read) return differs(shownValue(known), read.help ?? read.fault);
  return sameValue(read.value, known.value) ? [] : differs(shownValue(known));
}

interface Known {
  readonly value: Value;
  readonly type: FactType;
}

/** The playbook's own fact, else that of the playbook walked last that has one of that name. */
function knownFact(out: PlayedOut, name: string): Known | 'no such fact' | 'not known' {
  const { all: frames, ended } = walkOf(out.case).stack;
  const [main, ...inner] = frames;
  const having = [main, ...inner.reverse(), ...[...ended].reverse()].flatMap((frame) => {
    const slot = frame?.program.slots.get(name);
    return frame && slot !== undefined
      ? [{ value: frame.facts[slot], type: frame.program.facts[slot]?.type }]
      : [];
  });
  if (having.length === 0) return 'no such fact';
  const known = having.find(({ value }) => value !== undefined);
  if (known?.value === undefined || known.type === undefined || known.type === 'broken') return 'not known';
  return { value: known.value, type: known.type };
}

function shownValue({ value, type }: Known): string {
  return value === null ? 'left out by the customer' : literalOf(value, type);
}

/** What was written, as `readValue` takes it and as it is shown. */
export function writtenOf(value: ExpectedValue): {
  readonly text: string;
  readonly written: string | readonly string[];
} {
  const texts = expectedTexts(value)?.map(({ text }) => text) ?? [];
  return { text: texts.join(', '), written: value.kind === 'list' ? texts : (texts[0] ?? '') };
}

export function sameValue(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
