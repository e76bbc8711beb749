import type { TranslationContext } from '../translation-context.js';

/** A playbook has its words in a language in one file. */
export function duplicateWords({ translation, sameLanguage, report }: TranslationContext): void {
  const { kind, id } = translation.about;
  const first = sameLanguage.find(({ about }) => about.kind === kind && about.id.value === id.value);
  if (!first || first === translation) return;
  report('duplicate-words', id.at, `there are words in \`${translation.language.value}\` for this already`, {
    help: `put the two together: \`makeright words merge\` can, from a file that stands elsewhere`,
    related: { file: first.file, span: first.about.id.at, message: 'the first are here' },
  });
}
