import type { Event } from './event.js';
import { factLabel, factText } from './fact-words.js';
import { grantsOf, isOpen, promisesOf, type Grant, type PromiseStanding } from './ledger.js';
import { momentText } from './moment-text.js';
import { moneyText } from './money-text.js';
import { describeFact, valueOf } from './described-facts.js';
import { partyTitle } from './party-title.js';
import type { FactDeclaration } from '../playbook/fact-declaration.js';
import { declarationOf } from './record/declaration-of.js';
import type { EventKind, EventOf } from './record/event-of.js';
import { owedOf } from './what-is-owed.js';
import type { Walk } from './walk.js';

/**
 * What whoever takes a case over has to know, so that nobody need ask the customer again. One line each: what the playbook
 * says to tell, what else is known, and what was tried, granted, refused, promised, done and left undone. A partner is told
 * what the customer said and has; what we looked up, and who of us said no, stays in the house.
 */
export function briefOf(walk: Walk, to: string, tellThem: readonly string[]): string[] {
  const isOfTheHouse = !walk.policy.partners.has(to);
  const told = tellThem.filter((name) => (valueOf(walk, name) ?? null) !== null);
  return [
    ...new Set([
      ...told.map((name) => toldLine(walk, name)),
      ...knownLines(walk, isOfTheHouse, new Set(told)),
      ...each(walk, 'tried', ({ words, worked }) => `tried: ${words} (${worked ? 'it helped' : 'no help'})`),
      ...grantsOf(walk.history.course).map((grant) => grantLine(walk, grant)),
      ...(isOfTheHouse ? [...owedLines(walk), ...refusedLines(walk), ...unhappyLines(walk)] : []),
      ...promisesOf(walk.history.course).flatMap((promise) => promiseLine(walk, promise)),
      ...(isOfTheHouse ? workLines(walk) : []),
    ]),
  ];
}

function toldLine(walk: Walk, name: string): string {
  const { label, text } = describeFact(walk, name);
  return `${label}: ${text}`;
}

/** What else was learned, each fact as it was known last. What is private is told only where the playbook says so. */
function knownLines(walk: Walk, isOfTheHouse: boolean, told: ReadonlySet<string>): readonly string[] {
  const sources: ReadonlySet<string> = new Set(isOfTheHouse ? ['customer', 'agent', 'given'] : ['customer']);
  const checked = walk.stack.all[0]?.program.checked;
  const known = new Map<FactDeclaration, string>();
  for (const event of eventsOf(walk, 'fact_learned')) {
    if (!checked || event.value === null || told.has(event.fact) || !sources.has(event.source)) continue;
    const declaration = declarationOf(checked, event);
    const text = factText(declaration, event.value, walk.policy.locale);
    // Two playbooks of a case may each have a fact of one name.
    if (!declaration.isPrivate) known.set(declaration, `${factLabel(declaration)}: ${text}`);
  }
  return [...known.values()];
}

function grantLine(walk: Walk, { title, worth, calledFor, authority }: Grant): string {
  const of = calledFor === undefined ? '' : `, of ${moneyText(walk.policy, calledFor)}`;
  const by = authority.approvedBy === undefined ? '' : ` (approved by ${authority.approvedBy})`;
  return `granted: ${title}${worth === null ? '' : ` ${moneyText(walk.policy, worth)}`}${of}${by}`;
}

function owedLines(walk: Walk): readonly string[] {
  return owedOf(walk.history.course).map(
    ({ title, worth }) => `still owed: ${title} ${moneyText(walk.policy, worth)}`,
  );
}

/** Who said no to what, what could not be granted, and what the customer would rather not have. */
function refusedLines(walk: Walk): readonly string[] {
  const named = ({ remedy, worth }: { remedy: string; worth: number | null }): string => {
    const title = walk.policy.remedies.get(remedy)?.title ?? remedy;
    return worth === null ? title : `${title} ${moneyText(walk.policy, worth)}`;
  };
  return [
    ...each(
      walk,
      'approval_refused',
      (event) => `refused: ${named(event)}, by ${event.name} (${partyTitle(walk.policy, event.of)})`,
    ),
    ...each(walk, 'remedy_not_allowed', (event) => `not granted: ${named(event)}`),
    ...each(walk, 'remedy_declined', (event) => `offered, and not wanted: ${named(event)}`),
  ];
}

/** What the customer said where they were asked whether all is well, and it was not. */
function unhappyLines(walk: Walk): readonly string[] {
  return eventsOf(walk, 'confirmed').flatMap(({ question, isRight, words }) =>
    isRight || words === null ? [] : [`said no to “${question}”: ${words}`],
  );
}

function promiseLine(walk: Walk, promise: PromiseStanding): readonly string[] {
  const { made, due, state } = promise;
  const by = made.promisedBy === 'us' ? 'us' : partyTitle(walk.policy, made.promisedBy);
  const what = `${made.what}, by ${by}, until ${momentText(due, walk.policy)}`;
  if (isOpen(promise)) return [`promised: ${what}`];
  return state === 'broken' ? [`promised, and not kept: ${what}`] : [];
}

function workLines(walk: Walk): readonly string[] {
  const done = new Set(eventsOf(walk, 'done').map(({ action }) => action));
  return [
    ...each(
      walk,
      'done',
      ({ action, reference }) =>
        `done: ${action}${reference === undefined ? '' : ` (reference ${reference})`}`,
    ),
    ...each(walk, 'written', ({ title }) => `sent: ${title}`),
    ...eventsOf(walk, 'not_done')
      .filter(({ action }) => !done.has(action))
      .map(
        ({ action, followUp }) => `not done yet: ${action}${followUp === undefined ? '' : ` (${followUp})`}`,
      ),
  ];
}

function each<K extends EventKind>(
  walk: Walk,
  kind: K,
  line: (event: EventOf<K>) => string,
): readonly string[] {
  return eventsOf(walk, kind).map(line);
}

function eventsOf<K extends EventKind>(walk: Walk, kind: K): readonly EventOf<K>[] {
  return walk.history.course.filter((event: Event): event is EventOf<K> => event.type === kind);
}
