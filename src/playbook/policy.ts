import type { Clocks } from './clock-changes.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Due } from './due.js';
import type { FactDeclaration } from './fact-declaration.js';
import type { OwnWords } from './own-words.js';
import type { Weights } from './persona.js';
import type { Formula, Phrase, Written, WrittenText } from './written.js';

/** The house's policy as it stands in one period. Map order is the order in the file. */
export interface Policy {
  readonly file: SourceFile;
  readonly id: Written<string>;
  readonly title: WrittenText;
  readonly currency: string;
  readonly locale: string;
  readonly calendar: Calendar;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly remedies: ReadonlyMap<string, RemedyKind>;
  readonly departments: ReadonlyMap<string, Party>;
  readonly partners: ReadonlyMap<string, Party>;
  readonly rootCauses: ReadonlyMap<string, WrittenText>;
  readonly neverSay: readonly { readonly words: Written<string>; readonly instead?: WrittenText }[];
  /** What makeright itself gives to say. */
  readonly own: OwnWords;
  /** The fact of the policy by which a customer is known again: what they received in earlier cases counts towards its limits. */
  readonly customerKnownBy?: Written<string>;
  /** How long an approval that was asked for or given stays open. */
  readonly approvalsExpire?: Due;
  /** What the parts of the scorecard count in this house. */
  readonly score: Weights;
  /** Sections in which something could not be read, so that a name may be missing from them for that. */
  readonly sectionsInDoubt: ReadonlySet<string>;
}

/** A policy and what changes in it from certain days on. */
export interface PolicyBook {
  readonly base: Policy;
  /** Days since 1970-01-01; before it the policy does not hold. */
  readonly effectiveFrom?: Written<number>;
  /** In the order written; a later one wins where two hold on the same day. */
  readonly changes: readonly PolicyChange[];
  /** The policy as it stands on a day (days since 1970-01-01); none before it takes effect. */
  on(day: number): Policy | undefined;
}

export interface PolicyChange {
  readonly at: Span;
  /** Days since 1970-01-01, first and last day included. */
  readonly from: number;
  readonly until?: number;
  readonly because?: WrittenText;
}

export interface Calendar {
  /** An IANA time zone. */
  readonly timeZone: Written<string>;
  /** What the clocks of the zone show, as far as it was looked up ahead. */
  readonly clocks?: Clocks;
  /** Opening hours by weekday, 1 = Monday … 7 = Sunday, in minutes after midnight; a day that is missing is closed. */
  readonly hours: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  /** Names of holidays by day (days since 1970-01-01). */
  readonly holidays: ReadonlyMap<number, string>;
}

export interface Role {
  readonly id: Written<string>;
  readonly title: string;
  /** The role whose approval is asked. */
  readonly asks?: Written<string>;
  /** Limits by remedy; `concessions` is the limit on all concessions together. */
  readonly may: ReadonlyMap<string, Limit>;
}

/** What a role may grant alone. All parts that are given hold together; money in minor units of the policy's currency. */
export interface Limit {
  readonly at: Span;
  readonly remedy: Written<string>;
  readonly freely: boolean;
  readonly each?: number;
  /** Hundredths of a percent, of the step's `of`. */
  readonly percent?: number;
  readonly case?: number;
  readonly customer?: { readonly amount: number; readonly withinMinutes: number };
}

export interface RemedyKind {
  readonly id: Written<string>;
  readonly title: string;
  readonly countsAs: 'entitlement' | 'concession';
  /** What the customer is told when it is granted in place of another remedy, or by a step that has no words of its own. */
  readonly say?: Phrase;
  readonly instead: readonly Written<string>[];
  readonly notWhen: readonly Exclusion[];
}

export interface Exclusion {
  readonly when: Formula;
  readonly because?: Phrase;
  readonly instead?: Written<string>;
}

/** A department or a partner. */
export interface Party {
  readonly id: Written<string>;
  readonly title: string;
}
