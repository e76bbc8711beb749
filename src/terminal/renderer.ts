import type { AnswerFault } from '../case/answer-fault.js';
import type { PlaybookSearch } from '../search/playbook-search.js';
import type { Picked } from './picked.js';
import type { Edited } from './edited.js';
import type { Entry } from './entry.js';

/** One paragraph that stands before a question. Its kind says what it is and how it is labelled. */
export interface Part {
  readonly kind: 'alert' | 'coach' | 'why' | 'noted' | 'say' | 'may' | 'line';
  /** A sentence of ours before it, such as `You may grant this now`. */
  readonly label?: string;
  readonly text: string;
}

/** An option as it is listed, with the number that its place gives it. */
export interface ShownOption {
  readonly label: string;
  /** Why it cannot be taken now. */
  readonly unavailable?: string;
}

/** What is put before the agent: whatever stands before a question, the question, and how to answer it. */
export interface Asking {
  readonly heading: {
    readonly title: string;
    readonly stage: string | undefined;
    /** Stands last and tells this one from others: the case, or what time it is in a rehearsal. */
    readonly tag: string;
    /** What the footer says can be done besides; where it is left out, what can be done in a case. */
    readonly ways?: readonly string[];
  };
  /** Whether the stage begins here. */
  readonly isNewStage: boolean;
  readonly parts: readonly Part[];
  readonly question: string;
  /** Whether the question is one to put to the customer in these words. */
  readonly forCustomer: boolean;
  readonly options: readonly ShownOption[];
  /** How to answer, in a few words. */
  readonly hint: string;
  /** Needs a deliberate Enter, and nothing typed before it was seen counts. */
  readonly commits: boolean;
  /** Whether the number of an option is the whole answer, so that its key alone can give it. */
  readonly isOneKey: boolean;
  /** Whether the answer is shown to nobody but whoever types it. */
  readonly isPrivate: boolean;
  /** How a typed text is read, where writing it out tells more: the day that is meant by `friday`. */
  readonly readsAs?: (typed: string) => string | undefined;
  /** Stands in the input from the start. */
  readonly draft: string;
  /** Whether that is an option that was chosen, and typed by nobody: typing replaces it. */
  readonly isDraftChosen?: boolean;
  /** Why the last answer could not be taken, and the way out. */
  readonly fault?: AnswerFault;
  /** Whether what is typed by now mends that: then it is no longer shown. */
  readonly isMended?: (typed: string) => boolean;
  /** The same question once more: what stands before it was seen. */
  readonly isRepeated: boolean;
  /** Rows above it that have to stay on the screen, where a long list would take all of it. */
  readonly rowsAbove?: number;
}

/** Something that stays on the screen. */
export type Remark =
  | { readonly kind: 'opened'; readonly title: string; readonly caseId: string }
  | {
      readonly kind: 'answered';
      readonly question: string;
      readonly answer: string;
      readonly isChoice: boolean;
    }
  | { readonly kind: 'changed'; readonly question: string; readonly answer: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'words'; readonly parts: readonly Part[] }
  /** A line of a conversation that is only played. */
  | { readonly kind: 'spoken'; readonly who: string; readonly text: string; readonly isCustomer: boolean }
  /** What happens in it, and what becomes of the customer's mood. */
  | { readonly kind: 'aside'; readonly text: string }
  | { readonly kind: 'page'; readonly text: string };

/** A text as it is written for a screen of so many columns. */
export type TextFor = (columns: number) => string;

/** How the walk talks with an agent. Both kinds of terminal are driven by the same walk. */
export interface Renderer {
  /** What stands for a private answer. */
  readonly masked: string;
  /** Whether keys such as Ctrl+N reach it. */
  readonly hasKeys: boolean;
  ask(asking: Asking): Promise<Entry>;
  /** Puts a question where the agent can read it while what takes its answer is still made ready; `ask` has to follow. */
  show(asking: Asking): void;
  /** Lets the agent choose a playbook. */
  pick(playbooks: PlaybookSearch): Promise<Picked>;
  leave(remark: Remark): void;
  /** Ends the question that is open, or else the next one, with `called_away`: it is to be put anew. */
  callAway(): void;
  /** Takes what stayed off the screen, as far as that can be done; whether it was. */
  clear(): boolean;
  /** Gives a longer text to read, written for so many columns; done when it is read, or printed. */
  read(textFor: TextFor): Promise<void>;
  /** Puts a text on the clipboard, as far as that can be asked of the terminal; whether it was asked. */
  copy(text: string): boolean;
  /** Lets the agent write in their own editor, beginning with a text. */
  edit(text: string): Promise<Edited>;
  /** Gives the terminal back as it was. */
  release(): void;
}
