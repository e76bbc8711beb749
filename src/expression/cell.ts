import type { Value } from './value.js';

/**
 * What one cell of a table asks of the fact in its column. A range holds whole steps of the type's values, so that
 * `under 30.00` ends at 29.99, and both of its ends belong to it.
 */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'one_of'; readonly values: readonly Value[] }
  | { readonly kind: 'none_of'; readonly values: readonly Value[] }
  | { readonly kind: 'range'; readonly low: number; readonly high: number };
