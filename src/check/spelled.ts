import type { Formula } from '../playbook/written.js';

const mostCharacters = 60;

/** A formula as it was written, on one line, as far as that is short enough to be recognised at a glance. */
export function spelled({ value }: Formula): string {
  const text = value.replace(/\s+/g, ' ');
  return text.length > mostCharacters ? 'this condition' : `\`${text}\``;
}
