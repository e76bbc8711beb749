import { sentenceKey } from '../../playbook/translation.js';
import type { TranslationContext } from '../translation-context.js';

/** Words in another language were made from what is said now. */
export function staleWords({ translation, matched, report }: TranslationContext): void {
  const { language, about } = translation;
  for (const { entry, state, text } of matched.said) {
    if (state !== 'stale' || !entry) continue;
    const isBeside = sentenceKey(entry.from.value) === sentenceKey(text);
    const { at } = entry.was ?? entry.from;
    report('stale-words', at, 'these words were made from this, and something else is said now', {
      severity: 'warning',
      help: isBeside
        ? 'see whether `to` says what `from` says, then delete `was`'
        : `\`makeright words extract ${language.value} ${about.id.value}\` puts what is said now beside it`,
    });
  }
}
