import type {
  RecordedDuration,
  RecordedMoment,
  RecordedMoney,
  ResolutionRecord,
} from '../case/record/resolution-record.js';

/** Raised when a reader of the earlier form could no longer read it. */
const recordVersion = 1;

/** A record as JSON that is valid against `schemas/record.schema.json`; it ends with a line break. */
export function recordJson(record: ResolutionRecord): string {
  return `${JSON.stringify({ record_version: recordVersion, ...plainFields(record) }, null, 2)}\n`;
}

type Leaf = RecordedMoment | RecordedMoney | RecordedDuration;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return 'kind' in value ? plainLeaf(value as Leaf) : plainFields(value);
}

/** Moments as ISO 8601, money as `{amount, currency}`, lengths of time as `{minutes}`. */
function plainLeaf(leaf: Leaf): unknown {
  switch (leaf.kind) {
    case 'moment':
      return leaf.iso;
    case 'money':
      return { amount: leaf.amount, currency: leaf.currency };
    case 'duration':
      return { minutes: leaf.minutes };
  }
}

function plainFields(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [underscored(name), plain(part)]));
}

function underscored(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
