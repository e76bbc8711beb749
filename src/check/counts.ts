import type { LibraryContext } from './library-context.js';

/** How much was looked at. */
export interface Counts {
  readonly playbooks: number;
  readonly steps: number;
  readonly conditions: number;
  readonly tables: number;
  readonly scenarios: number;
}

export function countsOf({ library, playbooks }: LibraryContext): Counts {
  let [steps, conditions, tables] = [0, 0, 0];
  for (const entry of playbooks.values()) {
    steps += entry.stepCount;
    conditions += entry.conditionCount;
    tables += entry.tables.size;
  }
  return { playbooks: playbooks.size, steps, conditions, tables, scenarios: library.scenarios.length };
}
