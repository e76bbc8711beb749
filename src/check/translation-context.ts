import { saidInPlaybook, saidInPolicies, type SaidSentence } from '../playbook/said-sentences.js';
import type { Translation } from '../playbook/translation.js';
import type { Report } from './finding.js';
import { isTag } from './in-language.js';
import type { LibraryContext } from './library-context.js';
import { matchWords, type MatchedWords } from './match-words.js';

/** Words in another language as the rules see them. */
export interface TranslationContext {
  readonly translation: Translation;
  readonly library: LibraryContext;
  readonly report: Report;
  /** Whether what they are about could be read, so that something can be said of it. */
  readonly isKnown: boolean;
  readonly matched: MatchedWords;
  /** Words in the same language, with those themselves. */
  readonly sameLanguage: readonly Translation[];
}

export function translationContext(translation: Translation, library: LibraryContext): TranslationContext {
  const said = saidIn(translation, library);
  const { translations } = library.library;
  return {
    translation,
    library,
    report: library.reportIn(translation.file),
    isKnown: said !== undefined,
    matched: matchWords(said ?? [], translation),
    sameLanguage: translations.filter((one) => isTag(one.language.value, translation.language.value)),
  };
}

function saidIn({ about }: Translation, library: LibraryContext): readonly SaidSentence[] | undefined {
  if (about.kind === 'playbook') {
    const entry = library.playbooks.get(about.id.value);
    return entry?.isWhole === true ? saidInPlaybook(entry.playbook) : undefined;
  }
  const policies = library.house.periods.map(({ policy }) => policy);
  const [base] = policies;
  return base?.id.value === about.id.value && library.isWhole(base.file)
    ? saidInPolicies(policies)
    : undefined;
}
