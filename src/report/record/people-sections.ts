import { capitalised } from '../../case/capitalised.js';
import type {
  RecordedConfirmation,
  RecordedHandOff,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { item, section, type Part, type Section } from './account.js';
import { party, quoted, sentences, spaced } from './sentences.js';
import type { Stamp } from './stamp.js';

/** Contacts and their impressions, hand-offs, and what the customer answered when asked whether it is put right. */
export function peopleSections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { contacts, handOffs, confirmations } = record;
  const rows = contacts.map(({ who, channel, impression, at }) => [
    capitalised(party(who)),
    channel === null ? '' : spaced(channel),
    impression === null ? '' : `${impression} impression`,
    at.text,
  ]);
  return [
    ...section(
      'Contacts',
      rows.length === 0 ? [] : [{ kind: 'table', columns: ['Who', 'How', 'Impression', 'When'], rows }],
    ),
    ...section(
      'Hand-offs',
      handOffs.flatMap((handOff) => handOffParts(handOff, stamp)),
    ),
    ...section(
      'What the customer said of it',
      confirmations.map((one) => item(`${confirmationWords(one)} ${stamp(one)}`)),
    ),
  ];
}

/** Every word to the customer, with the moment where it changes. */
export function saidSection({ said, shown }: ResolutionRecord): readonly Section[] {
  return [
    ...section('What was said to the customer', wordParts(said)),
    ...section('Words that were shown and may have been said', wordParts(shown)),
  ];
}

/** Each with its time, unless it is that of the words before. */
function wordParts(all: ResolutionRecord['said']): readonly Part[] {
  return all.map(({ words, at }, index) =>
    item(all[index - 1]?.at.text === at.text ? quoted(words) : `${at.text}: ${quoted(words)}`),
  );
}

function handOffParts(handOff: RecordedHandOff, stamp: Stamp): readonly Part[] {
  const { to, because, channel, brief } = handOff;
  const text = sentences(
    `to ${party(to)}${channel === undefined ? '' : `, by ${spaced(channel)}`}`,
    because !== undefined && `why: ${because}`,
  );
  const told: readonly Part[] =
    brief.length === 0 ? [] : [item('What they were told:'), { kind: 'quote', lines: brief }];
  return [item(`${text} ${stamp(handOff)} ${sentences(takenWords(handOff))}`), ...told];
}

function takenWords({ to, taken, notTaken }: RecordedHandOff): string {
  if (taken) return `${taken.name} took it, ${taken.at.text}`;
  if (notTaken !== undefined) return `it was not taken: ${notTaken}`;
  return to.id === 'customer' ? 'the customer sees to it themselves' : 'it is not taken yet';
}

function confirmationWords({ question, isRight, words }: RecordedConfirmation): string {
  const answer = words === null ? '' : `: ${quoted(words)}`;
  return sentences(`${quoted(question)} ${isRight ? 'Yes' : 'No'}${answer}`);
}
