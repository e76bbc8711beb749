import type { Span } from '../diagnostic/source-file.js';
import type { Due } from './due.js';
import type { DecisionTable } from './decision-table.js';
import type { Formula, Phrase, Written, WrittenText } from './written.js';

/** What any step may carry. */
export interface StepBase {
  /** Where the step stands: its first field, which names it to a reader. */
  readonly at: Span;
  /** What answers, records and coverage call this step; unique within its playbook. */
  readonly key: string;
  /** Its name for `go_to`, if it has one. */
  readonly name?: Written<string>;
  readonly when?: Formula;
  readonly say?: Phrase;
  readonly coach?: Phrase;
  readonly alert?: Phrase;
  readonly because?: Phrase;
}

export interface SayStep extends StepBase {
  readonly kind: 'say';
}

export interface AskStep extends StepBase {
  readonly kind: 'ask';
  readonly facts: readonly Written<string>[];
  /** Steps for each answer, when exactly one choice or yes/no fact is asked. */
  readonly answers: readonly Branch[];
  readonly otherwise?: readonly Step[];
}

/** The steps under one answer, option or way to end. */
export interface Branch {
  readonly name: Written<string>;
  readonly steps: readonly Step[];
}

export interface ChooseStep extends StepBase {
  readonly kind: 'choose';
  readonly question: Phrase;
  readonly options: readonly ChooseOption[];
}

export interface ChooseOption extends Branch {
  readonly label?: Phrase;
  readonly when?: Formula;
  readonly because?: Phrase;
}

export type Pick = 'exactly one row' | 'first row that fits' | 'every row that fits';

export interface DecideStep extends StepBase {
  readonly kind: 'decide';
  readonly decision: Written<string>;
  readonly pick: Pick;
  readonly logic:
    | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
    | { readonly kind: 'table'; readonly table: DecisionTable };
}

/** A row of rules; without `when` it is the `otherwise` row. */
export interface Rule {
  readonly at: Span;
  readonly when?: Formula;
  readonly because?: Phrase;
  readonly steps: readonly Step[];
}

export interface SetStep extends StepBase {
  readonly kind: 'set';
  readonly settings: readonly { readonly fact: Written<string>; readonly to: Formula }[];
}

export interface TryStep extends StepBase {
  readonly kind: 'try';
  readonly title: Phrase;
  readonly asking?: Phrase;
  readonly things: readonly Thing[];
  readonly ifFixed?: readonly Step[];
  readonly ifNot?: readonly Step[];
}

/** One thing to try: words, advice, and when it applies. */
export interface Thing {
  readonly at: Span;
  readonly key: string;
  readonly when?: Formula;
  readonly say?: Phrase;
  readonly coach?: Phrase;
  readonly alert?: Phrase;
  readonly because?: Phrase;
}

export interface RemedyStep extends StepBase {
  readonly kind: 'remedy';
  readonly remedy: Written<string>;
  readonly amount?: Formula;
  readonly cost?: Formula;
  readonly of?: Formula;
  readonly details: readonly { readonly name: Written<string>; readonly value: Phrase }[];
  readonly dependsOn?: Written<string>;
  readonly ifDeclined?: readonly Step[];
  readonly ifNotAllowed?: readonly Step[];
}

export interface DoStep extends StepBase {
  readonly kind: 'do';
  readonly action: Phrase;
  readonly system?: WrittenText;
  readonly reference: 'none' | 'optional' | 'needed';
  /** The promise steps that doing this keeps, as far as they are open. */
  readonly keeps: readonly Written<string>[];
  readonly ifNotDone?: readonly Step[];
}

export interface WriteStep extends StepBase {
  readonly kind: 'write';
  readonly title: Phrase;
  readonly text: Phrase;
  /** How it is sent: `e-mail`, `letter`, `card`, … in the trainer's words. */
  readonly by?: WrittenText;
  readonly to?: WrittenText;
  /** The promise steps that sending this keeps, as far as they are open. */
  readonly keeps: readonly Written<string>[];
  readonly ifNotSent?: readonly Step[];
}

