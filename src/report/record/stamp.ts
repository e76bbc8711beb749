import type { Entry, ResolutionRecord } from '../../case/record/resolution-record.js';

/** When something happened, in brackets, and who wrote it down where more than one person walked the case. */
export type Stamp = (entry: Entry) => string;

/** On the day of the opening the time is enough. */
export function stampFor({ opened, walkedBy }: ResolutionRecord): Stamp {
  const today = dayOf(opened.text);
  return ({ at, by }) => {
    const moment = dayOf(at.text) === today ? at.text.slice(today.length + ', '.length) : at.text;
    return walkedBy.length > 1 ? `(${moment}, ${by})` : `(${moment})`;
  };
}

/** The day of `Mon 2 March 2026, 16:45`. */
export function dayOf(moment: string): string {
  return moment.slice(0, moment.lastIndexOf(', '));
}
