import { compareText } from './compare-text.js';
import type { Fault } from './fault.js';

/** The faults by file, then by place, then by code, each only once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort(compareFaults);
  return sorted.filter((fault, index) => index === 0 || !isSame(fault, sorted[index - 1]!));
}

function compareFaults(left: Fault, right: Fault): number {
  return (
    compareText(left.file.path, right.file.path) ||
    left.span.start - right.span.start ||
    left.span.end - right.span.end ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

function isSame(left: Fault, right: Fault): boolean {
  return compareFaults(left, right) === 0;
}
