import { Failure } from './failure.js';
import { readSource } from './read-source.js';
import type { World } from './world.js';

/** What no scenario comes by: by playbook, by the key of a step, in words. */
export type Untested = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

interface Point {
  readonly kind: string;
  readonly step: string;
  readonly way?: string;
  readonly scenarios: number;
}

/** Reads what `test --coverage json=FILE` wrote. */
export function readUntested(path: string, world: World): Untested {
  const { file, fault } = readSource(path, world);
  if (fault)
    throw new Failure(`there is no file \`${path}\``, 'makeright test --coverage json=FILE writes one');
  const playbooks = playbooksIn(file.text);
  if (playbooks === undefined)
    throw new Failure(
      `\`${path}\` does not say what scenarios come by`,
      'makeright test --coverage json=FILE writes a file that does',
    );
  return new Map(playbooks.map(({ playbook, points }) => [playbook, bySteps(points)]));
}

function bySteps(points: readonly Point[]): ReadonlyMap<string, readonly string[]> {
  const untested = new Map<string, string[]>();
  for (const { kind, step, way, scenarios } of points) {
    if (scenarios > 0) continue;
    // Where nobody comes to a step, nobody goes any of its ways.
    if (untested.get(step)?.[0] === wholeStep) continue;
    const words = kind === 'step' ? wholeStep : `${kind} ${(way ?? '').replaceAll('_', ' ')}`.trim();
    untested.set(step, [...(untested.get(step) ?? []), words]);
  }
  return untested;
}

const wholeStep = 'this step';

type Covered = { readonly playbook: string; readonly points: readonly Point[] };

/** The playbooks of a report, if it is one. */
function playbooksIn(text: string): readonly Covered[] | undefined {
  try {
    const { report_version: version, playbooks } = JSON.parse(text) as Record<string, unknown>;
    const isReport = version === 1 && Array.isArray(playbooks) && playbooks.every(isCovered);
    return isReport ? playbooks : undefined;
  } catch {
    return undefined;
  }
}

function isCovered(given: unknown): given is Covered {
  const { playbook, points } = (given ?? {}) as Partial<Covered>;
  return typeof playbook === 'string' && Array.isArray(points);
}
