import type { Entry } from './entry.js';

/** A playbook to choose from. */
export interface Choosable {
  readonly id: string;
  readonly title: string;
  /** What customers say when they come for it. */
  readonly customersSay: readonly string[];
}

export type Picked =
  { readonly kind: 'picked'; readonly id: string } | Exclude<Entry, { kind: 'line' | 'back' }>;

/** The playbooks in which every word that was typed is found: in the title, the name or what customers say. */
export function findPlaybooks(playbooks: readonly Choosable[], typed: string): Choosable[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return playbooks.filter(({ id, title, customersSay }) => {
    const text = [id, title, ...customersSay].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What a customer says that holds most of what was typed, to show why a playbook was found. */
export function sayingThatFits({ customersSay }: Choosable, typed: string): string | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const count = (saying: string): number =>
    words.filter((word) => saying.toLowerCase().includes(word)).length;
  return [...customersSay].sort((a, b) => count(b) - count(a))[0];
}
