import type { Value } from '../expression/value.js';
import type { Received } from './opening.js';
import type { Outcome } from '../playbook/step.js';

/** What somebody tells the walk: the answer to its question, or something that came up beside it. */
export type Telling =
  | { readonly kind: 'answer'; readonly address: string; readonly value: Value; readonly words?: string }
  | { readonly kind: 'amend'; readonly address: string; readonly value: Value; readonly words?: string }
  /** What is to be sent, where the agent has written it otherwise than the draft has it. */
  | { readonly kind: 'rewrite'; readonly address: string; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** Something of `on:`. */
  | { readonly kind: 'came_up'; readonly name: string }
  /** A promise, by the sequence number of its `promise_made`, turned out kept, broken, released or renegotiated. */
  | { readonly kind: 'settle'; readonly made: number; readonly how: Settlement }
  | {
      readonly kind: 'contact';
      readonly who: string;
      readonly channel: string | null;
      readonly impression: string | null;
      /** When it was, where that is not now: milliseconds since 1970-01-01 UTC. */
      readonly when?: number;
    }
  | { readonly kind: 'deviate'; readonly because: string; readonly to: Deviation }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

export type Settlement =
  | { readonly to: 'kept' | 'broken' }
  | { readonly to: 'released'; readonly because: string }
  | { readonly to: 'renegotiated'; readonly due: number; readonly because: string };

export type Deviation = { readonly step: string } | { readonly close: Outcome };

/**
 * What was told, when (milliseconds since 1970-01-01 UTC) and by whom. Where it told who the customer is, `received` is what
 * they had been granted in earlier cases.
 */
export type Input = Telling & {
  readonly at: number;
  readonly by: string;
  readonly received?: readonly Received[];
};
