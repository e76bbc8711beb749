import type { Cell } from './cell.js';
import type { Value } from './value.js';

/** Whether a fact's value fits the cell; `undefined` for as long as that depends on a fact that is not known. */
export function cellFits(cell: Cell, value: Value | undefined): boolean | undefined {
  if (cell.kind === 'any') return true;
  if (value === undefined) return undefined;
  // What was left out fits only where anything does, just as no comparison with it holds.
  if (value === null) return false;
  switch (cell.kind) {
    case 'one_of':
      return cell.values.includes(value);
    case 'none_of':
      return !cell.values.includes(value);
    case 'range':
      return typeof value === 'number' && cell.low <= value && value <= cell.high;
  }
}
