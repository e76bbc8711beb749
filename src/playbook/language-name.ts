/** What a language is called in English: `Dutch` for `nl`; its code where it has no name. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
