import type { Value } from '../expression/value.js';
import type { Phrase } from '../playbook/written.js';
import { factText } from './fact-words.js';
import type { Walk } from './walk.js';

/** Values that only one step knows: `{amount}`, `{due}`, `{name}` and the like, each as the words' language writes it. */
export type Locals = Readonly<Record<string, (language: string) => string>>;

/** Words with their facts filled in; undefined when the walk has to stop to ask one of them. */
export function phraseText(walk: Walk, phrase: Phrase, locals: Locals = {}): string | undefined {
  let text = '';
  for (const part of phrase.parts) {
    const filled = typeof part === 'string' ? part : filledIn(walk, phrase, part.name, locals);
    if (filled === undefined) return undefined;
    text += filled;
  }
  return text.trim();
}

function filledIn(walk: Walk, phrase: Phrase, name: string, locals: Locals): string | undefined {
  const local = localText(walk, phrase, name, locals);
  if (local !== undefined) return local;
  const value = walk.learn(name);
  return value === undefined ? undefined : valueText(walk, phrase, name, value);
}

/** As `phraseText`, for words that may stand without what is not known: it is left as a gap to be read over. */
export function phraseAsKnown(walk: Walk, phrase: Phrase, locals: Locals = {}): string {
  return phrase.parts
    .map((part) => (typeof part === 'string' ? part : knownText(walk, phrase, part.name, locals)))
    .join('')
    .trim();
}

function knownText(walk: Walk, phrase: Phrase, name: string, locals: Locals): string {
  const local = localText(walk, phrase, name, locals);
  if (local !== undefined) return local;
  const slot = walk.frame.program.slots.get(name);
  const value = slot === undefined ? undefined : walk.frame.facts[slot];
  return value === undefined ? '…' : valueText(walk, phrase, name, value);
}

function localText(walk: Walk, { language }: Phrase, name: string, locals: Locals): string | undefined {
  return Object.hasOwn(locals, name) ? locals[name]?.(language ?? walk.policy.locale) : undefined;
}

/** A value in words: in another language as that writes it. */
function valueText(walk: Walk, { language }: Phrase, name: string, value: Value): string {
  const { own, locale } = walk.policy;
  if (language !== undefined && value === null) return own.notGiven.value;
  if (language !== undefined && typeof value === 'boolean') return (value ? own.yes : own.no).value;
  return factText(walk.declaration(name), value, language ?? locale);
}
