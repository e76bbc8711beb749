import type { Formula } from '../playbook/written.js';

/** Something that holds wherever a step is walked, because of the branch that it stands in. */
export type Given =
  | { readonly kind: 'condition'; readonly formula: Formula; readonly holds: boolean }
  | {
      readonly kind: 'answer';
      readonly fact: string;
      readonly options: readonly string[];
      /** Whether the answer is one of the options, or none of them. */
      readonly isAmong: boolean;
    };
