import type { Calendar } from '../playbook/policy.js';
import { momentOf } from './working-calendar.js';

/** The moment of a local day and time such as `2026-03-04 17:00`, or of 10:00 on a day alone; undefined when it is neither. */
export function momentNamed(written: string, calendar: Calendar): number | undefined {
  const local = written.trim().replace('T', ' ');
  return momentOf(local.includes(' ') ? local : `${local} 10:00`, calendar);
}
