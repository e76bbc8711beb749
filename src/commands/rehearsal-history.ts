import { join } from 'node:path';
import { criteria } from '../playbook/persona.js';
import { difficulties } from '../rehearsal/difficulty.js';
import type { Attempt } from '../rehearsal/progress.js';
import { scoreRehearsal } from '../rehearsal/score-rehearsal.js';
import type { Session } from '../rehearsal/session.js';
import { dataPlace } from '../store/data-place.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { World } from './world.js';

/** A rehearsal as it is kept: one line of JSON. */
interface KeptRehearsal extends Attempt {
  readonly seed: number;
}

/** What is kept never grows without end. */
const mostBytes = 1_000_000;

function pathOf({ env }: World): string {
  return join(dataPlace(env), 'rehearsals.jsonl');
}

/** Keeps how a rehearsal went, for whoever rehearsed, on this computer. That it cannot be kept costs nobody the score. */
export function keepRehearsal(session: Session, world: World): void {
  const { total, criteria: scores } = scoreRehearsal(session);
  const { persona, difficulty, seed } = session.stage;
  const parts = Object.fromEntries(
    scores.map(({ criterion, points, weight }) => [criterion, weight === 0 ? 1 : points / weight]),
  );
  const kept: KeptRehearsal = { at: world.now(), persona: persona.id.value, difficulty, seed, total, parts };
  try {
    // On a line of its own also where the one before is only half of one.
    world.files.append(pathOf(world), `\n${JSON.stringify(kept)}\n`, mostBytes);
  } catch {
    world.stderr.write(harmless(`note: this could not be kept in ${pathOf(world)}\n`));
  }
}

/** The rehearsals that were kept, oldest first. Lines that are none of ours, or only half of one, are passed over. */
export function keptRehearsals(world: World): readonly KeptRehearsal[] {
  const path = pathOf(world);
  if (world.files.kindOf(path) !== 'file') return [];
  try {
    const text = new TextDecoder().decode(world.files.read(path));
    return text.split('\n').flatMap((line) => readKept(line) ?? []);
  } catch {
    return [];
  }
}

function readKept(line: string): KeptRehearsal | undefined {
  try {
    const kept = JSON.parse(line) as Partial<KeptRehearsal> | null;
    const { at, persona, difficulty, seed, total, parts } = kept ?? {};
    const isOurs =
      Number.isSafeInteger(at) &&
      typeof persona === 'string' &&
      difficulties.some((one) => one === difficulty) &&
      Number.isSafeInteger(seed) &&
      typeof total === 'number' &&
      typeof parts === 'object' &&
      parts !== null &&
      criteria.every((criterion) => typeof (parts[criterion] ?? 0) === 'number');
    return isOurs ? (kept as KeptRehearsal) : undefined;
  } catch {
    return undefined;
  }
}

/** How it went with each persona. */
export interface Summary {
  readonly attempts: number;
  readonly best: number;
  readonly last: number;
}

export function summariesOf(world: World): ReadonlyMap<string, Summary> {
  const summaries = new Map<string, Summary>();
  for (const { persona, total } of keptRehearsals(world)) {
    const before = summaries.get(persona);
    summaries.set(persona, {
      attempts: (before?.attempts ?? 0) + 1,
      best: Math.max(before?.best ?? 0, total),
      last: total,
    });
  }
  return summaries;
}

/** Deletes all that is kept of rehearsals. */
export function forgetRehearsals(world: World): Ending {
  const path = pathOf(world);
  if (world.files.kindOf(path) !== 'file') {
    world.stderr.write('Nothing was kept of your rehearsals.\n');
    return 'done';
  }
  try {
    world.files.remove(path);
  } catch (error) {
    throw new Failure(`${path} could not be deleted`, error instanceof Error ? error.message : undefined);
  }
  world.stderr.write(harmless(`Deleted: ${path}\n`));
  return 'done';
}
