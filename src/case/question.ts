import type { FactType } from '../expression/fact-type.js';
import type { Value } from '../expression/value.js';
import type { Offer } from './offer.js';

/** What a question is about; front ends draw each in its own way. */
export type Purpose =
  | 'fact'
  | 'choose'
  | 'try'
  | 'remedy'
  | 'remedy_part'
  | 'approval'
  | 'do'
  | 'reference'
  | 'write'
  | 'promise'
  | 'wait'
  | 'hand_off'
  | 'confirm'
  | 'contact'
  | 'close'
  | 'reconcile';

export interface Option {
  readonly name: string;
  readonly label: string;
  /** Why it cannot be taken now; left out when it can. */
  readonly unavailable?: string;
}

/** What the walk needs to know next: always one typed value, whatever it is about. */
export interface Question {
  /** The key under which an answers file or a scenario answers it: `wants`, `refund.amount`. */
  readonly key: string;
  /** Where in the case it stands: key, sub-playbook and visit: `late-again/offer#2`. Unique within a case. */
  readonly address: string;
  readonly purpose: Purpose;
  /** The question as a sentence, facts filled in. */
  readonly text: string;
  /** Whether the sentence is one to say to the customer; else it is for the agent. */
  readonly forCustomer: boolean;
  readonly type: FactType;
  readonly options?: readonly Option[];
  /** The options of which the answer, a list, may hold any number. */
  readonly listed?: readonly Option[];
  readonly pattern?: string;
  /** For a day that may lie only behind or only ahead: which day it is now, counted from 1970-01-01. */
  readonly today?: number;
  readonly hint?: string;
  readonly isOptional: boolean;
  /** What is written for an answer that there is none: `nobody`. Leaving it out is not enough to say so. */
  readonly wordForNone?: string;
  readonly isPrivate: boolean;
  /** Whether answering commits money or something that cannot be undone: needs a deliberate Enter. */
  readonly commits: boolean;
  /** The answer that follows the playbook as written, where there is one. */
  readonly routine?: Value;
  /** For a yes/no question: whether words of the customer may follow the answer. */
  readonly takesWords: boolean;
  readonly offer?: Offer;
  /** A draft to send, a brief to hand over: lines to show. */
  readonly lines?: readonly string[];
  /** Whether a wait has only just begun: then there is nothing to answer yet, and the case is left to wait. */
  readonly isFirstPut?: boolean;
  /** What the answer is to; an earlier answer is used again only if this is the same. */
  readonly basis?: string;
}

/** Words and reasons that stand before a question. Each is one paragraph; `say` is for the customer. */
export interface Moment {
  readonly kind: 'stage' | 'say' | 'coach' | 'alert' | 'because' | 'why' | 'noted';
  readonly text: string;
  /** Whether these words are written down as said already. */
  readonly isSaid?: boolean;
}
