import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Written, WrittenText } from './written.js';

/** One conversation and what must come of it. Values are read by their types when the scenario is played. */
export interface Scenario {
  readonly file: SourceFile;
  readonly name: WrittenText;
  readonly playbook: Written<string>;
  readonly role?: Written<string>;
  /** Local date and time in the policy's zone, `2026-03-02 16:45`. */
  readonly today?: Written<string>;
  readonly channel?: Written<string>;
  readonly alreadyReceived: readonly AlreadyReceived[];
  readonly given: readonly Given[];
  /** Where the answers are given, or the name of the scenario where none are. */
  readonly givenAt: Span;
  readonly happens: readonly Happening[];
  readonly expect: readonly Expectation[];
  readonly expectAt: Span;
}

/** What this customer was granted before. `amount` and `on` as written. */
export interface AlreadyReceived {
  readonly remedy: Written<string>;
  readonly amount: Written<string>;
  readonly on: Written<string>;
}

/** An answer, or the answers in turn, to the question with this key. */
export interface Given {
  readonly key: Written<string>;
  readonly answers: readonly GivenAnswer[];
}

export interface GivenAnswer {
  /** Text, or the items of a list. */
  readonly value: Written<string | readonly string[]>;
  /** Local date and time to which the clock moves first. */
  readonly at?: Written<string>;
}

/** Something from `on:` brought up before a question is answered. */
export interface Happening {
  readonly name: Written<string>;
  readonly before: Written<string>;
  /** Local date and time to which the clock moves first. */
  readonly at?: Written<string>;
}

/** One field of `expect`, its value still as plain data with places. */
export interface Expectation {
  readonly field: Written<string>;
  readonly value: ExpectedValue;
}

export type ExpectedValue =
  | { readonly kind: 'text'; readonly at: Span; readonly text: string }
  | { readonly kind: 'list'; readonly at: Span; readonly items: readonly ExpectedValue[] }
  | { readonly kind: 'fields'; readonly at: Span; readonly fields: readonly Expectation[] };
