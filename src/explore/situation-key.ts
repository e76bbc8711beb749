import { walkOf, type Case } from '../case/case.js';
import type { Frame } from '../case/frame.js';
import { promisesOf } from '../case/ledger.js';
import { whoSaidNo } from '../case/receiver-of.js';
import { lastConfirmed } from '../case/steps/close.js';
import type { Walk } from '../case/walk.js';
import type { Value } from '../expression/value.js';
import { authorityParts } from './authority-key.js';
import { openMatters, type OpenMatter } from './open-matters.js';
import { keyOfParts, type KeyPart } from './key-part.js';
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
  const parts: KeyPart[] = [];
  const look = (frame: Frame, live: Reads): void => {
    reads.push(live);
    parts.push(...factParts(frame, live, context));
  };
  const lookAtMatter = (matter: OpenMatter): void => {
    parts.push({ about: `promise ${matter.name}`, value: `open in ${frames.indexOf(matter.frame)}` });
    for (const live of readsOfMatter(matter)) look(matter.frame, live);
  };
  for (const frame of frames) {
    const { program, pc, visits } = frame;
    const live = StillRead.of(program).from(pc, (place) => (visits[place] ?? 0) > 0);
    parts.push(placePart(walk, frame));
    look(frame, live);
    const asked = live.asks.filter((place) => visits[place]! > 0).join();
    if (asked !== '') parts.push({ about: 'round', value: asked });
    for (const matter of matters) if (matter.frame === frame) lookAtMatter(matter);
    parts.push(...promiseParts(walk, frame, live));
  }
  const apart = matters.filter(({ frame }) => !frames.includes(frame));
  for (const matter of apart.sort((a, b) => (a.name < b.name ? -1 : 1))) lookAtMatter(matter);
  const remedies = new Set(reads.flatMap((live) => live.remedies));
  parts.push(...authorityParts(walk, remedies));
  if (reads.some((live) => live.readsConfirmation))
    parts.push({ about: 'confirmed', value: confirmedKey(walk) });
  if (reads.some((live) => live.handsOver)) parts.push({ about: 'said_no', value: saidNoKey(walk) });
  if (reads.some((live) => live.isOfTheDay)) parts.push({ about: 'day', value: String(context.opening) });
  return keyOfParts(parts);
}

/** Where a playbook stands, and what the step there keeps between its own questions. */
function placePart(walk: Walk, { program, pc, part, scratch, prefix }: Frame): KeyPart {
  const kept = [...scratch].map(([address, { value }]) =>
    scratchKey(walk, address.slice(prefix.length), value),
  );
  const { id } = program.checked.playbook;
  return { about: 'place', value: `${walk.isClosed} ${id.value}@${pc}${part} ${kept.join()}` };
}

/** Whether the customer's last word was a yes, and whether they were asked at all. */
function confirmedKey(walk: Walk): string {
  if (lastConfirmed(walk)?.isRight === true) return 'yes';
  return walk.history.course.some(({ type }) => type === 'confirmed') ? 'asked' : '';
}

/** Who walks and who said no in this case: a hand-off goes to neither. */
function saidNoKey({ role, history }: Walk): string {
  return [role, ...[...whoSaidNo(history.course)].sort()].join();
}

/** What is read by all that may come of an open promise. */
function readsOfMatter({ frame: { program }, key }: OpenMatter): readonly Reads[] {
  const { kept, broken } = program.consequences.get(key) ?? {};
  return [kept, broken].flatMap((pc) =>
    pc === undefined ? [] : [StillRead.of(program).from(pc, () => false)],
  );
}

/** What a playbook knows of what is still read. */
export function factParts(
  { program, facts }: Frame,
  { values, known }: Reads,
  context: KeyContext,
): readonly KeyPart[] {
  const nameOf = (slot: number): string => program.facts[slot]!.name.value;
  const about = (slot: number): string => `fact ${program.checked.playbook.id.value} ${nameOf(slot)}`;
  return [
    ...values.map((slot) => ({ about: about(slot), value: valueKey(nameOf(slot), facts[slot], context) })),
    ...known.map((slot) => ({ about: about(slot), value: facts[slot] === undefined ? '-' : '+' })),
  ];
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

function promiseParts(
  { history }: Walk,
  { prefix, program }: Frame,
  { promises }: Reads,
): readonly KeyPart[] {
  if (promises.length === 0) return [];
  const all = promisesOf(history.course);
  return promises.map((key) => ({
    about: `promise ${program.checked.playbook.id.value} ${key}`,
    value: all.findLast(({ made }) => made.promise === prefix + key)?.state ?? 'none',
  }));
}
