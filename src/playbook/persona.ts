import type { SourceFile } from '../diagnostic/source-file.js';
import type { Given, Scenario } from './scenario.js';
import type { Phrase, Written, WrittenText } from './written.js';

/** Several ways of saying the same; each rehearsal takes one of them. */
export type Wordings = readonly Phrase[];

export const criteria = ['asked', 'owned', 'acted', 'authority', 'promised', 'kept'] as const;
/** A part of the scorecard. */
export type Criterion = (typeof criteria)[number];

/** How many points parts of the scorecard have, of those that do not have the usual. */
export type Weights = Readonly<Partial<Record<Criterion, number>>>;

/** A customer to rehearse with. Values are read by their types when the rehearsal begins. */
export interface Persona {
  readonly file: SourceFile;
  readonly id: Written<string>;
  readonly name: WrittenText;
  readonly about?: WrittenText;
  /** How things stand, and the answers that the playbook asks for, as a scenario has them; it expects nothing. */
  readonly script: Scenario;
  /** Answers that stand in place of those of the script; a rehearsal has one of them. */
  readonly circumstances: readonly (readonly Given[])[];
  readonly opensWith: Wordings;
  readonly volunteers: readonly FactWords[];
  readonly volunteersIfEasy: readonly FactWords[];
  readonly answers: readonly FactWords[];
  /** From the one in which they leave to the best. */
  readonly moods: readonly WrittenText[];
  readonly starts: WrittenText;
  /** Moves that bring them nothing, before they say so. */
  readonly patience: number;
  readonly reacts: readonly Reaction[];
  readonly ends: { readonly happy: Wordings; readonly unhappy: Wordings; readonly leaves: Wordings };
  readonly weights: Weights;
}

/** What is said of a fact. */
export interface FactWords {
  readonly fact: Written<string>;
  readonly words: Wordings;
}

/** What happens to a customer that is about something with a name. */
export const occasionsOfNames = [
  'said',
  'asked',
  'granted',
  'promised',
  'done',
  'handed_off',
  'passed',
  'forgotten',
  'mood',
] as const;

export const plainOccasions = [
  'owned',
  'not_owned',
  'asked_twice',
  'asked_needlessly',
  'wrong_words',
  'not_called_for',
  'too_little',
  'lost_patience',
] as const;

/** Something that a customer takes in a way of their own. */
export type Occasion =
  | { readonly kind: (typeof occasionsOfNames)[number]; readonly name: string }
  | { readonly kind: (typeof plainOccasions)[number] };

export interface Reaction {
  readonly to: Occasion;
  /** Where it says what it is to: the name, or else the occasion. */
  readonly at: Written<string>;
  readonly says: Wordings;
  /** So many moods up or down; left out, what the occasion usually does. */
  readonly mood?: number;
  readonly because?: WrittenText;
}
