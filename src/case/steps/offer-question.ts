import type { RemedyStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { moneyText } from '../money-text.js';
import type { Offer, WayOn } from '../offer.js';
import { partyTitle } from '../party-title.js';
import type { Option, Question } from '../question.js';
import type { Walk } from '../walk.js';

/** Puts an offer before the agent: what it is, whether they may grant it now, and the ways on if they may not. */
export function offerQuestion(walk: Walk, step: RemedyStep, offer: Offer, address: string): Question {
  const options = offer.waysOn.map((way) => wayOption(walk, offer, way));
  return agentQuestion({
    key: step.key,
    address,
    purpose: 'remedy',
    text: `${offerNamed(walk, offer)}: ${standing(offer)}`,
    type: { kind: 'choice', options: options.map(({ name }) => name) },
    options,
    commits: true,
    ...(offer.isWithinLimit && { routine: 'grant' }),
    offer,
    basis: `${offer.remedy} ${offer.worth ?? ''}${offer.given > 0 ? ` on ${offer.given}` : ''}`,
  });
}

function standing({ isWithinLimit, isExcluded }: Offer): string {
  if (isExcluded) return 'not to be had in this case';
  return isWithinLimit ? 'grant it now' : 'more than you may grant alone';
}

/** An offer with what it comes to: `Refund of €40.00`. */
export function offerNamed(walk: Walk, { title, worth, measure, given }: Offer): string {
  if (worth === null) return title;
  if (given > 0)
    return `${title} of ${moneyText(walk.policy, worth)} more, on top of ${moneyText(walk.policy, given)}`;
  return measure === 'cost'
    ? `${title} (costs us ${moneyText(walk.policy, worth)})`
    : `${title} of ${moneyText(walk.policy, worth)}`;
}

function wayOption(walk: Walk, offer: Offer, way: WayOn): Option {
  return { name: way.way, label: wayLabel(walk, offer, way) };
}

function wayLabel(walk: Walk, offer: Offer, way: WayOn): string {
  switch (way.way) {
    case 'grant':
      return 'Grant it';
    case 'lower':
      return offer.countsAs === 'entitlement'
        ? `Grant ${moneyText(walk.policy, way.upTo)} of it now, and see to the rest next`
        : `Grant less: up to ${moneyText(walk.policy, way.upTo)}`;
    case 'substitute':
      return `Offer something else instead: ${way.instead.map(({ title }) => title.toLowerCase()).join(' or ')}`;
    case 'ask_approval':
      return `Ask for approval: ${way.of.map((role) => partyTitle(walk.policy, role)).join(' or ')}`;
    case 'hand_off':
      return `Hand over to ${partyTitle(walk.policy, way.to)}, who may grant it`;
    case 'declined':
      return 'The customer would rather not have it';
    case 'none':
      return offer.isWithinLimit ? 'Leave it' : 'None of these can be done';
  }
}
