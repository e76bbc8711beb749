import { formatValue } from '../expression/format-value.js';
import type { Value } from '../expression/value.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';

/** How a fact is called on screens and in records. */
export function factLabel(declaration: FactDeclaration): string {
  return declaration.label?.value ?? declaration.name.value.replaceAll('_', ' ');
}

/** A fact's value as people read it: an option by its label, money and dates written out. */
export function factText(declaration: FactDeclaration, value: Value, locale: string): string {
  if (declaration.type === 'broken') throw new Error(`${declaration.name.value} was never checked`);
  if (typeof value === 'string') return declaration.optionLabels.get(value) ?? value;
  return formatValue(value, declaration.type, locale);
}
