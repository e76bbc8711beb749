import type { ResolutionRecord } from '../case/record/resolution-record.js';
import type { Brief, BriefPromise } from './brief.js';
import { nameFrom } from './name-from.js';

const mostInTitle = 60;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * What a past case says of its situation: the customer's words, how it was owned, what was granted and promised. What was masked
 * in the record stays out of it.
 */
export function briefFromRecord(record: ResolutionRecord, named: string | undefined): Brief {
  const { playbook, customerWords, outcome, closedBefore, said, granted, promises } = record;
  const closing = outcome ?? closedBefore.at(-1);
  const words = shownOf(customerWords);
  const title =
    words !== undefined && words.length <= mostInTitle ? words : `${playbook.title}, as it was once`;
  const ownWords = shownOf(said[0]?.words);
  return {
    name: named ?? nameFrom(title, '-'),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    ...(playbook.contactReason !== undefined && { contactReason: playbook.contactReason }),
    customersSay: words === undefined ? [] : [words],
    wentWrong: closing?.rootCause?.title ?? playbook.title,
    ...(ownWords !== undefined && { ownWords }),
    ...(closing?.rootCause && { rootCause: closing.rootCause.id }),
    grants: granted
      .filter(({ reversed }) => !reversed)
      .map(({ remedy, worth, because }) => ({
        remedy: remedy.id,
        title: remedy.title,
        ...(worth && { amount: worth.amount }),
        ...(because !== undefined && shownOf(because) !== undefined && { because }),
      })),
    promises: promises
      .filter(({ promisedBy, state }) => promisedBy.id === 'us' && state !== 'released')
      .map(promiseOf),
  };
}

/** Nothing where something in it is masked. */
function shownOf(words: string | null | undefined): string | undefined {
  return words === null || words === undefined || words.includes('•••') ? undefined : words;
}

function promiseOf({ what, at, due, newDates, owner }: ResolutionRecord['promises'][number]): BriefPromise {
  const first = newDates[0]?.from ?? due;
  const ms = Date.parse(first.iso) - Date.parse(at.iso);
  const length =
    ms < dayMs ? `${Math.max(1, Math.round(ms / hourMs))} hours` : `${Math.round(ms / dayMs)} days`;
  return {
    what,
    due: `in ${length.replace(/^1 (.*)s$/, '1 $1')}`,
    ...(owner.id !== 'us' && { owner: owner.id }),
  };
}
