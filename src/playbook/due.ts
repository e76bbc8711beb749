import type { WrittenText } from './written.js';

export type DueUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'working_hours' | 'working_days';

/** When something is due, as written; the moment is worked out in the policy's calendar when the walk gets there. */
export type Due =
  | { readonly kind: 'in'; readonly amount: number; readonly unit: DueUnit; readonly written: WrittenText }
  | {
      readonly kind: 'at';
      readonly day: 'today' | 'tomorrow' | 'next_working_day';
      /** Minutes after midnight. */
      readonly time: number;
      readonly written: WrittenText;
    }
  | {
      readonly kind: 'on';
      readonly fact: string;
      /** Minutes after midnight; left out, the end of that day. */
      readonly time?: number;
      readonly written: WrittenText;
    };
