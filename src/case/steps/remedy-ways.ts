import type { Value } from '../../expression/value.js';
import type { RemedyStep } from '../../playbook/step.js';
import type { Phrase } from '../../playbook/written.js';
import { agentQuestion } from '../agent-question.js';
import { briefOf } from '../brief.js';
import type { GrantAuthority } from '../event.js';
import { momentText } from '../moment-text.js';
import { moneyText } from '../money-text.js';
import { isOpen, promisesOf } from '../ledger.js';
import type { Offer } from '../offer.js';
import { partyTitle } from '../party-title.js';
import { phraseAsKnown, phraseText } from '../phrase-text.js';
import { STOPPED, type Pc } from '../program.js';
import type { Question } from '../question.js';
import type { Walk } from '../walk.js';
import { allowance } from '../authority.js';
import { aboutCase } from '../make-offer.js';
import { dueMoment } from '../working-calendar.js';
import { handOver } from './hand-off-to.js';
import { offerNamed } from './offer-question.js';
import { showWords, wordsOf } from './words.js';

/** Where a remedy step goes on: granted, declined, not to be had, or once more from its start. */
export interface RemedyPlaces {
  readonly next: Pc;
  readonly declined: Pc;
  readonly notAllowed: Pc;
  readonly again: Pc;
}

/** Goes the way that the agent took about an offer. */
export function takeWay(walk: Walk, step: RemedyStep, offer: Offer, way: string, places: RemedyPlaces): Pc {
  switch (way) {
    case 'grant':
      return grant(walk, step, offer, { role: offer.role, because: offer.reasons[0] ?? '' })
        ? places.next
        : STOPPED;
    case 'lower':
      return offer.countsAs === 'entitlement'
        ? grantPart(walk, step, offer, places)
        : lower(walk, step, offer, places);
    case 'substitute':
      return substitute(walk, step, offer, places);
    case 'ask_approval':
      return askApproval(walk, step, offer, places);
    case 'hand_off':
      return handOffRemedy(walk, step, offer, places);
    case 'declined':
      walk.happened({ type: 'remedy_declined', remedy: offer.remedy, worth: offer.worth });
      releaseCondition(walk, step, offer);
      return places.declined;
    case 'none':
      walk.happened({
        type: 'remedy_not_allowed',
        remedy: offer.remedy,
        worth: offer.worth,
        because: offer.reasons.join('; '),
      });
      return places.notAllowed;
    default:
      throw new Error(`${way} is no way on`);
  }
}

/** What the customer promised for the sake of a remedy that they would rather not have is not owed any more. */
function releaseCondition(walk: Walk, step: RemedyStep, { title }: Offer): void {
  if (!step.dependsOn) return;
  const promise = walk.frame.prefix + step.dependsOn.value;
  const standing = promisesOf(walk.history.course).findLast(({ made }) => made.promise === promise);
  if (!standing || !isOpen(standing)) return;
  const because = `it was for “${title}”, which the customer would rather not have`;
  walk.happened({ type: 'promise_released', promise, made: standing.made.seq, because });
}

interface Granted {
  readonly remedy: string;
  readonly worth: number | null;
  readonly insteadOf?: string;
}

/** Grants, once every fact in the words about it is known; false when one has to be asked first. */
function grant(
  walk: Walk,
  step: RemedyStep,
  offer: Offer,
  authority: GrantAuthority,
  granted: Granted = offer,
): boolean {
  const because = step.because && phraseText(walk, step.because);
  const details = step.details.map(({ name, value }) => [name.value, phraseText(walk, value)] as const);
  if ((step.because && because === undefined) || details.some(([, text]) => text === undefined)) return false;
  const worth = (language?: string): string =>
    granted.worth === null ? '' : moneyText(walk.policy, granted.worth, language);
  const left = leftOf(walk, offer, granted);
  const locals = {
    amount: worth,
    left: (language: string) =>
      left === Infinity ? walk.policy.own.noLimit.value : moneyText(walk.policy, left, language),
    in_all: (language: string) => moneyText(walk.policy, offer.given + (granted.worth ?? 0), language),
  };
  const kind = walk.policy.remedies.get(granted.remedy);
  // The step's words about its remedy would be untrue about what is granted in its place.
  const say = granted.insteadOf === undefined ? sayOf(walk, step, offer) : kind?.say;
  if (!showWords(walk, wordsOf({ say }), locals)) return false;
  if (granted.insteadOf && !say)
    sayInstead(walk, offer.title, `${kind?.title ?? granted.remedy}${worth() && `, ${worth()}`}`);
  if (authority.approvedBy !== undefined) {
    const { role: of, approvedBy: name } = authority;
    walk.happened({ type: 'approval_given', remedy: granted.remedy, worth: granted.worth, of, name });
  }
  walk.happened({
    type: 'remedy_granted',
    remedy: granted.remedy,
    title: kind?.title ?? granted.remedy,
    countsAs: kind?.countsAs ?? offer.countsAs,
    worth: granted.worth,
    details: Object.fromEntries(details.map(([name, text]) => [name, text ?? ''])),
    authority,
    ...(because !== undefined && { because }),
    ...(granted.worth !== offer.worth && offer.worth !== null && { calledFor: offer.worth }),
    ...(offer.given > 0 && { inAll: offer.given + (offer.worth ?? 0) }),
    ...(granted.insteadOf && { insteadOf: granted.insteadOf }),
    ...(step.dependsOn && { dependsOn: walk.frame.prefix + step.dependsOn.value }),
  });
  return true;
}

