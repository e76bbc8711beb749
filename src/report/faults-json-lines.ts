import type { CheckReport } from './check-report.js';
import { faultData } from './faults-json.js';

/** A fault a line, each as JSON in the form that `faults` of `schemas/report.schema.json` has. */
export function faultsJsonLines({ faults }: CheckReport): string {
  return faults.map((fault) => `${JSON.stringify(faultData(fault))}\n`).join('');
}
