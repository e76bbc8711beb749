import { factsInWords } from '../facts-in-words.js';
import { listed } from '../suggestion.js';
import type { TranslationContext } from '../translation-context.js';

/** Words in another language have the same facts in them as the sentence that they were made from. */
export function wordsLoseAFact({ translation, report }: TranslationContext): void {
  for (const { from, was, to } of translation.sentences) {
    if (!to || was) continue;
    const [wanted, named] = [factsInWords(from.value), factsInWords(to.value)];
    const braces = (names: readonly string[]) => listed(names.map((name) => `{${name}}`));
    const [lost] = [[...wanted].filter((name) => !named.has(name))];
    const others = [...named].filter((name) => !wanted.has(name));
    if (others.length > 0)
      report('words-lose-a-fact', to.at, `${braces(others)} is not in the sentence that this was made from`, {
        help: wanted.size === 0 ? 'write it without' : `that has ${braces([...wanted])}`,
      });
    else if (lost.length > 0)
      report(
        'words-lose-a-fact',
        to.at,
        `${braces(lost)} is in the sentence that this was made from, and not here`,
        {
          help: 'put it wherever it belongs in this language',
        },
      );
  }
}
