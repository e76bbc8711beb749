import { drawFault, noPaint, type Paint } from '../diagnostic/draw-fault.js';
import type { Fault, Severity } from '../diagnostic/fault.js';
import type { Counts } from '../check/counts.js';
import { counted } from './counted.js';

/**
 * Faults as people read them, each drawn in its place, with a line at the end that says how much was looked at and what was
 * found. It ends with a line break.
 */
export function faultsText(faults: readonly Fault[], counts: Counts, paint: Paint = noPaint): string {
  return [...faults.map((fault) => `${drawFault(fault, paint)}\n`), `${closingLine(faults, counts)}\n`].join(
    '\n',
  );
}

/** How much was looked at, and what was found. */
export function closingLine(
  faults: readonly Fault[],
  { playbooks, steps, conditions, tables, personas }: Counts,
): string {
  const checked = [
    counted(playbooks, 'playbook'),
    counted(steps, 'step'),
    counted(conditions, 'condition'),
    counted(tables, 'table'),
    ...(personas > 0 ? [counted(personas, 'persona')] : []),
  ].join(', ');
  return `checked ${checked}: ${findings(faults)}`;
}

function findings(faults: readonly Fault[]): string {
  if (faults.length === 0) return 'no mistakes';
  const found = (['error', 'warning'] as const).map(
    (severity) => [severity, countOf(faults, severity)] as const,
  );
  return found.flatMap(([severity, count]) => (count > 0 ? [counted(count, severity)] : [])).join(', ');
}

export function countOf(faults: readonly Fault[], severity: Severity): number {
  return faults.filter((fault) => fault.severity === severity).length;
}