/** What comes on top of what was granted is not told as if it were all of it. */
function sayOf({ policy }: Walk, step: RemedyStep, { given, remedy }: Offer): Phrase | undefined {
  return given > 0 ? policy.own.addedTo : (step.say ?? policy.remedies.get(remedy)?.say);
}

/** Where nobody wrote words for what is granted in place of something else, the agent is told what to tell. */
function sayInstead(walk: Walk, title: string, granted: string): void {
  walk.before.show({
    kind: 'coach',
    text: `Tell the customer in your own words what they get instead of “${title}”: ${granted}.`,
  });
}

/** What the role may still grant of the remedy after this grant. */
function leftOf(walk: Walk, offer: Offer, granted: Granted): number {
  const about = aboutCase(walk, offer);
  const { upTo } = allowance(walk.policy, walk.role, granted.remedy, {
    ...about,
    grants: [...about.grants, granted],
  });
  return upTo;
}

function lower(walk: Walk, step: RemedyStep, offer: Offer, places: RemedyPlaces): Pc {
  const amount = walk.answerOf(`${step.key}.amount`, (address) =>
    part(step, 'amount', address, `How much? Up to ${moneyText(walk.policy, offer.mayGrant)}`, {
      type: { kind: 'money', currency: walk.policy.currency, min: 1, max: offer.mayGrant },
      commits: true,
    }),
  );
  if (!amount) return STOPPED;
  // The limit may have changed since the amount was asked.
  if (Number(amount.value) > offer.mayGrant) return places.again;
  const authority = { role: offer.role, because: offer.reasons[0] ?? '' };
  return grant(walk, step, offer, authority, { remedy: offer.remedy, worth: Number(amount.value) })
    ? places.next
    : STOPPED;
}

/** What is owed is owed in full: as much of it as may be granted goes out now, and the step comes again for the rest. */
function grantPart(walk: Walk, step: RemedyStep, offer: Offer, places: RemedyPlaces): Pc {
  const { remedy, mayGrant: worth, role, reasons } = offer;
  if (!grant(walk, step, offer, { role, because: reasons[0] ?? '' }, { remedy, worth })) return STOPPED;
  const rest = (language: string): string => moneyText(walk.policy, (offer.worth ?? 0) - worth, language);
  showWords(walk, wordsOf({ say: walk.policy.own.theRest }), { rest });
  return places.again;
}

function substitute(walk: Walk, step: RemedyStep, offer: Offer, places: RemedyPlaces): Pc {
  const instead = offer.waysOn.flatMap((way) => (way.way === 'substitute' ? way.instead : []));
  const options = instead.map(({ remedy, title }) => ({ name: remedy, label: title }));
  const only = instead.length === 1 && instead[0] ? { value: instead[0].remedy } : undefined;
  const chosen =
    only ??
    walk.answerOf(`${step.key}.instead`, (address) =>
      choice(step, 'instead', address, 'What instead?', options),
    );
  if (!chosen) return STOPPED;
  const remedy = String(chosen.value);
  const reasons = instead.find((one) => one.remedy === remedy)?.reasons ?? [];
  const authority = { role: offer.role, because: reasons[0] ?? '' };
  return grant(walk, step, offer, authority, { remedy, worth: offer.worth, insteadOf: offer.remedy })
    ? places.next
    : STOPPED;
}

function askApproval(walk: Walk, step: RemedyStep, offer: Offer, places: RemedyPlaces): Pc {
  const approver = approverOf(walk, step, offer);
  if (approver === undefined) return STOPPED;
  const about = { remedy: offer.remedy, worth: offer.worth, of: approver };
  const { approvalsExpire } = walk.policy;
  const expires = walk.once(`${step.key}.until`, () =>
    approvalsExpire ? dueMoment(approvalsExpire, walk.now, walk.policy.calendar) : Infinity,
  );
  walk.doOnce(`${step.key}.asked`, () => {
    walk.happened({ type: 'approval_requested', ...about, until: expires === Infinity ? null : expires });
    askToWait(walk);
    return true;
  });
  const title = partyTitle(walk.policy, approver);
  const what = offerNamed(walk, offer);
  const reply = walk.answerOf(`${step.key}.approval`, (address) => ({
    ...choice(step, 'approval', address, `What does ${title} say to “${what}”?`, replies),
    lines: approvalBrief(walk, step, offer, approver),
  }));
  if (!reply) return STOPPED;
  if (reply.value === 'no_answer') return places.again;
  if (walk.now > expires) {
    walk.before.show({
      kind: 'noted',
      text: `That came after ${momentText(expires, walk.policy)}, when the request had expired: ask again.`,
    });
    return places.again;
  }
  const name = walk.answerOf(`${step.key}.approved_by`, (address) =>
    part(step, 'approved_by', address, `Who said ${saidWord(reply.value)} to “${what}”? (${title})`, {
      type: { kind: 'text' },
    }),
  );
  if (!name) return STOPPED;
  return decided(walk, step, offer, places, {
    ...about,
    name: String(name.value),
    isGiven: reply.value === 'given',
  });
}

