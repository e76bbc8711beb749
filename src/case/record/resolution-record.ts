import type { StartsFrom } from '../../playbook/playbook.js';
import type { Outcome } from '../../playbook/step.js';
import type { PromiseState } from '../ledger.js';

/** A moment as machines and as people read it: ISO 8601 with the offset of the house's zone, and in words. */
export interface RecordedMoment {
  readonly kind: 'moment';
  readonly iso: string;
  readonly text: string;
}

/** Money as digits, always with all decimals of its currency (ISO 4217), and as it is read. */
export interface RecordedMoney {
  readonly kind: 'money';
  readonly amount: string;
  readonly currency: string;
  readonly text: string;
}

export interface RecordedDuration {
  readonly kind: 'duration';
  readonly minutes: number;
  readonly text: string;
}

/** A fact's value: dates as `2026-03-02`, percentages as plain numbers (15 is 15%), masked ones as `•••`. */
export type RecordedValue =
  string | number | boolean | null | RecordedMoney | RecordedDuration | readonly RecordedValue[];

/** Something that the policy or a playbook gives a name: a role, a party, a remedy, a root cause. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** When something happened, and who wrote it down. */
export interface Entry {
  readonly at: RecordedMoment;
  readonly by: string;
}

/** Something that somebody decided about an earlier entry, and why. */
export interface Decided extends Entry {
  readonly because: string;
}

export interface FactShown {
  readonly fact: string;
  readonly label: string;
  readonly value: RecordedValue;
  readonly text: string;
}

/** Where a fact came from. */
export type Origin = 'customer' | 'looked_up' | 'agent' | 'given' | 'worked_out' | 'policy' | 'playbook';

export interface RecordedFact extends FactShown, Entry {
  readonly from: Origin;
  /** Where it was looked up, or which playbook it came from. */
  readonly source?: string;
  readonly isPrivate: boolean;
  /** What it was before, oldest first. */
  readonly earlier: readonly (Entry & { readonly value: RecordedValue; readonly text: string })[];
}

export interface RecordedDecision extends Entry {
  readonly decision: Named;
  /** The playbook whose rule it is. */
  readonly playbook: string;
  /** The rows that fitted, counted from 1, with their condition as the playbook has it. */
  readonly rows: readonly { readonly row: number; readonly rule?: string }[];
  /** The values that decided it, in a sentence. */
  readonly reason: string;
  readonly because?: string;
  /** By name of the fact. */
  readonly values: readonly FactShown[];
  /** What a table set. */
  readonly sets: readonly FactShown[];
}

export interface RecordedChoice extends Entry {
  readonly question: string;
  readonly option: string;
  readonly label: string;
  readonly because?: string;
}

export interface RecordedTry extends Entry {
  readonly thing: string;
  readonly words: string;
  readonly worked: boolean;
}

/** A promise that a remedy depends on, as it stands, and what the playbook has for the case that it is not kept. */
export interface Dependence {
  readonly promise: string;
  readonly due: RecordedMoment;
  readonly state: PromiseState;
  readonly ifNotKept: string;
}

export interface RecordedGrant extends Entry {
  readonly remedy: Named;
  readonly countsAs: 'entitlement' | 'concession';
  readonly worth: RecordedMoney | null;
  /** Whether its worth is what the customer gets or what it costs us; a remedy without worth has neither. */
  readonly measure: 'amount' | 'cost' | 'none';
  readonly details: readonly { readonly name: string; readonly value: string }[];
  readonly authority: { readonly role: Named; readonly because: string; readonly approvedBy?: string };
  readonly because?: string;
  readonly insteadOf?: Named;
  readonly dependsOn?: Dependence;
  readonly reversed?: Decided;
}

/** A remedy that was offered and not granted. */
export interface RecordedRefusal extends Entry {
  readonly remedy: Named;
  readonly worth: RecordedMoney | null;
  readonly because?: string;
}

export interface RecordedApproval extends Entry {
  readonly remedy: Named;
  readonly worth: RecordedMoney | null;
  readonly of: Named;
  readonly until: RecordedMoment | null;
  readonly answer: 'given' | 'refused' | 'none';
  readonly answered?: { readonly name: string; readonly at: RecordedMoment };
}

export interface RecordedAction extends Entry {
  readonly action: string;
  readonly system?: string;
  readonly reference?: string;
  readonly undone?: Decided;
}

export interface RecordedLetter extends Entry {
  readonly title: string;
  readonly text: string;
  /** How it was sent, in the trainer's words. */
  readonly sentBy?: string;
  readonly to?: string;
}

export interface RecordedPromise extends Entry {
  readonly promise: string;
  readonly what: string;
  readonly promisedBy: Named;
  readonly owner: Named;
  /** The due moment that was agreed last. */
  readonly due: RecordedMoment;
  readonly state: PromiseState;
  readonly settled?: RecordedMoment;
  /** Why it was released. */
  readonly because?: string;
  readonly reminder?: { readonly at: RecordedMoment; readonly words: string };
  readonly newDates: readonly (Decided & { readonly from: RecordedMoment; readonly due: RecordedMoment })[];
}

