import type { Offer } from '../case/offer.js';
import type { Moment, Option, Purpose, Question } from '../case/question.js';
import type { Part } from './renderer.js';

/** The order in which things stand before a question: what to know first, then what to say, then what may be given. */
const order: readonly Part['kind'][] = ['alert', 'coach', 'noted', 'why', 'say', 'may', 'line'];

/** Whatever stands before a question, in the order in which it is read. */
export function partsBefore(before: readonly Moment[], question?: Question): Part[] {
  const parts = [
    ...before.flatMap(partOf),
    ...(question?.offer ? [mayPart(question.offer)] : []),
    ...(question?.lines?.length ? [linesPart(question.purpose, question.lines)] : []),
    ...(question?.listed ? [listedPart(question.listed)] : []),
  ];
  return order.flatMap((kind) => parts.filter((part) => part.kind === kind));
}

function partOf({ kind, text }: Moment): Part[] {
  switch (kind) {
    case 'stage':
      return [];
    case 'because':
      return [{ kind: 'why', text }];
    case 'why':
    case 'say':
    case 'coach':
    case 'alert':
    case 'noted':
      return [{ kind, text }];
  }
}

/** A draft to be sent, or what whoever takes the case over has to know. */
function linesPart(purpose: Purpose, lines: readonly string[]): Part {
  return { kind: 'line', label: purpose === 'write' ? 'To send' : 'Tell them', text: lines.join('\n') };
}

/** Options of which any number may be the answer, by the numbers that stand for them. */
function listedPart(listed: readonly Option[]): Part {
  const text = listed.map(({ label }, at) => `${at + 1} ${label}`).join('\n');
  return { kind: 'line', label: 'Any of these', text };
}

function mayPart({ isWithinLimit, mayGrant, reasons }: Offer): Part {
  const label = isWithinLimit ? 'You may grant this now' : mayGrant > 0 ? 'Your limit' : 'Not now';
  return { kind: 'may', label, text: isWithinLimit ? whileWithin(reasons) : reasons.join('; ') };
}

/** Within the limit the tightest one says enough; past it the agent needs them all to see why. */
function whileWithin([tightest = '', ...others]: readonly string[]): string {
  return others.length === 0 ? tightest : `${tightest} (/m: all limits)`;
}
