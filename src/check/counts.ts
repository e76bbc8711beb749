import type { SourceFile } from '../diagnostic/source-file.js';
import type { LibraryContext } from './library-context.js';

/** How much was looked at. */
export interface Counts {
  readonly playbooks: number;
  readonly steps: number;
  readonly conditions: number;
  readonly tables: number;
  readonly scenarios: number;
  readonly personas: number;
}

const nothing: Counts = { playbooks: 0, steps: 0, conditions: 0, tables: 0, scenarios: 0, personas: 0 };

/** How much each file brought. */
export function countsOf({ library, playbooks }: LibraryContext): ReadonlyMap<SourceFile, Counts> {
  const counts = new Map<SourceFile, Counts>();
  for (const { playbook, stepCount, conditionCount, tables } of playbooks.values())
    counts.set(playbook.file, {
      ...nothing,
      playbooks: 1,
      steps: stepCount,
      conditions: conditionCount,
      tables: tables.size,
    });
  for (const { file } of library.scenarios) counts.set(file, { ...nothing, scenarios: 1 });
  for (const { file } of library.personas) counts.set(file, { ...nothing, personas: 1 });
  return counts;
}

export function sumOf(counts: Iterable<Counts>): Counts {
  let sum = nothing;
  for (const more of counts)
    sum = {
      playbooks: sum.playbooks + more.playbooks,
      steps: sum.steps + more.steps,
      conditions: sum.conditions + more.conditions,
      tables: sum.tables + more.tables,
      scenarios: sum.scenarios + more.scenarios,
      personas: sum.personas + more.personas,
    };
  return sum;
}
