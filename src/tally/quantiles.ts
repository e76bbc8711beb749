/** What half of all do not exceed, and what nine in ten do not. */
export interface Quantiles {
  readonly median: number;
  readonly ninth: number;
}

/**
 * Median and 90th percentile by nearest rank: each is one of the values, so that it can be found again. (Type 1 in R. J. Hyndman
 * and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996.) Undefined of nothing.
 */
export function quantilesOf(values: readonly number[]): Quantiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1]!;
  return { median: at(0.5), ninth: at(0.9) };
}
