import type { Phrase } from './written.js';

/** What makeright itself gives an agent to say to a customer, or fills into words for them. All else that they hear is the house's. */
export interface OwnWords {
  readonly happyToGoOn: Phrase;
  readonly ratherYourself: Phrase;
  readonly didThatHelp: Phrase;
  readonly whileAsking: Phrase;
  readonly yes: Phrase;
  readonly no: Phrase;
  readonly notGiven: Phrase;
  readonly noLimit: Phrase;
}

/** As they are in English. */
export const ownWords: OwnWords = {
  happyToGoOn: phrase('Are you happy to go on with ', 'name', '?'),
  ratherYourself: phrase('Would you rather do this yourself?'),
  didThatHelp: phrase('Did that help?'),
  whileAsking: phrase(
    "I would like to do this for you, and I need a colleague's yes for it. I am asking right now; thank you for waiting a moment.",
  ),
  yes: phrase('yes'),
  no: phrase('no'),
  notGiven: phrase('not given'),
  noLimit: phrase('no limit'),
};

/** They stand in no file. */
function phrase(before: string, name = '', after = ''): Phrase {
  const at = { start: 0, end: 0 };
  if (name === '') return { value: before, at, parts: [before] };
  const end = before.length + name.length + 2;
  return {
    value: `${before}{${name}}${after}`,
    at,
    parts: [before, { name, start: before.length, end }, after],
  };
}
