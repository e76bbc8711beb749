import { factLabel } from '../case/fact-words.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Policy } from '../playbook/policy.js';
import type { Phrase } from '../playbook/written.js';

/** Words as they stand in a playbook; a fact that will be filled in is named by its label. Those in another language say which. */
export type Words = readonly WordsPart[];
export type WordsPart =
  | { readonly kind: 'text'; readonly text: string; readonly language?: string }
  | { readonly kind: 'fact'; readonly label: string };

/** What names mean in a playbook: everything that is needed to put it into words for people. */
export interface Naming {
  /** The playbook's facts, the policy's and the built-in ones. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** The policy as it stands on the day of the picture; a house may have none yet. */
  readonly policy: Policy | undefined;
  /** Titles of the playbooks of the library, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether what each role may grant is told with what is granted. */
  readonly showsLimits: boolean;
  /** What no scenario comes by, by the key of its step, where it is known. */
  readonly untested?: ReadonlyMap<string, readonly string[]>;
}

/** How a fact is called; one that nobody declared keeps its name. */
export function labelOf(name: string, { facts }: Naming): string {
  const declared = facts.get(name);
  return declared ? factLabel(declared) : name.replaceAll('_', ' ');
}

export function wordsOf({ parts, language }: Phrase, naming: Naming): Words {
  const words = parts.map((part): WordsPart =>
    typeof part === 'string'
      ? { kind: 'text', text: part, ...(language !== undefined && { language }) }
      : { kind: 'fact', label: labelOf(part.name, naming) },
  );
  return trimmed(words);
}

/** Words on their own, with each fact between brackets. */
export function plainWords(words: Words): string {
  return words.map((part) => (part.kind === 'text' ? part.text : `[${part.label}]`)).join('');
}

/** A text without facts as words. */
export function saidWords(text: string): Words {
  return [{ kind: 'text', text }];
}

/** Spaces at the very ends come from how the file is written. */
function trimmed(words: Words): Words {
  return words.map((part, at) => {
    if (part.kind === 'fact') return part;
    const start = at === 0 ? part.text.trimStart() : part.text;
    return { ...part, text: at === words.length - 1 ? start.trimEnd() : start };
  });
}
