import type { RunStep } from '../playbook/step.js';
import type { PlaybookEntry } from './playbook-entry.js';

/** A run that leads back to the playbook that it stands in. */
export interface Circle {
  readonly entry: PlaybookEntry;
  readonly step: RunStep;
  /** Ids of the playbooks on the way round, the first again at the end. */
  readonly path: readonly string[];
}

export interface RunOrder {
  /** Every playbook, those that a playbook runs before it. */
  readonly order: readonly PlaybookEntry[];
  readonly circles: readonly Circle[];
}

interface Visit {
  readonly entry: PlaybookEntry;
  /** How many of its runs were looked at. */
  looked: number;
}

/** Goes through who runs whom, depth first and without recursion, so that a long chain does no harm. */
export function runOrderOf(playbooks: ReadonlyMap<string, PlaybookEntry>): RunOrder {
  const order: PlaybookEntry[] = [];
  const circles: Circle[] = [];
  const seen = new Set<PlaybookEntry>();
  const path: Visit[] = [];
  const enter = (entry: PlaybookEntry): void => {
    seen.add(entry);
    path.push({ entry, looked: 0 });
  };
  for (const entry of playbooks.values()) {
    if (!seen.has(entry)) enter(entry);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.entry.runs[visit.looked++];
      if (!step) order.push(path.pop()!.entry);
      else {
        const callee = playbooks.get(step.playbook.value);
        const start = callee && seen.has(callee) ? path.findIndex((above) => above.entry === callee) : -1;
        if (start >= 0) circles.push({ entry: visit.entry, step, path: idsOf(path.slice(start)) });
        else if (callee && !seen.has(callee)) enter(callee);
      }
    }
  }
  return { order, circles };
}

function idsOf(path: readonly Visit[]): readonly string[] {
  const ids = path.map(({ entry }) => entry.playbook.id.value);
  return [...ids, ids[0]!];
}
