import type { PolicyContext } from '../policy-context.js';

/** The house is open on some day of the week, so that working days and hours can be counted. */
export function neverOpen({ policy: { calendar }, isWhole, report }: PolicyContext): void {
  if (!isWhole || calendar.hours.size > 0) return;
  report('never-open', calendar.timeZone.at, 'the house is closed on every day of the week', {
    help: 'give the hours of at least one day',
  });
}
