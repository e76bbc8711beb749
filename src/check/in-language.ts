import type { SourceFile } from '../diagnostic/source-file.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import type { Policy } from '../playbook/policy.js';
import { rewordFact, rewordPlaybook, rewordPolicy, type Reword } from '../playbook/spoken-words.js';
import { isReady, sentenceKey, type TranslatedSentence, type Translation } from '../playbook/translation.js';
import type { CheckedPlaybook } from './checked-playbook.js';
import { keepsItsFacts } from './facts-in-words.js';
import { forbiddenWords, hasForbidden, type ForbiddenWords } from './forbidden-words.js';

/** In which language a playbook speaks, and the files that its words in it stand in, the policy's last. */
export interface SpokenLanguage {
  /** A language of BCP 47. */
  readonly language: string;
  readonly files: readonly SourceFile[];
}

/**
 * A checked playbook that speaks another language, with all that it runs; undefined where it has no words in it. Only words
 * for customers are others: it walks, decides and grants by the very same conditions. What has no words in the language, or
 * only words that have a fault or were made from what was said before, is said as it was written, so that nothing is ever left unsaid.
 */
export function inLanguage(
  checked: CheckedPlaybook,
  translations: readonly Translation[],
  wanted: string,
): CheckedPlaybook | undefined {
  const spoken = translations.filter((one) => isTag(one.language.value, wanted));
  const about = (kind: Translation['about']['kind'], id: string) =>
    spoken.find((one) => one.about.kind === kind && one.about.id.value === id);
  const main = about('playbook', checked.playbook.id.value);
  if (!main) return undefined;
  const language = main.language.value;
  const [period] = checked.policies;
  const ofPolicy = period && about('policy', period.policy.id.value);
  const forbidden = forbiddenIn(
    checked.policies.map(({ policy }) => policy),
    ofPolicy,
  );
  const ofHouse = rewordBy(ofPolicy, language, forbidden);
  const policies = checked.policies.map(({ from, policy }) => ({
    from,
    policy: rewordPolicy(policy, ofHouse),
  }));
  const made = new Map<string, CheckedPlaybook>();
  const make = (one: CheckedPlaybook): CheckedPlaybook => {
    const id = one.playbook.id.value;
    const known = made.get(id);
    if (known) return known;
    const own = about('playbook', id);
    const runs = new Map([...one.runs].map(([name, other]) => [name, make(other)]));
    const reword = rewordBy(own, language, forbidden);
    const fact = (each: FactDeclaration, place: number) =>
      rewordFact(each, place < one.sharedFacts ? ofHouse : reword);
    const files = [own, ...[...one.runs.keys()].map((run) => about('playbook', run)), ofPolicy];
    const spoke: CheckedPlaybook = {
      ...one,
      playbook: rewordPlaybook(one.playbook, reword),
      facts: new Map([...one.facts].map(([name, each], place) => [name, fact(each, place)])),
      runs,
      policies,
      spoken: { language, files: files.flatMap((translation) => translation?.file ?? []) },
    };
    made.set(id, spoke);
    return spoke;
  };
  return make(checked);
}

/** Whether two tags name the same language: `pt-br` is `pt-BR`. */
export function isTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What is never said in a language: what the policy never wants said in its own, and what its words in this one say. */
export function forbiddenIn(
  policies: readonly Policy[],
  ofPolicy: Translation | undefined,
): ForbiddenWords | undefined {
  return forbiddenWords(ofPolicy ? [...policies, ofPolicy] : policies);
}

/** The words of a translation, as far as they can be said: a customer hears none that the check finds a mistake in. */
function rewordBy(
  translation: Translation | undefined,
  language: string,
  forbidden: ForbiddenWords | undefined,
): Reword {
  if (!translation) return () => undefined;
  const sentences = sentencesBySource(translation.sentences);
  return (place, sentence) => {
    const found = sentenceFor(sentences, place, sentence);
    if (!found?.to || !isReady(found) || !keepsItsFacts(sentence, found.to)) return undefined;
    if (forbidden && hasForbidden(found.to.value, forbidden)) return undefined;
    const { value, at, parts } = found.to;
    return { value, at, parts, language };
  };
}

/** Sentences by what they were made from, as `sentenceKey` has it. */
export type SentencesBySource = ReadonlyMap<string, readonly TranslatedSentence[]>;

export function sentencesBySource(sentences: readonly TranslatedSentence[]): SentencesBySource {
  const found = new Map<string, TranslatedSentence[]>();
  for (const sentence of sentences) {
    const source = sentenceKey(sentence.from.value);
    const same = found.get(source);
    if (same) same.push(sentence);
    else found.set(source, [sentence]);
  }
  return found;
}

/** Of several for the same sentence, the one that names the place, else the first. */
export function sentenceFor(
  sentences: SentencesBySource,
  place: string,
  sentence: string,
): TranslatedSentence | undefined {
  const same = sentences.get(sentenceKey(sentence));
  return same?.find(({ places }) => places.includes(place)) ?? same?.[0];
}
