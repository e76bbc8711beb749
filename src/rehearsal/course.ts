import type { Offer } from '../case/offer.js';
import { playCase, type Played } from '../case/play-case.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { openingOf } from '../explore/opening-of.js';
import type { Persona } from '../playbook/persona.js';
import type { Given, Scenario } from '../playbook/scenario.js';
import { deedsOfKind, type Deed, type DeedOf } from './deed.js';
import { deedsIn } from './deeds-in.js';
import type { Difficulty } from './difficulty.js';
import { pickOne } from './pick-one.js';

/** How a conversation goes when the playbook is followed: what a rehearsal is compared with. */
export interface Course {
  readonly played: Played;
  /** What is done, in order; what a customer tells by themselves is told, and not asked. */
  readonly deeds: readonly Deed[];
  /** What each remedy came to when it was offered, by the address of its step. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly sceneCount: number;
}

/** The facts that a customer tells with their first words. What they say then is in their own words anyway. */
export function toldBy(
  { volunteers, volunteersIfEasy }: Persona,
  difficulty: Difficulty,
): Persona['volunteers'] {
  if (difficulty === 'hard') return [];
  return difficulty === 'easy' ? [...volunteers, ...volunteersIfEasy] : volunteers;
}

/** How things stand in the rehearsal of a seed: as the persona's file has it, but for its circumstances. */
export function scriptOf({ script, circumstances }: Persona, seed: number): Scenario {
  const special = pickOne(circumstances, seed, 'circumstances') ?? [];
  const isSpecial = (given: Given): boolean => special.some(({ key }) => key.value === given.key.value);
  return { ...script, given: [...script.given.filter((given) => !isSpecial(given)), ...special] };
}

/** Plays a script as the playbook has it; `told` are the facts that nobody has to ask. */
export function courseOf(
  checked: CheckedPlaybook,
  script: Scenario,
  told: ReadonlySet<string>,
): Course | undefined {
  const opened = openingOf(checked, script);
  if ('differences' in opened) return undefined;
  const played = playCase(checked, opened.opening, script);
  const deeds = deedsIn(checked, played.case.events).map((deed) => asTold(deed, told));
  const offers = new Map(
    played.path.flatMap(({ question }) =>
      question.offer ? [[question.address, question.offer] as const] : [],
    ),
  );
  return { played, deeds, offers, sceneCount: (deeds.at(-1)?.scene ?? 0) + 1 };
}

function asTold(deed: Deed, told: ReadonlySet<string>): Deed {
  if (deed.kind !== 'learned' || !told.has(deed.fact)) return deed;
  return deed.how === 'asked' || deed.how === 'judged' ? { ...deed, how: 'told' } : deed;
}

/** The words with which a scene has to begin, where there is something to own up to: in the first, and where something went wrong. */
export function wordsThatOwn(deeds: readonly Deed[], scene: number): readonly DeedOf<'said'>[] {
  const inScene = deeds.filter((deed) => deed.scene === scene);
  const isBad = inScene.some((deed) => (deed.kind === 'passed' && deed.isBad) || deed.kind === 'broken');
  if (scene > 0 && !isBad) return [];
  const facing = inScene.filter(isFacing);
  const first = facing.findIndex(({ kind }) => kind === 'said');
  const before = facing.slice(0, Math.max(0, first));
  if (first < 0 || before.some(({ kind }) => kind !== 'learned')) return [];
  const end = facing.slice(first).findIndex(({ kind }) => kind !== 'said');
  return deedsOfKind(facing.slice(first, end < 0 ? undefined : first + end), 'said');
}

/** The facts that are asked before the words that own it. */
export function askedBeforeOwning(deeds: readonly Deed[], scene: number): ReadonlySet<string> {
  const [first] = wordsThatOwn(deeds, scene);
  return new Set(
    deedsOfKind(deeds, 'learned')
      .filter((deed) => deed.scene === scene && first !== undefined && deed.turn < first.turn)
      .map(({ fact }) => fact),
  );
}

/** Whether the customer notices it as something said to them, asked of them or done for them. */
export function isFacing(deed: Deed): boolean {
  switch (deed.kind) {
    case 'said':
      return deed.use === 'alone' || deed.use === 'written';
    case 'learned':
      return deed.how === 'asked';
    case 'tried':
    case 'granted':
    case 'declined':
    case 'promised':
    case 'not_agreed':
    case 'handed_off':
    case 'confirmed':
      return true;
    case 'broken':
    case 'did':
    case 'did_not':
    case 'passed':
    case 'closed':
    case 'customer_asked':
    case 'left_playbook':
    case 'left':
      return false;
  }
}
