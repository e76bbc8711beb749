import type { Phrase } from '../../playbook/written.js';
import type { Report } from '../finding.js';
import { findForbidden, hasForbidden } from '../forbidden-words.js';
import { spanOf } from '../../playbook/source-text.js';
import type { House } from '../house.js';
import { forbiddenIn } from '../in-language.js';
import type { PlaybookContext } from '../playbook-context.js';
import type { PolicyContext } from '../policy-context.js';
import { eachWords } from '../step-words.js';
import type { TranslationContext } from '../translation-context.js';

/** Nothing that the customer hears or reads has words that the policy never wants said. */
export function forbiddenWordsUsed({ house, playbook, outline, report }: PlaybookContext): void {
  const { forbidden } = house;
  if (!forbidden || !hasForbidden(playbook.file.text, forbidden)) return;
  for (const { ask } of playbook.facts.values()) lookAt(ask, forbidden, report);
  for (const { step } of outline.steps) {
    eachWords(step, (phrase, listener) => {
      if (listener === 'customer') lookAt(phrase, forbidden, report);
    });
  }
}

/** The same for the policy's own questions and words about remedies. */
export function forbiddenWordsInPolicy({ house: { forbidden }, policy, report }: PolicyContext): void {
  if (!forbidden) return;
  for (const { ask } of policy.facts.values()) lookAt(ask, forbidden, report);
  for (const { say } of policy.remedies.values()) lookAt(say, forbidden, report);
}

/** The same for words in another language, of which the policy's words in it say what is never said. */
export function forbiddenWordsInTranslation({
  translation,
  library,
  sameLanguage,
  report,
}: TranslationContext): void {
  const policies = library.house.periods.map(({ policy }) => policy);
  const ofPolicy = sameLanguage.find(({ about }) => about.kind === 'policy');
  const forbidden = forbiddenIn(policies, ofPolicy);
  if (!forbidden) return;
  for (const { to } of translation.sentences) lookAt(to, forbidden, report);
}

function lookAt(
  phrase: Phrase | undefined,
  forbidden: NonNullable<House['forbidden']>,
  report: Report,
): void {
  if (!phrase) return;
  for (const { start, words, instead } of findForbidden(phrase.value, forbidden)) {
    const at = spanOf(phrase, start, start + words.length);
    const help = instead ?? 'say it in other words';
    report('forbidden-words', at, `\`${words.replace(/\s+/g, ' ')}\` is never said here`, { help });
  }
}
