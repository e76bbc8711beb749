import type { Exclusion } from '../playbook/policy.js';
import { rolesAbove } from '../playbook/roles-above.js';
import { allowance, isWithin, type Allowance, type AuthorityCase } from './authority.js';
import { compileFormula, type CompiledFormula } from './compiled-formula.js';
import { grantsOf, worthOf, type Grant } from './ledger.js';
import type { Leftover } from './leftovers.js';
import { moneyText } from './money-text.js';
import type { Offer, Substitute, WayOn } from './offer.js';
import { phraseAsKnown } from './phrase-text.js';
import { slotOf } from './program.js';
import { receivedBefore } from './received-before.js';
import type { Walk } from './walk.js';

/** A remedy as a step asks for it. Money in minor units. */
export interface Wanted {
  readonly remedy: string;
  readonly worth: number | null;
  readonly measure: Offer['measure'];
  /** What a percentage limit counts from. */
  readonly of: number | undefined;
  /**
   * What the same step has granted of it already, as a part or before an answer was changed: `worth` comes on top, and limits
   * hold for all of it together.
   */
  readonly given: readonly Grant[];
  /** Roles that refused this worth in this case already: they are not asked again. */
  readonly refusedBy: readonly string[];
  /** Roles that did not take this step over when they were asked to: they are not called again. */
  readonly notTakenBy: readonly string[];
}

/**
 * Works out what the agent may do about a remedy now, and why: grant it, or the ways on past the limit. Undefined when an
 * exclusion of the policy needs a fact that has to be asked first.
 */
export function makeOffer(walk: Walk, wanted: Wanted): Offer | undefined {
  const { policy, role } = walk;
  const kind = policy.remedies.get(wanted.remedy);
  if (!kind) throw new Error(`remedy ${wanted.remedy} was never checked`);
  const excluded = exclusionThatHolds(walk, kind.notWhen);
  if (excluded === undefined) return undefined;
  const { upTo, reasons } = leftFor(walk, role, wanted);
  const isWithinLimit = excluded === null && isWithin(upTo, wanted.worth);
  const instead = excluded?.instead ? [excluded.instead, ...kind.instead] : kind.instead;
  // A customer gets one or the other: what a part was granted of is not made up with something else.
  const substitutes =
    isWithinLimit || wanted.given.length > 0
      ? []
      : grantableInstead(walk, new Set(instead.map(({ value }) => value)), wanted);
  if (!substitutes) return undefined;
  const waysOn = isWithinLimit
    ? [{ way: 'grant' } as const, { way: 'declined' } as const]
    : pastTheLimit(walk, wanted, {
        upTo: excluded ? 0 : upTo,
        substitutes,
        isExcluded: excluded !== null,
      });
  return {
    remedy: wanted.remedy,
    title: kind.title,
    countsAs: kind.countsAs,
    worth: wanted.worth,
    of: wanted.of,
    given: worthOf(wanted.given),
    measure: wanted.measure,
    role,
    isWithinLimit,
    isExcluded: excluded !== null,
    mayGrant: excluded ? 0 : upTo,
    reasons: excluded
      ? [excluded.because ? phraseAsKnown(walk, excluded.because) : 'not for this case']
      : reasons,
    waysOn,
  };
}

/** What a role may grant on top of what the step had granted already, as if both were granted at once. */
function leftFor(walk: Walk, role: string, wanted: Wanted): Allowance {
  const about = aboutCase(walk, wanted);
  const before = wanted.given.filter(({ remedy }) => remedy === wanted.remedy);
  const grants = about.grants.filter((grant) => !before.some(({ seq }) => seq === grant.seq));
  const { upTo, reasons } = allowance(walk.policy, role, wanted.remedy, { ...about, grants });
  const given = worthOf(before);
  if (given === 0) return { upTo, reasons };
  return {
    upTo: Math.max(0, upTo - given),
    reasons: [...reasons, `${moneyText(walk.policy, given)} of it is granted already`],
  };
}

export function aboutCase(
  walk: Walk,
  { of, worth }: Pick<Wanted, 'of' | 'worth'>,
): Omit<AuthorityCase, 'grants'> & { readonly grants: readonly Grant[] } {
  return {
    now: walk.now,
    grants: [...grantsOf(walk.history.course), ...grantsLeftOver(walk)],
    received: receivedBefore(walk.opening, walk.history.journal),
    hasWorth: worth !== null,
    ...(of !== undefined && { of }),
  };
}

/**
 * What was granted before an answer was changed still counts, for anything that was not granted then; what was is only being
 * come by again.
 */
function grantsLeftOver(walk: Walk): Grant[] {
  if (walk.history.isComingByAgain) return [];
  return walk.history.leftovers.standing.filter(
    (event): event is Leftover & Grant => event.type === 'remedy_granted',
  );
}

interface Limits {
  readonly upTo: number;
  readonly substitutes: readonly Substitute[];
  readonly isExcluded: boolean;
}

function pastTheLimit(walk: Walk, wanted: Wanted, { upTo, substitutes, isExcluded }: Limits): WayOn[] {
  const above = isExcluded
    ? []
    : rolesAbove(walk.policy, walk.role).filter((role) =>
        isWithin(leftFor(walk, role, wanted).upTo, wanted.worth),
      );
  const approvers = above.filter((role) => !wanted.refusedBy.includes(role));
  const canLower = wanted.measure === 'amount' && upTo > 0 && upTo !== Infinity;
  const handTo = approvers.find((role) => !wanted.notTakenBy.includes(role));
  return [
    ...(approvers.length > 0 ? [{ way: 'ask_approval', of: approvers } as const] : []),
    ...(canLower ? [{ way: 'lower', upTo } as const] : []),
    ...(substitutes.length > 0 ? [{ way: 'substitute', instead: substitutes } as const] : []),
    ...(handTo ? [{ way: 'hand_off', to: handTo } as const] : []),
    { way: 'declined' },
    { way: 'none' },
  ];
}

/** What the role may grant in place of a remedy; undefined when an exclusion needs a fact that has to be asked first. */
function grantableInstead(walk: Walk, remedies: Iterable<string>, wanted: Wanted): Substitute[] | undefined {
  const substitutes: Substitute[] = [];
  for (const remedy of remedies) {
    const { upTo, reasons } = allowance(walk.policy, walk.role, remedy, aboutCase(walk, wanted));
    if (!isWithin(upTo, wanted.worth)) continue;
    const kind = walk.policy.remedies.get(remedy);
    const excluded = kind && exclusionThatHolds(walk, kind.notWhen);
    if (excluded === undefined) return undefined;
    if (kind && excluded === null) substitutes.push({ remedy, title: kind.title, reasons });
  }
  return substitutes;
}

/** The first exclusion that holds, null when none does, undefined when a fact has to be asked first. */
function exclusionThatHolds(walk: Walk, exclusions: readonly Exclusion[]): Exclusion | null | undefined {
  for (const exclusion of exclusions) {
    const holds = walk.workOut(compiledExclusion(walk, exclusion));
    if (holds === undefined) return undefined;
    if (holds === true) return exclusion;
  }
  return null;
}

/** When a policy rules something out, as it is worked out where the walk stands. */
export function compiledExclusion(walk: Walk, { when }: Exclusion): CompiledFormula {
  const { program } = walk.frame;
  const typed = program.checked.typed.get(when);
  if (!typed) throw new Error(`an exclusion was never checked: ${when.value}`);
  return compileFormula(typed, (name) => slotOf(program, name));
}
