import type { Frame } from '../case/frame.js';
import { isOpen, promisesOf } from '../case/ledger.js';
import { placeOf } from '../case/place-of.js';
import type { Walk } from '../case/walk.js';

/** An open promise of which something follows, and the playbook that made it, which may have ended since. */
export interface OpenMatter {
  /** The sequence number of the event by which it was made. */
  readonly made: number;
  readonly frame: Frame;
  /** The key of its step. */
  readonly key: string;
  /** By which it is known again where a case came here by another way: its playbook and its key. */
  readonly name: string;
  /** The ways that it can turn out of which something follows. */
  readonly ways: readonly ('kept' | 'broken')[];
}

/** Every open promise of which something follows; of one that the same step made again, only the latest. */
export function openMatters({ stack, history }: Walk): readonly OpenMatter[] {
  const matters = new Map<string, OpenMatter>();
  for (const { made } of promisesOf(history.course).filter(isOpen)) {
    const { prefix, key } = placeOf(made.promise);
    const frame = [...stack.ended, ...stack.all].findLast(
      (one) => one.prefix === prefix && one.program.consequences.has(key),
    );
    const follows = frame?.program.consequences.get(key);
    if (!frame || !follows) continue;
    const ways = (['kept', 'broken'] as const).filter((way) => follows[way] !== undefined);
    if (ways.length === 0) continue;
    const name = `${frame.program.checked.playbook.id.value} ${key}`;
    matters.set(name, { made: made.seq, frame, key, name, ways });
  }
  return [...matters.values()];
}
