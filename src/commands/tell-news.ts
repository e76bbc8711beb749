import { tellCase, walkOf, type Case } from '../case/case.js';
import type { Settlement } from '../case/input.js';
import { isOpen, promisesOf, type PromiseStanding } from '../case/ledger.js';
import { momentText } from '../case/moment-text.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { harmless } from '../terminal/harmless.js';
import { typedMoment } from '../terminal/typed-moment.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { houseTimeOf } from './house-time.js';
import { namedCase } from './named-case.js';
import { agentName } from './open-case.js';
import type { PromiseNews, PromiseOptions } from './promise.js';
import { restored } from './restored.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Tells a case in the store what came of one of its promises. */
export function tellNews(
  news: PromiseNews,
  typed: string,
  promise: string | undefined,
  options: PromiseOptions,
  world: World,
): Promise<Ending> {
  return withStore(world, async (store) => {
    const { caseId } = (await namedCase(typed, store, world)).opening;
    const by = agentName(options.by, world) ?? 'agent';
    const claimed = await store.claim(caseId, by);
    if (claimed.kind === 'has_it')
      throw new Failure(
        `${claimed.other.by} has this case and can say so there with /o`,
        `ask ${claimed.other.by}, or take it over: makeright resume ${caseId} --take-over`,
      );
    if (claimed.kind === 'no_such_case') throw new Failure(`there is no case \`${caseId}\``);
    try {
      const found = await store.load(caseId);
      if (!found) throw new Failure(`there is no case \`${caseId}\``);
      const before = restored(found);
      const after = told(before, news, promise, options, by, world);
      const appended = await store.append(claimed.held, after);
      if (appended.kind === 'taken_over')
        throw new Failure(`${appended.other.by} has just taken this case over; nothing was told`);
      world.stderr.write(harmless(whatFollows(before, after)));
      return 'done';
    } finally {
      await store.release(claimed.held.claim);
    }
  });
}

function told(
  before: Case,
  news: PromiseNews,
  promise: string | undefined,
  options: PromiseOptions,
  by: string,
  world: World,
): Case {
  const { made } = promiseMeant(before, promise);
  const last = before.inputs.at(-1)?.at ?? before.opening.at;
  const at = Math.max(last, houseTimeOf(walkOf(before).policy, world).now(options.now));
  const result = tellCase(before, {
    kind: 'settle',
    made: made.seq,
    how: settlement(news, options, at, before),
    at,
    by,
  });
  if (result.kind === 'refused') throw new Failure(result.message, result.help);
  return result.case;
}

function promiseMeant(of: Case, name: string | undefined): PromiseStanding {
  const open = promisesOf(of.events).filter(isOpen);
  const fits = open.filter(({ made }) => name === undefined || nameOf(made.promise) === name);
  const [only, ...others] = fits;
  if (only && others.length === 0) return only;
  const names = open.map(({ made }) => nameOf(made.promise));
  if (names.length === 0) throw new Failure('no promise of this case is open');
  const near = name === undefined ? undefined : didYouMean(name, names);
  const all = open.map(({ made }) => `${nameOf(made.promise)} (${made.what})`).join(', ');
  throw new Failure(
    name === undefined
      ? 'more than one promise of this case is open'
      : `no open promise is called \`${name}\``,
    near === undefined ? `there are: ${all}` : `did you mean \`${near}\`?`,
  );
}

/** The name that the trainer gave a promise, without the playbooks that it stands in. */
function nameOf(promise: string): string {
  return promise.slice(promise.lastIndexOf('/') + 1);
}

function settlement(
  news: PromiseNews,
  { because, until }: PromiseOptions,
  now: number,
  of: Case,
): Settlement {
  if (news === 'kept' || news === 'broken') return { to: news };
  if (because === undefined)
    throw new Failure('this needs a reason, for the record', 'add it as in --because "agreed by phone"');
  if (news === 'release') return { to: 'released', because };
  const due = until === undefined ? undefined : typedMoment(until, now, walkOf(of).policy.calendar);
  if (due === undefined)
    throw new Failure('until when now?', 'add it as in --until "friday 15:00" or --until "2026-03-06 15:00"');
  if (due <= now) throw new Failure(`${momentText(due, walkOf(of).policy)} has passed`, 'name a later time');
  return { to: 'renegotiated', due, because };
}

/** What comes up by it, so that somebody takes the case up again. */
function whatFollows(before: Case, after: Case): string {
  const { stop, opening } = after;
  const asked = stop.kind === 'question' ? stop.question : undefined;
  const stood = before.stop.kind === 'question' ? before.stop.question : undefined;
  if (asked === undefined || asked.address === stood?.address) return 'It is in the record.\n';
  return `It is in the record, and something follows from it: makeright resume ${opening.caseId}\n`;
}