export interface RecordedWait extends Entry {
  readonly for: string;
  readonly until: RecordedMoment | null;
  /** `happened` is null where the case went on without it. */
  readonly ended?: { readonly at: RecordedMoment; readonly happened: boolean | null };
}

export interface RecordedContact extends Entry {
  readonly who: Named;
  readonly channel: string | null;
  readonly impression: string | null;
}

export interface RecordedHandOff extends Entry {
  readonly to: Named;
  readonly because?: string;
  /** How it was passed on. */
  readonly channel?: string;
  readonly brief: readonly string[];
  readonly taken?: { readonly name: string; readonly at: RecordedMoment };
  readonly notTaken?: string;
}

export interface RecordedConfirmation extends Entry {
  readonly question: string;
  readonly isRight: boolean;
  readonly words: string | null;
}

export interface RecordedAmendment extends Entry {
  readonly question: string;
  readonly from: string;
  readonly to: string;
  /** What became of what had happened and was no longer called for. */
  readonly consequences: readonly (Decided & {
    readonly what: string;
    readonly became: 'kept' | 'reversed' | 'undone' | 'released';
  })[];
}

export interface RecordedRun extends Entry {
  readonly playbook: string;
  readonly title: string;
  readonly version: string;
  readonly ended?: { readonly way: string | null; readonly at: RecordedMoment };
}

export interface RecordedClosing extends Entry {
  readonly outcome: Outcome;
  readonly rootCause: Named | null;
  readonly acceptance: 'accepted' | 'not_accepted' | 'not_asked';
  readonly words: string | null;
  readonly because: string | null;
}

export interface RecordedPause extends Entry {
  readonly resumed?: RecordedMoment;
}

export interface RecordedPlaybook {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly digest: string;
  readonly contactReason?: string;
}

/** The account of a case: the same events give the same record. Lists are in the order in which things happened. */
export interface ResolutionRecord {
  readonly caseId: string;
  readonly state: 'open' | 'waiting' | 'paused' | 'closed';
  readonly playbook: RecordedPlaybook;
  readonly policy: Named & { readonly timeZone: string; readonly currency: string };
  readonly opened: RecordedMoment;
  readonly channel: string | null;
  /** The closed case that this one goes on from. */
  readonly follows?: string;
  /** The language that the customer was spoken to in (BCP 47), where it is not the one that the playbook was written in. */
  readonly language?: string;
  /** Whether the customer came, or something was heard of them. */
  readonly startsFrom: StartsFrom;
  readonly walkedBy: readonly { readonly name: string; readonly role?: Named }[];
  readonly customerWords: string | null;
  /** The question that the case stands at, unless it is closed. */
  readonly nextQuestion: string | null;
  /** How it ended, once it is closed. */
  readonly outcome: RecordedClosing | null;
  /** Endings after which it was opened again. */
  readonly closedBefore: readonly RecordedClosing[];
  /** From opening to the first words to the customer. */
  readonly timeToFirstResponse: RecordedDuration | null;
  readonly timeToResolution: RecordedDuration | null;
  /** What was granted and not reversed comes to. */
  readonly cost: { readonly concessions: RecordedMoney; readonly entitlements: RecordedMoney };
  /** What this customer had been granted in earlier cases. */
  readonly receivedBefore: readonly {
    readonly remedy: Named;
    readonly worth: RecordedMoney;
    readonly at: RecordedMoment;
  }[];
  readonly facts: readonly RecordedFact[];
  readonly decisions: readonly RecordedDecision[];
  readonly choices: readonly RecordedChoice[];
  readonly tried: readonly RecordedTry[];
  readonly granted: readonly RecordedGrant[];
  readonly declined: readonly RecordedRefusal[];
  readonly notAllowed: readonly RecordedRefusal[];
  /** What is left of entitlements that were granted in part; left out where nothing is. */
  readonly stillOwed?: readonly { readonly remedy: Named; readonly worth: RecordedMoney }[];
  readonly approvals: readonly RecordedApproval[];
  readonly done: readonly RecordedAction[];
  readonly notDone: readonly (Entry & { readonly action: string; readonly followUp?: string })[];
  readonly written: readonly RecordedLetter[];
  readonly notWritten: readonly (Entry & { readonly title: string; readonly followUp?: string })[];
  readonly promises: readonly RecordedPromise[];
  readonly notAgreed: readonly (Entry & { readonly what: string })[];
  readonly waits: readonly RecordedWait[];
  readonly contacts: readonly RecordedContact[];
  readonly handOffs: readonly RecordedHandOff[];
  readonly confirmations: readonly RecordedConfirmation[];
  readonly cameUp: readonly (Entry & { readonly title: string })[];
  readonly deviations: readonly (Decided & { readonly to: string })[];
  readonly amendments: readonly RecordedAmendment[];
  readonly notes: readonly (Entry & { readonly text: string })[];
  readonly pauses: readonly RecordedPause[];
  readonly runs: readonly RecordedRun[];
  readonly said: readonly (Entry & { readonly words: string })[];
  /** Words that the agent was shown before the case went elsewhere, or was left: nobody knows whether they were said. */
  readonly shown: readonly (Entry & { readonly words: string })[];
  /** Whether private facts are masked, here and in words that name them. */
  readonly privateFacts: 'none' | 'masked' | 'revealed' | 'erased';
}