/** Words for a customer who waits while somebody is asked; once in a case is enough. */
function askToWait(walk: Walk): void {
  const { whileAsking } = walk.policy.own;
  const isSaid = walk.history.course.some(
    (event) => event.type === 'said' && event.words === whileAsking.value,
  );
  if (!isSaid) showWords(walk, wordsOf({ say: whileAsking }));
}

function saidWord(reply: Value): string {
  return reply === 'given' ? 'yes' : 'no';
}

/** What whoever is asked has to know, so that they can say yes or no at once. One line each. */
function approvalBrief(walk: Walk, step: RemedyStep, offer: Offer, approver: string): string[] {
  const { caseId } = walk.opening;
  const [limit] = offer.reasons;
  return [
    `asked: ${offerNamed(walk, offer)}`,
    ...(step.because ? [`why: ${phraseAsKnown(walk, step.because)}`] : []),
    ...(limit === undefined ? [] : [`what ${partyTitle(walk.policy, offer.role)} may grant: ${limit}`]),
    `for: the customer of case ${caseId} (${walk.stack.all[0]?.program.checked.playbook.title.value ?? ''})`,
    ...briefOf(walk, approver, []),
  ];
}

const replies = [
  { name: 'given', label: 'Yes, go ahead' },
  { name: 'refused', label: 'No' },
  { name: 'no_answer', label: 'No answer for now: look for another way' },
];

interface Reply {
  readonly remedy: string;
  readonly worth: number | null;
  readonly of: string;
  readonly name: string;
  readonly isGiven: boolean;
}

function decided(
  walk: Walk,
  step: RemedyStep,
  offer: Offer,
  places: RemedyPlaces,
  { isGiven, ...about }: Reply,
): Pc {
  if (!isGiven) {
    walk.happened({ type: 'approval_refused', ...about });
    return places.again;
  }
  const authority = { role: about.of, because: `approved by ${about.name}`, approvedBy: about.name };
  return grant(walk, step, offer, authority) ? places.next : STOPPED;
}

function approverOf(walk: Walk, step: RemedyStep, offer: Offer): string | undefined {
  const approvers = offer.waysOn.flatMap((way) => (way.way === 'ask_approval' ? way.of : []));
  if (approvers.length === 1) return approvers[0];
  const options = approvers.map((role) => ({ name: role, label: partyTitle(walk.policy, role) }));
  const chosen = walk.answerOf(`${step.key}.approver`, (address) =>
    choice(step, 'approver', address, 'Whose approval?', options),
  );
  return chosen && String(chosen.value);
}

function handOffRemedy(walk: Walk, step: RemedyStep, offer: Offer, places: RemedyPlaces): Pc {
  const to = offer.waysOn.flatMap((way) => (way.way === 'hand_off' ? [way.to] : []))[0] ?? '';
  const because = `${offer.title} is more than ${partyTitle(walk.policy, offer.role)} may grant`;
  const { bringIn, introduced, nobodyFree, stayWithMe } = walk.policy.own;
  walk.doOnce(`${step.key}.bring_in`, () => showWords(walk, wordsOf({ say: bringIn })));
  const taken = handOver(walk, { key: step.key, to, because, tellThem: [], introduction: introduced });
  if (!taken) return STOPPED;
  if (!taken.isTaken) showWords(walk, wordsOf({ say: taken.isAnybodyThere ? stayWithMe : nobodyFree }));
  return places.again;
}

function choice(
  step: RemedyStep,
  name: string,
  address: string,
  text: string,
  options: NonNullable<Question['options']>,
): Question {
  const type = { kind: 'choice', options: options.map((option) => option.name) } as const;
  return part(step, name, address, text, { type, options });
}

function part(
  step: RemedyStep,
  name: string,
  address: string,
  text: string,
  more: Pick<Question, 'type'> & Partial<Question>,
): Question {
  return agentQuestion({
    key: `${step.key}.${name}`,
    address,
    purpose: name === 'approval' ? 'approval' : 'remedy_part',
    text,
    ...more,
  });
}
