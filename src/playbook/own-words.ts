import type { Phrase } from './written.js';

/** What makeright itself gives an agent to say to a customer, or fills into words for them. All else that they hear is the house's. */
export interface OwnWords {
  readonly introduced: Phrase;
  readonly happyToGoOn: Phrase;
  readonly bringIn: Phrase;
  readonly nobodyFree: Phrase;
  readonly stayWithMe: Phrase;
  readonly theRest: Phrase;
  readonly ratherYourself: Phrase;
  readonly didThatHelp: Phrase;
  readonly whileAsking: Phrase;
  readonly addedTo: Phrase;
  readonly yes: Phrase;
  readonly no: Phrase;
  readonly notGiven: Phrase;
  readonly noLimit: Phrase;
}

/** As they are in English. */
export const ownWords: OwnWords = {
  introduced: phrase("This is {name}. I've told {name} the whole story, so you needn't tell it again."),
  happyToGoOn: phrase('Are you happy to go on with {name}?'),
  bringIn: phrase(
    "It takes somebody else to decide this. Let me see who is free. I'll tell them all of it first.",
  ),
  nobodyFree: phrase('Nobody is free this minute, so let me see what else I can do.'),
  stayWithMe: phrase("That's fine. Then let me see what else I can do."),
  theRest: phrase("The other {rest} is yours as well. I'm seeing to that now."),
  ratherYourself: phrase('Would you rather do this yourself?'),
  didThatHelp: phrase('Did that help?'),
  whileAsking: phrase(
    "I'd like to do more for you than I may decide alone, so I'm asking a colleague for a yes right now. Thank you for waiting a moment.",
  ),
  addedTo: phrase("I've added {amount} to that, so it's {in_all} in all."),
  yes: phrase('yes'),
  no: phrase('no'),
  notGiven: phrase('not given'),
  noLimit: phrase('no limit'),
};

/** They stand in no file; what is filled into them stands in braces, as in all words. */
function phrase(value: string): Phrase {
  const parts = [...value.matchAll(/\{(\w+)\}|[^{]+/g)].map(({ 0: text, 1: name, index: start }) =>
    name === undefined ? text : { name, start, end: start + text.length },
  );
  return { value, at: { start: 0, end: 0 }, parts };
}
