import type { Outcome } from '../playbook/step.js';

/** What somebody did in a conversation, told so that a rehearsal, a real case and the playbook's own way can be compared. */
export type Deed = What & {
  /** When: a turn of a rehearsal, or the number of an event. Deeds are in this order. */
  readonly turn: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Which part of the conversation, from 0: a new one begins when time has passed or the customer comes back. */
  readonly scene: number;
  /** The address of the step, where the playbook did it. */
  readonly step: string | null;
};

export type What =
  /**
   * `words` are as the playbook has them, with the facts in braces; `text` is as they were said. What was written to the
   * customer is said, too: its `words` are the playbook and the key of its step.
   */
  | {
      readonly kind: 'said';
      readonly words: string;
      readonly text: string;
      readonly use: 'alone' | 'thing' | 'with_act' | 'written';
    }
  | {
      readonly kind: 'learned';
      readonly fact: string;
      readonly label: string;
      /** How it is asked, where that needs no other fact. */
      readonly question?: string;
      readonly how: 'told' | 'asked' | 'looked_up' | 'judged' | 'derived';
      readonly isKey: boolean;
    }
  | { readonly kind: 'tried'; readonly thing: string; readonly text: string; readonly worked: boolean }
  | ({ readonly kind: 'granted' } & Remedied)
  | ({ readonly kind: 'declined' } & Remedied)
  | ({ readonly kind: 'promised' } & Promised)
  | ({ readonly kind: 'not_agreed' } & Promised)
  | { readonly kind: 'broken'; readonly promise: string; readonly what: string }
  | { readonly kind: 'did'; readonly act: string; readonly what: string }
  | { readonly kind: 'did_not'; readonly act: string; readonly what: string }
  | {
      readonly kind: 'handed_off';
      readonly to: string;
      readonly title: string;
      readonly isTaken: boolean;
      readonly name?: string;
    }
  | {
      readonly kind: 'confirmed';
      readonly question?: string;
      readonly isRight: boolean;
      readonly words: string | null;
    }
  | {
      readonly kind: 'closed';
      readonly outcome: Outcome;
      readonly acceptance: 'accepted' | 'not_accepted' | 'not_asked';
    }
  /** Time went by, or the customer brought something up. */
  | { readonly kind: 'passed'; readonly name: string; readonly text: string; readonly isBad: boolean }
  /** The customer had to ask for something that was due. */
  | { readonly kind: 'customer_asked'; readonly what: string; readonly name: string }
  | { readonly kind: 'left_playbook'; readonly because: string }
  | { readonly kind: 'left' };

interface Remedied {
  readonly remedy: string;
  readonly title: string;
  /** Minor units; null where it has none. */
  readonly worth: number | null;
  readonly countsAs: 'entitlement' | 'concession';
  /** Why whoever granted it was not allowed to; left out where they were. */
  readonly beyond?: string;
  /** The role that approved it, where that was needed. */
  readonly approver?: string;
  readonly because?: string;
  readonly insteadOf?: string;
}

interface Promised {
  /** The playbook and the key of the step that makes it. */
  readonly promise: string;
  readonly what: string;
  readonly promisedBy: string;
  readonly because?: string;
}

/** A deed of some kinds. */
export type DeedOf<K extends What['kind']> = Extract<Deed, { kind: K }>;

/** Deeds of some kinds, in order. */
export function deedsOfKind<K extends What['kind']>(
  deeds: readonly Deed[],
  ...kinds: readonly K[]
): DeedOf<K>[] {
  return deeds.filter((deed): deed is DeedOf<K> => kinds.some((kind) => kind === deed.kind));
}
