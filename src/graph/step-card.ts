import type { Step } from '../playbook/step.js';
import type { RoleLimit } from './limit-words.js';
import type { Words } from './words.js';

/** What a step is about at a glance. */
export type CardKind =
  | 'words'
  | 'question'
  | 'decision'
  | 'remedy'
  | 'task'
  | 'promise'
  | 'wait'
  | 'hand_off'
  | 'run'
  | 'end'
  | 'jump'
  | 'stage'
  | 'broken';

/** One step in words for people, whoever draws it: as a box, a line of a tree or a paragraph of the manual. */
export interface StepCard {
  readonly kind: CardKind;
  readonly key: string;
  /** Its own name, if others can lead to it. */
  readonly name?: string;
  /** What is done, as a verb: `Ask`, `Grant`; empty where the words alone are the step. */
  readonly verb: string;
  readonly title: Words;
  /** Whether the title is said to the customer as it stands. */
  readonly isTitleSaid?: boolean;
  /** What no scenario comes by: the step itself, or ways that it can go; nothing where that is not known. */
  readonly untested?: readonly string[];
  readonly onlyIf?: string;
  /** Words for the customer, advice and a warning to the agent, and the reason. */
  readonly said?: Words;
  readonly coach?: Words;
  readonly alert?: Words;
  readonly because?: Words;
  /** More about it, each a short phrase. */
  readonly details: readonly Words[];
  /** Several things in order: what is asked, or what is tried. */
  readonly items: readonly StepItem[];
  readonly limits: readonly RoleLimit[];
  readonly table?: CardTable;
  /** A text to be sent, as it is drafted. */
  readonly draft?: Words;
  /** The remedy that it grants, by its name in the policy. */
  readonly grants?: string;
  /** The playbook that it runs. */
  readonly runs?: string;
  /** The step that it goes to. */
  readonly goesTo?: string;
  readonly branches: readonly CardBranch[];
  /** Whether and in which case the walk goes on with the step below it, besides what its branches do. */
  readonly goesOn: { readonly kind: 'never' } | { readonly kind: 'on'; readonly if?: string };
}

export interface StepItem {
  readonly text: Words;
  readonly isSaid: boolean;
  readonly onlyIf?: string;
  readonly coach?: Words;
  readonly alert?: Words;
  readonly because?: Words;
}

export interface CardTable {
  /** What it looks at, then what it sets. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CardBranch {
  /** When it is taken. */
  readonly label: string;
  readonly because?: Words;
  /** Steps beside the way come later, when a promise is kept or broken, and lead back to where the walk was. */
  readonly flow: 'branch' | 'beside';
  readonly steps: readonly Step[];
}