export interface PromiseStep extends StepBase {
  readonly kind: 'promise';
  readonly promise: Phrase;
  /** `us`, `customer` or a partner of the policy. */
  readonly by: Written<string>;
  readonly owner?: Written<string>;
  readonly due: Due;
  readonly remind?: { readonly when: 'after' | 'before'; readonly due: Due; readonly say: Phrase };
  readonly ifBroken?: Consequence;
  readonly ifKept?: readonly Step[];
  readonly ifNotAgreed?: readonly Step[];
}

/** What follows when a promise is broken: nothing, or steps (a playbook to run is a step too). */
export type Consequence =
  { readonly kind: 'nothing' } | { readonly kind: 'steps'; readonly steps: readonly Step[] };

export interface WaitStep extends StepBase {
  readonly kind: 'wait_for';
  readonly event: Phrase;
  readonly atMost?: Due;
  /** The promise step that this wait settles. */
  readonly keeps?: Written<string>;
  /** The promise step that is broken if it does not happen, and is kept elsewhere. */
  readonly breaks?: Written<string>;
  readonly whenItHappens?: readonly Step[];
  readonly ifItDoesNot?: readonly Step[];
}

export interface HandOffStep extends StepBase {
  readonly kind: 'hand_off_to';
  /** `customer`, or a role, department or partner of the policy. */
  readonly to: Written<string>;
  readonly tellThem: readonly Written<string>[];
  readonly channel?: Written<string>;
  readonly ifNotTaken?: readonly Step[];
  /** Where the customer would rather not go on with whoever would take it; without it, as where nobody does. */
  readonly ifDeclined?: readonly Step[];
}

export interface ContactStep extends StepBase {
  readonly kind: 'contact';
  /** `us` or a partner of the policy. */
  readonly who: Written<string>;
  readonly channel?: Written<string>;
  /** A choice fact that holds the impression; without it the impression is asked. */
  readonly impression?: Written<string>;
  /** The promise steps that this contact keeps, as far as they are open. */
  readonly keeps: readonly Written<string>[];
}

export interface RunStep extends StepBase {
  readonly kind: 'run';
  readonly playbook: Written<string>;
  readonly with: readonly { readonly need: Written<string>; readonly value: Formula }[];
  readonly gives: readonly { readonly theirs: Written<string>; readonly ours: Written<string> }[];
  readonly ends: readonly Branch[];
}

export interface ConfirmStep extends StepBase {
  readonly kind: 'confirm';
  readonly question: Phrase;
  readonly ifYes?: readonly Step[];
  readonly ifNo?: readonly Step[];
}

export const outcomes = ['resolved', 'unresolved', 'withdrawn', 'handed_over'] as const;
export type Outcome = (typeof outcomes)[number];

export interface CloseStep extends StepBase {
  readonly kind: 'close';
  readonly outcome: Written<Outcome>;
  /** Why it went wrong; of several, the agent says which it was. */
  readonly rootCauses: readonly Written<string>[];
}

export interface EndStep extends StepBase {
  readonly kind: 'end';
  readonly way: Written<string>;
}

export interface GoToStep extends StepBase {
  readonly kind: 'go_to';
  readonly target: Written<string>;
}

export interface StageStep extends StepBase {
  readonly kind: 'stage';
  readonly title: WrittenText;
}

/** A step whose shape was at fault: it is kept so that what it names still counts as named, and can never be walked. */
export interface BrokenStep extends StepBase {
  readonly kind: 'broken';
  /** Steps that stood under it, still worth checking. */
  readonly inside: readonly Step[];
  /** Every word in it that may be a name, so that nothing counts as unused that is used here. */
  readonly mentions: ReadonlySet<string>;
}

export type Step =
  | SayStep
  | AskStep
  | ChooseStep
  | DecideStep
  | SetStep
  | TryStep
  | RemedyStep
  | DoStep
  | WriteStep
  | PromiseStep
  | WaitStep
  | HandOffStep
  | ContactStep
  | RunStep
  | ConfirmStep
  | CloseStep
  | EndStep
  | GoToStep
  | StageStep
  | BrokenStep;

export type StepKind = Step['kind'];
