import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Policy } from './policy.js';
import type { Phrase, Written, WrittenText } from './written.js';

/** The sentences of one playbook, or of the policy, in another language, each with the sentence that it was made from. */
export interface Translation {
  readonly file: SourceFile;
  /** A language of BCP 47. */
  readonly language: Written<string>;
  readonly about: { readonly kind: 'playbook' | 'policy'; readonly id: Written<string> };
  readonly sentences: readonly TranslatedSentence[];
  /** Sentences that were said once, kept in case they come back. */
  readonly gone: readonly TranslatedSentence[];
  readonly neverSay: Policy['neverSay'];
}

export interface TranslatedSentence {
  readonly at: Span;
  /** Where it stood when it was extracted: it helps to find it again, and tells apart places where the same is said. */
  readonly places: readonly string[];
  /** What is said there. */
  readonly from: WrittenText;
  /** What was said there when `to` was made from it, where that was something else. */
  readonly was?: WrittenText;
  /** Missing until somebody writes it. */
  readonly to?: Phrase;
}

/** What two sentences have in common that are the same: where their lines are broken says nothing. */
export function sentenceKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a sentence can be said as it stands: somebody wrote it, and it was made from what is said now. */
export function isReady({ to, was }: TranslatedSentence): boolean {
  return to !== undefined && was === undefined;
}
