/** A thing whose parts may turn out not to be there. */
export type Unfinished<T> = { readonly [K in keyof T]: T[K] | undefined };

/**
 * The thing without the parts that are not there, taken for whole. Whoever calls has seen that every part it cannot be
 * without is there: had one been missing, a fault would have been reported and the thing given up.
 */
export function withoutGaps<T extends object>(unfinished: Unfinished<T>): T {
  const whole: Partial<T> = {};
  for (const key in unfinished) if (unfinished[key] !== undefined) whole[key] = unfinished[key];
  return whole as T;
}
