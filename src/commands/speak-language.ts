import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { inLanguage, isTag } from '../check/in-language.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Translation } from '../playbook/translation.js';
import { Failure } from './failure.js';
import { headOf, wordsAbout } from './in-context.js';
import type { Source } from './read-source.js';
import type { WantedLanguage } from './wanted-language.js';

/** Makes playbooks of a folder speak a language. */
interface Speaker {
  /** The language that is spoken: `nl` where `nl-BE` is wanted and only that has words. */
  readonly tag: string;
  /** The words in it of those playbooks that are among these sources, and of their policy. */
  readonly wordsOf: (context: readonly Source[]) => readonly Source[];
  /** Whether a playbook is written in it. */
  readonly isOwnOf: (checked: CheckedPlaybook) => boolean;
  /**
   * A playbook in that language. It is as it was written where that is the house's own, and where nobody asked and it has no words
   * in that language. Throws a `Failure` where somebody asked.
   */
  readonly speak: (checked: CheckedPlaybook, translations: readonly Translation[]) => CheckedPlaybook;
}

/** `all` is whatever stands in the folder. */
export function speakerOf({ tag: wanted, isAsked }: WantedLanguage, all: readonly Source[]): Speaker {
  const tag = nearestTag(wanted, all);
  const isOwnOf = ({ policies }: CheckedPlaybook) => policies.some(({ policy }) => isOwn(policy.locale, tag));
  return {
    tag,
    isOwnOf,
    wordsOf: (context) => {
      const names = new Set(context.map(({ file }) => headOf(file.text).name));
      return all.filter((source) => {
        const { kind, name } = headOf(source.file.text);
        const isWanted = kind === 'words' && isTag(name, tag) && names.has(wordsAbout(source.file.text));
        return isWanted && !context.includes(source);
      });
    },
    speak: (checked, translations) => {
      if (isOwnOf(checked)) return checked;
      const spoken = inLanguage(checked, translations, tag);
      if (!spoken && isAsked) throw noWords(checked.playbook.id.value, tag, all);
      return spoken ?? checked;
    },
  };
}

function nearestTag(wanted: string, all: readonly Source[]): string {
  const { language } = new Intl.Locale(wanted);
  const hasWords = (tag: string): boolean =>
    all.some(({ file }) => {
      const { kind, name } = headOf(file.text);
      return kind === 'words' && isTag(name, tag);
    });
  return hasWords(wanted) || !hasWords(language) ? wanted : language;
}

/** Whether a language is the one that the house writes in: `en` is, where its policy says `en-GB`. */
export function isOwn(locale: string, tag: string): boolean {
  return isTag(locale, tag) || isTag(new Intl.Locale(locale).language, tag);
}

function noWords(id: string, tag: string, all: readonly Source[]): Failure {
  const there = all.flatMap(({ file: { text } }) => {
    const { kind, name } = headOf(text);
    return kind === 'words' && wordsAbout(text) === id ? [name] : [];
  });
  const near = didYouMean(tag, there);
  if (near !== undefined)
    return new Failure(`\`${id}\` has no words in \`${tag}\``, `did you mean \`${near}\`?`);
  const begin = `makeright words extract ${tag} ${id} writes down what there is to translate`;
  const help = there.length > 0 ? `it has words in: ${there.join(', ')}; ${begin}` : begin;
  return new Failure(`\`${id}\` has no words in \`${tag}\``, help);
}
