import type { Phrase } from '../../playbook/written.js';
import { findForbidden, hasForbidden } from '../forbidden-words.js';
import { spanOf } from '../../playbook/source-text.js';
import type { PlaybookContext } from '../playbook-context.js';
import { eachWords } from '../step-words.js';

/** Nothing that the customer hears or reads has words that the policy never wants said. */
export function forbiddenWordsUsed({ house, playbook, outline, report }: PlaybookContext): void {
  const { forbidden } = house;
  if (!forbidden || !hasForbidden(playbook.file.text, forbidden)) return;
  const lookAt = (phrase: Phrase): void => {
    for (const { start, words, instead } of findForbidden(phrase.value, forbidden)) {
      report(
        'forbidden-words',
        spanOf(phrase, start, start + words.length),
        `\`${words.replace(/\s+/g, ' ')}\` is never said here`,
        {
          help: instead ?? 'say it in other words',
        },
      );
    }
  };
  for (const { ask } of playbook.facts.values()) if (ask) lookAt(ask);
  for (const { step } of outline.steps) {
    eachWords(step, (phrase, listener) => {
      if (listener === 'customer') lookAt(phrase);
    });
  }
}
