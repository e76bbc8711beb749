import type { Step } from '../../playbook/step.js';
import type { Phrase } from '../../playbook/written.js';
import { phraseText, type Locals } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Moment } from '../question.js';
import type { Walk } from '../walk.js';

interface Worded {
  readonly key: string;
  readonly say?: Phrase;
  readonly coach?: Phrase;
  readonly alert?: Phrase;
  readonly because?: Phrase;
}

/** Words of some kind that stand before a question. */
export type Words = readonly { readonly kind: Moment['kind']; readonly phrase: Phrase }[];

/**
 * The words of a step that come before its action. What is said about something done is said once it is done: words on
 * a remedy or a `do`, and words that name who took a hand-off or when a promise is due, come after.
 */
export function wordsBefore(step: Step): Words {
  return sayIsAfter(step) ? wordsOf({ ...step, say: undefined }) : wordsOf(step);
}

function sayIsAfter(step: Step): boolean {
  if (step.kind === 'remedy' || step.kind === 'do') return true;
  if (step.kind === 'promise' || step.kind === 'wait_for') return true;
  return step.kind === 'hand_off_to' && mentions(step.say, 'name');
}

function mentions(phrase: Phrase | undefined, name: string): boolean {
  return phrase?.parts.some((part) => typeof part !== 'string' && part.name === name) ?? false;
}

/** Warning first, then advice and reason, so that the words for the customer stand next to the question. */
export function wordsOf(worded: Omit<Worded, 'key' | 'say'> & { readonly say?: Phrase | undefined }): Words {
  const { alert, coach, because, say } = worded;
  const all = [
    { kind: 'alert', phrase: alert },
    { kind: 'coach', phrase: coach },
    { kind: 'because', phrase: because },
    { kind: 'say', phrase: say },
  ] as const;
  return all.flatMap(({ kind, phrase }) => (phrase ? [{ kind, phrase }] : []));
}

/** Lays the words of a step out before a place. */
export type LayWords = (before: Pc) => Pc;

/** A node that puts words before the agent, if there are any. */
export function compileWords(
  builder: ProgramBuilder,
  { key }: { readonly key: string },
  words: Words,
  next: Pc,
): Pc {
  if (words.length === 0) return next;
  return builder.add(key, [next], (walk) => (showWords(walk, words) ? next : STOPPED));
}

/** A node before a step that first asks what its own words and question will name, so that they stand next to each other. */
export function onceKnown(
  builder: ProgramBuilder,
  { key }: { readonly key: string },
  phrases: readonly Phrase[],
  worded: Pc,
): Pc {
  if (phrases.every(({ parts }) => parts.every((part) => typeof part === 'string'))) return worded;
  return builder.add(key, [worded], (walk) =>
    phrases.every((phrase) => phraseText(walk, phrase) !== undefined) ? worded : STOPPED,
  );
}

/** Puts words before the agent; false when a fact in them has to be asked first. */
export function showWords(walk: Walk, words: Words, locals: Locals = {}): boolean {
  const texts = words.map(({ phrase }) => phraseText(walk, phrase, locals));
  if (texts.includes(undefined)) return false;
  words.forEach(({ kind }, at) => walk.before.show({ kind, text: texts[at] ?? '' }));
  return true;
}
