import type { Span } from '../diagnostic/source-file.js';
import type { Expectation, ExpectedValue } from '../playbook/scenario.js';
import type { Difference } from './scenario-result.js';

export interface ExpectedText {
  readonly text: string;
  readonly at: Span;
}

/** One text, or a list of texts, as the texts that it holds; undefined when it is something else. */
export function expectedTexts(value: ExpectedValue): readonly ExpectedText[] | undefined {
  if (value.kind === 'text') return [value];
  if (value.kind === 'fields') return undefined;
  const texts = value.items.filter((item) => item.kind === 'text');
  return texts.length === value.items.length ? texts : undefined;
}

/** A list whose items have fields; undefined when it is something else. */
export function expectedItems(value: ExpectedValue): readonly (readonly Expectation[])[] | undefined {
  if (value.kind !== 'list') return undefined;
  const items = value.items.filter((item) => item.kind === 'fields');
  return items.length === value.items.length ? items.map(({ fields }) => fields) : undefined;
}

export interface TextField {
  readonly name: string;
  readonly text: string;
  readonly at: Span;
}

/** Fields with one text each; undefined when one of them has something else. */
export function textFields(fields: readonly Expectation[]): readonly TextField[] | undefined {
  const texts = fields.flatMap(({ field, value }) =>
    value.kind === 'text' ? [{ name: field.value, text: value.text, at: value.at }] : [],
  );
  return texts.length === fields.length ? texts : undefined;
}

/** What is said when a field of `expect` is not written as it has to be. */
export function notReadable({ field, value }: Expectation, like: string): readonly Difference[] {
  const help = `write it like ${like}`;
  return [
    {
      field: `expect.${field.value}`,
      at: value.at,
      expected: `something like ${like}`,
      got: 'something else is written here',
      help,
    },
  ];
}

/** Words on one line, for comparing: spaces, capitals and the form of quotation marks do not count. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase();
}
