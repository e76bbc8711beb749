import { cleanText } from './clean-text.js';
import type { RecordedCase } from './recorded-case.js';
import type { ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';

/** Everybody who walked the case, in order; the role is known of who opened it and of who took it over within the house. */
export function walkedBy(scribe: Scribe, { opening }: RecordedCase): ResolutionRecord['walkedBy'] {
  const roles = new Map([[opening.by, scribe.party(opening.role, opening.at)]]);
  for (const { name, to, at } of scribe.of('taken')) {
    if (!roles.has(name)) roles.set(name, scribe.party(to, at));
  }
  return [...new Set(scribe.events.map(({ by }) => by))].map((name) => {
    const role =
      roles.get(name) ?? (scribe.policy.roles.has(name) ? scribe.party(name, opening.at) : undefined);
    return { name: cleanText(name), ...(role && { role }) };
  });
}
