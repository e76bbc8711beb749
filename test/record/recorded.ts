import { everyEvent } from './every-event.js';
import type { RecordedCase } from '../../src/case/record/recorded-case.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';

/** A closed case in which everything happened that can happen. */
export function everythingHappened(
  checked: CheckedPlaybook,
  words: string,
  privateWords: string,
): RecordedCase {
  return {
    checked,
    opening: {
      caseId: 'C-1',
      at: Date.parse('2026-03-02T15:45:00Z'),
      by: 'Robin',
      role: 'agent',
      channel: 'phone',
      digest: 'sha256-0',
    },
    inputs: [],
    events: everyEvent(words, privateWords),
    stop: { kind: 'closed' },
  };
}

/** Every text in plain data. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(textsIn);
}
