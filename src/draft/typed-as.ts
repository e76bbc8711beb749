import type { Fault } from '../diagnostic/fault.js';
import { Reading } from '../playbook/reading.js';
import type { Written } from '../playbook/written.js';

const nowhere = { start: 0, end: 0 };

/** One typed answer, read as the same thing in a file is read; the fault that a file would have, where it cannot be. */
export function typedAs<Value>(
  typed: string,
  read: (written: Written<string>, reading: Reading) => Value | undefined,
): { readonly value: Value } | { readonly fault: Fault } {
  const faults: Fault[] = [];
  const reading = new Reading({ path: '', text: typed }, '', faults, new Set());
  const value = read({ value: typed, at: nowhere }, reading);
  const [fault] = faults;
  if (fault) return { fault };
  if (value === undefined) throw new Error('what could not be read has no fault');
  return { value };
}
