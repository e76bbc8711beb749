import type { Fault } from '../diagnostic/fault.js';
import { isMiss } from './misspelt-names.js';

const codes: ReadonlySet<string> = new Set([
  'misspelt-name',
  'no-policy',
  'no-way-to-end',
  'nobody-above',
  'playbook-runs-itself',
]);

/**
 * Whether a fault may be told otherwise, or not at all, where more playbooks are read together than those that it is about
 * and what these run. Where all that is read brings none, reading more brings none either.
 */
export function isToldByOthers(fault: Fault): boolean {
  return codes.has(fault.code) || isMiss(fault);
}
