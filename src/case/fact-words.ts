import { formatValue } from '../expression/format-value.js';
import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { optionText } from '../playbook/option-text.js';

/** How a fact is called on screens and in records. */
export function factLabel(declaration: FactDeclaration): string {
  return declaration.label?.value ?? declaration.name.value.replaceAll('_', ' ');
}

/** A fact's value as people read it: an option by its label, money and dates written out. */
export function factText(declaration: FactDeclaration, value: Value, locale: string): string {
  const { type } = declaration;
  if (type === 'broken') throw new Error(`${declaration.name.value} was never checked`);
  if (type.kind === 'choice' && typeof value === 'string') return optionText(declaration, value);
  if (type.kind === 'list' && type.of.kind === 'choice' && Array.isArray(value) && value.length > 0)
    return value.map((option) => optionText(declaration, String(option))).join(', ');
  return formatValue(value, type, locale);
}
