import { expectedTexts, notReadable, plainWords, type ExpectedText } from './expected-value.js';
import { eventsOf, type Comparison, type PlayedOut } from './played-out.js';
import type { Difference } from './scenario-result.js';

type Judge = (out: PlayedOut, expected: string) => string | undefined;

/** A field of one or more texts, each judged by itself: what is got instead, or undefined when it is as expected. */
function each(like: string, expectedText: (text: string) => string, judge: Judge): Comparison {
  return (out, expectation) => {
    const texts = expectedTexts(expectation.value);
    if (!texts) return notReadable(expectation, like);
    const compare = ({ text, at }: ExpectedText): readonly Difference[] => {
      const got = judge(out, text);
      return got === undefined
        ? []
        : [{ field: `expect.${expectation.field.value}`, at, expected: expectedText(text), got }];
    };
    return texts.flatMap(compare);
  };
}

/** `asked` and `never_asked`: facts by the key of their question. */
export const compareAsked = each(
  '[wants, opened]',
  (key) => `\`${key}\` is asked`,
  (out, key) => {
    return keysAsked(out).has(key) ? undefined : 'it was not asked';
  },
);

export const compareNeverAsked = each(
  '[wants, opened]',
  (key) => `\`${key}\` is not asked`,
  (out, key) => {
    return keysAsked(out).has(key) ? 'it was asked' : undefined;
  },
);

/** `said` and `never_said`: words that were said, asked or written to the customer. */
export const compareSaid = each(
  'said: by express',
  (words) => `“${words}” is said`,
  (out, words) => {
    return sentenceWith(out, words) === undefined ? 'it was not said or written' : undefined;
  },
);

export const compareNeverSaid = each(
  'never_said: return label',
  (words) => `“${words}” is not said`,
  (out, words) => {
    const sentence = sentenceWith(out, words);
    return sentence && `“${sentence}”`;
  },
);

/** `handed_off_to`: a role, department, partner or the customer who took it. */
export const compareHandedOffTo = each(
  'handed_off_to: team_lead',
  (to) => to,
  (out, to) => {
    const notTaken = eventsOf(out, 'not_taken').map((event) => event.to);
    const taken = eventsOf(out, 'taken', 'handed_off').flatMap((event) =>
      event.type === 'taken' || event.to === 'customer' ? [event.to] : [],
    );
    if (taken.includes(to)) return undefined;
    if (notTaken.includes(to)) return 'it was not taken';
    return taken.length === 0 ? 'it was handed to nobody' : `handed to ${taken.join(', ')}`;
  },
);

/** `approved_by`: the role whose approval was given, or the person who gave it. */
export const compareApprovedBy = each(
  'approved_by: team_lead',
  (by) => by,
  (out, by) => {
    const given = eventsOf(out, 'approval_given');
    if (given.some(({ of, name }) => of === by || name === by)) return undefined;
    return given.length === 0
      ? 'nothing was approved'
      : `approved by ${given.map(({ of }) => of).join(', ')}`;
  },
);

function keysAsked({ path }: PlayedOut): ReadonlySet<string> {
  return new Set(path.map(({ question }) => question.key));
}

/** What the customer heard or read that has these words in it. */
function sentenceWith(out: PlayedOut, words: string): string | undefined {
  return heard(out).find((sentence) => plainWords(sentence).includes(plainWords(words)));
}

function heard(out: PlayedOut): readonly string[] {
  const said = eventsOf(out, 'said', 'shown').map((event) => event.words);
  const written = eventsOf(out, 'written').map(({ title, text }) => `${title}: ${text}`);
  const asked = out.path.flatMap(({ question }) => (question.forCustomer ? [question.text] : []));
  // What stands before the question that the case waits at is being said.
  const last = out.case.stop.before.flatMap(({ kind, text }) => (kind === 'say' ? [text] : []));
  return [...said, ...written, ...asked, ...last];
}
