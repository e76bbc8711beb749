import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { answerText } from './answer-text.js';
import { beginWalk } from './begin-walk.js';
import type { Event } from './event.js';
import type { Input } from './input.js';
import { leaveWords } from './leave-behind.js';
import { isOpen, promisesOf } from './ledger.js';
import { Leftovers } from './leftovers.js';
import { keptAnyway } from './reconcile.js';
import { goOnByScript, takeUpScript } from './script.js';
import type { ToldThere } from './history.js';
import type { Moment } from './question.js';
import type { Walk } from './walk.js';

type Amendment = Extract<Input, { kind: 'amend' }>;

/**
 * Walks a case again from its beginning with one answer changed. History is not rewritten: what happens again in the same
 * place counts as done, what is new comes up, and what is no longer called for is put before the agent one by one.
 */
export function amendAnswer(checked: CheckedPlaybook, before: Walk, amendment: Amendment): Walk {
  const walk = beginWalk(checked, before.opening, (fresh) => {
    fresh.history.events.push(...before.history.events);
    fresh.history.journal.push(...before.history.journal, amendment);
    fresh.history.leftovers = leftoversOf(before);
    fresh.history.course.push(...keptAnyway(before.history.events));
    fresh.history.isComingByAgain = true;
    fresh.history.openBefore = before.question?.address;
    fresh.moveTo(before.opening.at, amendment.by, amendment.at);
  });
  walk.history.script = scriptOf(before).map((told) => changed(walk, told, amendment));
  walk.run();
  takeUpScript(walk, ({ input }) => walk.moveTo(input.at, amendment.by, amendment.at));
  walk.history.isComingByAgain = false;
  walk.moveTo(amendment.at, amendment.by);
  // The question that it came to is put anew, now that what is left over counts.
  if (!walk.isClosed) walk.run();
  goOnByScript(walk);
  leaveWords(walk, wordsLeft(before, walk));
  return walk;
}

/** Words that stood before the agent when the answer was changed, and neither stand there again nor were said since. */
function wordsLeft(before: Walk, walk: Walk): readonly Moment[] {
  const since = walk.history.events.slice(before.history.events.length);
  const known = new Set([
    ...[...walk.before.moments, ...walk.stack.all.flatMap(({ putAside }) => putAside)].map(
      ({ text }) => text,
    ),
    ...since.flatMap((event) => (event.type === 'said' ? [event.words] : [])),
  ]);
  return before.before.moments.filter(({ text }) => !known.has(text));
}

/** What was told before; what was taken back since must not be granted or done again by an answer of then. */
function scriptOf({ history: { told, script, events } }: Walk): ToldThere[] {
  const takenBack = takenBackIn(events);
  const again = new Set(events.flatMap(({ seq, step }) => (takenBack.has(seq) ? [step] : [])));
  return [...told, ...script].filter(({ anchor }) => !again.has(anchor));
}

function changed(walk: Walk, told: ToldThere, { address, value, words, by }: Amendment): ToldThere {
  const { input, question, anchor } = told;
  if (anchor !== address || input.kind !== 'answer' || !question) return told;
  const { locale } = walk.policy;
  walk.happened(
    {
      type: 'answer_amended',
      question: question.key,
      label: question.text,
      from: answerText(question, input.value, locale),
      to: answerText(question, value, locale),
    },
    null,
  );
  return {
    anchor,
    question,
    input: { kind: 'answer', address, value, at: input.at, by, ...(words !== undefined && { words }) },
  };
}

/** What happened and nobody has decided about since; promises that are settled need no decision any more. */
function leftoversOf({ history: { events } }: Walk): Leftovers {
  const decided = new Set([...takenBackIn(events), ...keptAnyway(events).map(({ seq }) => seq)]);
  const settled = promisesOf(events).filter((promise) => !isOpen(promise));
  const standing = latestOf(events).filter(({ seq }) => !decided.has(seq));
  return new Leftovers(standing, new Set(settled.map(({ made }) => made.seq)));
}

/** Of what was learned, chosen or decided again in the same place only the latest counts. */
function latestOf(events: readonly Event[]): readonly Event[] {
  const latest = new Map(events.map((event) => [placeOf(event), event.seq]));
  return events.filter((event) => latest.get(placeOf(event)) === event.seq);
}

/** What there can be one of at a time; words, grants, promises and things done each stand for themselves. */
function placeOf(event: Event): string {
  switch (event.type) {
    case 'fact_learned':
      return `${event.step} ${event.fact}`;
    case 'option_chosen':
    case 'decided':
    case 'tried':
    case 'confirmed':
      return `${event.step} ${event.type}`;
    default:
      return String(event.seq);
  }
}

function takenBackIn(events: readonly Event[]): ReadonlySet<number> {
  return new Set(
    events.flatMap((event) => {
      if (event.type === 'remedy_reversed') return [event.grant];
      return event.type === 'undone' ? [event.event] : [];
    }),
  );
}
