import { momentNamed } from '../case/moment-named.js';
import { momentText } from '../case/moment-text.js';
import { dayOf, isoTime, workingDaysBetween } from '../case/working-calendar.js';
import type { Policy } from '../playbook/policy.js';
import { readLibrary } from '../playbook/read-library.js';
import { counted } from '../report/counted.js';
import { Failure } from './failure.js';
import { headOf } from './in-context.js';
import { libraryFolder, shippedFolder } from './library-folder.js';
import { readSource, yamlFilesBelow } from './read-source.js';
import type { World } from './world.js';

/** Moments in the words of the house: its zone, its way of writing, its working days. All in milliseconds UTC. */
export interface HouseTime {
  readonly policy: Policy;
  /** `Wed 4 March 2026, 17:00`. */
  text(at: number): string;
  /** ISO 8601, with the offset of the zone. */
  iso(at: number): string;
  /** The moment that it is, or that it is to be taken for. */
  now(as: string | undefined): number;
  /** When something is due, as seen from now: `2 working days late`, `due in 40 minutes`. */
  dueText(due: number, now: number): string;
}

/** The time of the house whose playbooks are looked at here, as its policy has it today. */
export function houseTime(library: string | undefined, world: World): HouseTime {
  const policy = policyIn(libraryFolder(library, world), world) ?? policyIn(shippedFolder(world), world);
  if (!policy) throw new Error('no policy ships');
  return houseTimeOf(policy, world);
}

/** The time of a house, as one of its policies has it. */
export function houseTimeOf(policy: Policy, world: World): HouseTime {
  return {
    policy,
    text: (at) => momentText(at, policy),
    now: (as) => (as === undefined ? world.now() : momentIn(as, policy)),
    iso: (at) => isoTime(at, policy.calendar),
    dueText: (due, now) => (due < now ? lateText(due, now, policy) : soonText(due, now, policy)),
  };
}

function policyIn(folder: string, world: World): Policy | undefined {
  const sources = yamlFilesBelow(folder, world).map((path) => readSource(path, world));
  const files = sources.map(({ file }) => file).filter(({ text }) => headOf(text).kind === 'policy');
  const { policy } = readLibrary(files);
  return policy && (policy.on(dayOf(world.now(), policy.base.calendar)) ?? policy.base);
}

function momentIn(written: string, { calendar }: Policy): number {
  const at = momentNamed(written, calendar);
  if (at !== undefined) return at;
  throw new Failure(`\`${written}\` is not a time`, 'write it as in --now "2026-03-02 16:45"');
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function lateText(due: number, now: number, policy: Policy): string {
  const late = now - due;
  if (late < hourMs) return `${counted(Math.max(1, Math.floor(late / minuteMs)), 'minute')} late`;
  const days = workingDaysBetween(...daysOf(due, now, policy), policy.calendar);
  return days === 0
    ? `${counted(Math.floor(late / hourMs), 'hour')} late`
    : `${counted(days, 'working day')} late`;
}

function soonText(due: number, now: number, policy: Policy): string {
  const left = due - now;
  if (left < hourMs) return `due in ${counted(Math.max(1, Math.floor(left / minuteMs)), 'minute')}`;
  const [today, day] = daysOf(now, due, policy);
  const text = momentText(due, policy);
  if (day === today) return `due today, ${text.slice(-5)}`;
  const days = workingDaysBetween(today, day, policy.calendar);
  return days === 0 ? `due ${text}` : `due ${text}, in ${counted(days, 'working day')}`;
}

function daysOf(from: number, to: number, { calendar }: Policy): [number, number] {
  return [dayOf(from, calendar), dayOf(to, calendar)];
}
