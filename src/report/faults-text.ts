import { drawFault, noPaint, type Paint } from '../diagnostic/draw-fault.js';
import type { Fault, Severity } from '../diagnostic/fault.js';
import type { Counts } from '../check/counts.js';
import { counted } from './counted.js';

/**
 * Faults as people read them, each drawn in its place, with a line at the end that says how much was looked at and what was
 * found. It ends with a line break.
 */
export function faultsText(
  faults: readonly Fault[],
  counts: Counts,
  kept = 0,
  paint: Paint = noPaint,
): string {
  const drawn = faults.map((fault) => `${drawFault(fault, paint)}\n`);
  return [...drawn, `${closingLine(faults, counts, kept)}\n`].join('\n');
}

/** How much was looked at, and what was found; `kept` is how many findings a baseline lets pass. */
export function closingLine(
  faults: readonly Fault[],
  { playbooks, steps, conditions, tables, personas }: Counts,
  kept = 0,
): string {
  const checked = [
    counted(playbooks, 'playbook'),
    counted(steps, 'step'),
    counted(conditions, 'condition'),
    counted(tables, 'table'),
    ...(personas > 0 ? [counted(personas, 'persona')] : []),
  ].join(', ');
  return `checked ${checked}: ${findings(faults, kept)}`;
}

function findings(faults: readonly Fault[], kept: number): string {
  const known = kept === 0 ? [] : [`${counted(kept, 'finding')} kept in the baseline`];
  if (faults.length === 0) return kept === 0 ? 'no mistakes' : `nothing new, ${known.join()}`;
  const found = (['error', 'warning'] as const).map(
    (severity) => [severity, countOf(faults, severity)] as const,
  );
  const told = found.flatMap(([severity, count]) => (count > 0 ? [counted(count, severity)] : []));
  return [...told, ...known].join(', ');
}

export function countOf(faults: readonly Fault[], severity: Severity): number {
  return faults.filter((fault) => fault.severity === severity).length;
}
