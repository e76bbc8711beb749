import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { recordSchemaErrors } from '../playbook/generated/record-schema.js';

/** A record that was printed as JSON, as far as a playbook is drafted from it; undefined where it is none. */
export function recordFromJson(text: string): ResolutionRecord | undefined {
  try {
    const data = JSON.parse(text) as unknown;
    return recordSchemaErrors(data).length === 0 ? (unfolded(data) as ResolutionRecord) : undefined;
  } catch {
    return undefined;
  }
}

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Names as the program has them, and moments with their text, which JSON leaves out. */
function unfolded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      typeof part === 'string' && isMoment.test(part) && name !== 'text'
        ? { kind: 'moment', iso: part, text: part }
        : unfolded(part),
    ]),
  );
}
