import type { Expectation, ExpectedValue } from '../playbook/scenario.js';
import type { Written } from '../playbook/written.js';

/** Texts of an expectation that is a text or a list of texts. */
export function textsOf(value: ExpectedValue | undefined): readonly Written<string>[] {
  if (value?.kind === 'text') return [{ value: value.text, at: value.at }];
  return value?.kind === 'list' ? value.items.flatMap(textsOf) : [];
}

/** Fields of an expectation that has fields, or is a list of such. */
export function fieldsOf(value: ExpectedValue | undefined): readonly Expectation[] {
  if (value?.kind === 'fields') return value.fields;
  return value?.kind === 'list' ? value.items.flatMap(fieldsOf) : [];
}

/** The texts of every field with this name, in an expectation that has fields or is a list of such. */
export function fieldTexts(value: ExpectedValue | undefined, name: string): readonly Written<string>[] {
  return fieldsOf(value).flatMap(({ field, value: inner }) => (field.value === name ? textsOf(inner) : []));
}
