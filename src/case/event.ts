import type { Value } from '../expression/value.js';
import type { StartsFrom } from '../playbook/playbook.js';
import type { Outcome } from '../playbook/step.js';

/** Who or what a fact came from. */
export type FactSource = 'customer' | 'agent' | 'given' | 'policy' | 'worked_out' | 'playbook';

/** The limit under which a remedy was granted, in words and figures. */
export interface GrantAuthority {
  readonly role: string;
  /** A sentence that says why it was within the limit. */
  readonly because: string;
  /** The approver, when it took an approval. */
  readonly approvedBy?: string;
}

/**
 * What happened in a case, in the past tense. Money is in minor units of the case's currency, moments are milliseconds
 * since 1970-01-01 UTC, `step` is the address of the step that caused it.
 */
export type Happened =
  | {
      readonly type: 'case_opened';
      readonly caseId: string;
      readonly playbook: string;
      readonly version: string;
      readonly digest: string;
      readonly policy: string;
      readonly role: string;
      readonly channel: string | null;
      readonly startsFrom: StartsFrom;
    }
  | {
      readonly type: 'fact_learned';
      readonly fact: string;
      readonly value: Value;
      readonly source: FactSource;
    }
  | { readonly type: 'said'; readonly words: string }
  /** Words for the customer that stood before the agent when the walk went elsewhere: said or not, nobody knows. */
  | { readonly type: 'shown'; readonly words: string }
  | {
      readonly type: 'option_chosen';
      readonly question: string;
      readonly option: string;
      readonly label: string;
      readonly because?: string;
    }
  | {
      readonly type: 'decided';
      readonly decision: string;
      /** 1-based rows that fitted; empty only for `every row that fits`. */
      readonly rows: readonly number[];
      /** Why, with the values: `return cost €9.40 is more than item price €8.00`. */
      readonly reason: string;
      readonly because?: string;
      readonly values: Readonly<Record<string, Value>>;
    }
  | { readonly type: 'tried'; readonly thing: string; readonly words: string; readonly worked: boolean }
  | {
      readonly type: 'remedy_granted';
      readonly remedy: string;
      readonly title: string;
      readonly countsAs: 'entitlement' | 'concession';
      /** Amount or cost; null for a remedy that has neither. */
      readonly worth: number | null;
      readonly details: Readonly<Record<string, string>>;
      readonly authority: GrantAuthority;
      readonly because?: string;
      /** What the playbook called for, when less was granted. */
      readonly calledFor?: number;
      /** What the playbook called for in all, where this came on top of what the same step had granted before an answer was changed. */
      readonly inAll?: number;
      /** The remedy that this one stands in for. */
      readonly insteadOf?: string;
      /** The key of the promise that it depends on. */
      readonly dependsOn?: string;
    }
  | { readonly type: 'remedy_declined'; readonly remedy: string; readonly worth: number | null }
  | {
      readonly type: 'remedy_not_allowed';
      readonly remedy: string;
      readonly worth: number | null;
      readonly because: string;
    }
  | { readonly type: 'remedy_reversed'; readonly grant: number; readonly because: string }
  | {
      readonly type: 'approval_requested';
      readonly remedy: string;
      readonly worth: number | null;
      readonly of: string;
      readonly until: number | null;
    }
  | {
      readonly type: 'approval_given';
      readonly remedy: string;
      readonly worth: number | null;
      readonly of: string;
      readonly name: string;
    }
  | {
      readonly type: 'approval_refused';
      readonly remedy: string;
      readonly worth: number | null;
      readonly of: string;
      readonly name: string;
    }
  | { readonly type: 'done'; readonly action: string; readonly system?: string; readonly reference?: string }
  /** `followUp` is what becomes of it, where the playbook does not say. */
  | { readonly type: 'not_done'; readonly action: string; readonly followUp?: string }
  | { readonly type: 'undone'; readonly event: number; readonly because: string }
  | {
      readonly type: 'written';
      readonly title: string;
      readonly text: string;
      /** How it was sent, in the trainer's words. */
      readonly sentBy?: string;
      readonly to?: string;
    }
  | { readonly type: 'not_written'; readonly title: string; readonly followUp?: string }
  | {
      readonly type: 'promise_made';
      readonly promise: string;
      readonly what: string;
      /** Whose promise it is; `by` of an event is who wrote it down. */
      readonly promisedBy: string;
      readonly owner: string;
      readonly due: number;
      readonly remindAt?: number;
      readonly reminder?: string;
    }
  | { readonly type: 'promise_not_agreed'; readonly promise: string; readonly what: string }
  | { readonly type: 'promise_kept' | 'promise_broken'; readonly promise: string; readonly made: number }
  | {
      readonly type: 'promise_released';
      readonly promise: string;
      readonly made: number;
      readonly because: string;
    }
  | {
      readonly type: 'promise_renegotiated';
      readonly promise: string;
      readonly made: number;
      readonly due: number;
      readonly because: string;
    }
  | {
      readonly type: 'contact_made';
      readonly who: string;
      readonly channel: string | null;
      readonly impression: string | null;
      /** When it was, where it was told of later. */
      readonly when?: number;
    }
  | { readonly type: 'waiting'; readonly for: string; readonly until: number | null }
  /** `happened` is null where the walk went on elsewhere and nobody said. */
  | { readonly type: 'wait_ended'; readonly for: string; readonly happened: boolean | null }
  | {
      readonly type: 'handed_off';
      readonly to: string;
      readonly because?: string;
      readonly channel?: string;
      readonly brief: readonly string[];
    }
  | { readonly type: 'taken'; readonly to: string; readonly name: string }
  /** `isDeclined`: somebody would have, and the customer would rather not. */
  | {
      readonly type: 'not_taken';
      readonly to: string;
      readonly because: string;
      readonly isDeclined?: true;
    }
  | {
      readonly type: 'confirmed';
      readonly question: string;
      readonly isRight: boolean;
      readonly words: string | null;
    }
  | { readonly type: 'came_up'; readonly name: string; readonly title: string }
  | { readonly type: 'run_entered'; readonly playbook: string }
  | { readonly type: 'run_ended'; readonly playbook: string; readonly way: string | null }
  | { readonly type: 'note_added'; readonly text: string }
  | {
      readonly type: 'answer_amended';
      readonly question: string;
      readonly label: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'kept_anyway'; readonly event: number; readonly because: string }
  | { readonly type: 'deviated'; readonly because: string; readonly to: string }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | {
      readonly type: 'closed';
      readonly outcome: Outcome;
      readonly rootCause: string | null;
      /** The customer's word: they accepted, they did not, or it could not be had. */
      readonly acceptance: 'accepted' | 'not_accepted' | 'not_asked';
      readonly words: string | null;
      /** Why it could not be had, or why it is closed without it. */
      readonly because: string | null;
    };

/** An event of a case: what happened, when, by whom, in which place of the playbook. */
export type Event = Happened & {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly step: string | null;
};
