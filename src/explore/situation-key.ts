import { walkOf, type Case } from '../case/case.js';
import type { Frame } from '../case/frame.js';
import { promisesOf } from '../case/ledger.js';
import { lastConfirmed } from '../case/steps/close.js';
import type { Walk } from '../case/walk.js';
import type { Value } from '../expression/value.js';
import { authorityKey } from './authority-key.js';
import { openMatters, type OpenMatter } from './open-matters.js';
import { StillRead, type Reads } from './still-read.js';

/** What bears on every situation and is no part of a case. */
export interface KeyContext {
  /** The way in which the case was opened, by number. */
  readonly opening: number;
  /** Above which value a fact that only grows is the same for every condition; undefined where its exact value counts. */
  readonly highestRead: (fact: string) => number | undefined;
}

/**
 * The key of a situation: two cases with the same key meet the same questions, whatever they are answered from here on. It
 * holds where the walk stands, and of all else only what is still read.
 */
export function situationKey(of: Case, context: KeyContext): string {
  const walk = walkOf(of);
  const matters = openMatters(walk);
  if (walk.isClosed && matters.length === 0) return 'closed';
  const frames = walk.stack.all;
  const reads: Reads[] = [];
  const project = (frame: Frame, live: Reads): string => {
    reads.push(live);
    return factsKey(frame, live, context);
  };
  const matterKey = (matter: OpenMatter): string =>
    `${matter.key}(${readsOfMatter(matter)
      .map((live) => project(matter.frame, live))
      .join(';')})`;
  const frameKey = (frame: Frame): string => {
    const { program, pc, part, visits, scratch, prefix } = frame;
    const live = StillRead.of(program).from(pc, (place) => (visits[place] ?? 0) > 0);
    const kept = [...scratch].map(([address, { value }]) =>
      scratchKey(walk, address.slice(prefix.length), value),
    );
    const asked = live.asks.filter((place) => visits[place]! > 0).join();
    const own = matters.filter((matter) => matter.frame === frame).map(matterKey);
    const settled = promisesKey(walk, frame, live);
    return `${program.checked.playbook.id.value}@${pc}${part}[${project(frame, live)}]${asked}|${kept.join()}|${own.join()}|${settled}`;
  };
  const stack = frames.map(frameKey).join('/');
  const apart = matters
    .filter(({ frame }) => !frames.includes(frame))
    .map((matter) => `${matter.frame.program.checked.playbook.id.value} ${matterKey(matter)}`);
  const remedies = new Set(reads.flatMap((live) => live.remedies));
  const confirmed = reads.some((live) => live.readsConfirmation) ? confirmedKey(walk) : '';
  const day = reads.some((live) => live.isOfTheDay) ? context.opening : '';
  return `${walk.isClosed ? 'closed ' : ''}${stack}&${apart.sort().join()}&${authorityKey(walk, remedies)}&${confirmed}&${day}`;
}

/** Whether the customer's last word was a yes, and whether they were asked at all. */
function confirmedKey(walk: Walk): string {
  if (lastConfirmed(walk)?.isRight === true) return 'yes';
  return walk.history.course.some(({ type }) => type === 'confirmed') ? 'asked' : '';
}

/** What is read by all that may come of an open promise. */
function readsOfMatter({ frame: { program }, key }: OpenMatter): readonly Reads[] {
  const { kept, broken } = program.consequences.get(key) ?? {};
  return [kept, broken].flatMap((pc) =>
    pc === undefined ? [] : [StillRead.of(program).from(pc, () => false)],
  );
}

function factsKey({ program, facts }: Frame, { values, known }: Reads, context: KeyContext): string {
  let key = '';
  for (const slot of values) key += `${valueKey(program.facts[slot]!.name.value, facts[slot], context)},`;
  for (const slot of known) key += facts[slot] === undefined ? '-' : '+';
  return key;
}

function valueKey(name: string, value: Value | undefined, { highestRead }: KeyContext): string {
  if (typeof value !== 'number') return value === undefined ? '?' : JSON.stringify(value);
  const highest = name === 'broken_promises' || name === 'given_so_far' ? highestRead(name) : undefined;
  return String(highest === undefined ? value : Math.min(value, highest));
}

/** What a step keeps between its questions; of a moment only whether it is past. */
function scratchKey(walk: Walk, address: string, value: Value): string {
  const key = address.replace(/#\d+/g, '');
  return key.endsWith(' once') ? `${key} ${Number(value) >= walk.now}` : `${key} ${JSON.stringify(value)}`;
}

function promisesKey({ history }: Walk, { prefix }: Frame, { promises }: Reads): string {
  if (promises.length === 0) return '';
  const all = promisesOf(history.course);
  return promises
    .map((key) => all.findLast(({ made }) => made.promise === prefix + key)?.state ?? 'none')
    .join();
}
