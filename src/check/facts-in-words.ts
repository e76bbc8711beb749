import type { Phrase } from '../playbook/written.js';

/** The facts that a sentence names, as it is written: `I've sent {amount} back.` names `amount`; `{{` is a brace itself. */
export function factsInWords(words: string): ReadonlySet<string> {
  const marks = words.matchAll(/\{\{|\}\}|\{\s*([A-Za-z_]\w*)\s*\}/g);
  return new Set([...marks].flatMap(([, name]) => name ?? []));
}

/** Whether a sentence names the same facts as the one that it was made from, in whatever order. */
export function keepsItsFacts(from: string, to: Phrase): boolean {
  const [wanted, named] = [factsInWords(from), factsInWords(to.value)];
  return wanted.size === named.size && [...wanted].every((name) => named.has(name));
}
