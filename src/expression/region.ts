import type { Interval } from './interval.js';

/**
 * The values that fit a cell, in the form in which regions can be cut from each other to find gaps and overlaps.
 *
 * - steps: whole steps of an amount or date, in intervals that rise and do not touch; none at all if nothing fits
 * - options: of a closed set, which a choice and a yes or no are
 * - texts: of the open set of all texts, either these or all but these
 */
export type Region =
  | { readonly kind: 'steps'; readonly intervals: readonly Interval[] }
  | { readonly kind: 'options'; readonly options: ReadonlySet<string | boolean> }
  | { readonly kind: 'texts'; readonly texts: ReadonlySet<string>; readonly isAllBut: boolean };
