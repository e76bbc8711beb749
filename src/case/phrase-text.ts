import type { Phrase } from '../playbook/written.js';
import { factText } from './fact-words.js';
import type { Walk } from './walk.js';

/** Values that only one step knows: `{amount}`, `{due}`, `{name}` and the like. */
export type Locals = Readonly<Record<string, string>>;

/** Words with their facts filled in; undefined when the walk has to stop to ask one of them. */
export function phraseText(walk: Walk, phrase: Phrase, locals: Locals = {}): string | undefined {
  let text = '';
  for (const part of phrase.parts) {
    const filled = typeof part === 'string' ? part : filledIn(walk, part.name, locals);
    if (filled === undefined) return undefined;
    text += filled;
  }
  return text.trim();
}

function filledIn(walk: Walk, name: string, locals: Locals): string | undefined {
  if (Object.hasOwn(locals, name)) return locals[name];
  const value = walk.learn(name);
  return value === undefined ? undefined : factText(walk.declaration(name), value, walk.policy.locale);
}

/** As `phraseText`, for words that may stand without what is not known: it is left as a gap to be read over. */
export function phraseAsKnown(walk: Walk, phrase: Phrase, locals: Locals = {}): string {
  return phrase.parts
    .map((part) => (typeof part === 'string' ? part : knownText(walk, part.name, locals)))
    .join('')
    .trim();
}

function knownText(walk: Walk, name: string, locals: Locals): string {
  if (Object.hasOwn(locals, name)) return locals[name] ?? '';
  const slot = walk.frame.program.slots.get(name);
  const value = slot === undefined ? undefined : walk.frame.facts[slot];
  return value === undefined ? '…' : factText(walk.declaration(name), value, walk.policy.locale);
}
