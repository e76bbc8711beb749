import type { Outcome } from '../playbook/step.js';

/** What a trainee can do in a conversation. */
export type Move =
  /** `words` as the playbooks have them, with the facts in braces. */
  | { readonly kind: 'say'; readonly words: string }
  | { readonly kind: 'ask'; readonly fact: string }
  | { readonly kind: 'look_up'; readonly fact: string }
  | {
      readonly kind: 'grant';
      readonly remedy: string;
      /** Minor units, where it is an amount for the customer. */
      readonly amount?: number;
      /** The role whose approval is asked first. */
      readonly approver?: string;
    }
  /** A promise, and something to do or write, by the playbook and the key of its step. */
  | { readonly kind: 'promise'; readonly step: string }
  | { readonly kind: 'do'; readonly step: string }
  | { readonly kind: 'hand_off'; readonly to: string }
  /** Lets time go by until something happens. */
  | { readonly kind: 'wait' }
  /** Asks the customer whether it is put right. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'close'; readonly outcome: Outcome };
