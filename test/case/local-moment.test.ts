import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { momentAtLocal, offsetAt } from '../../src/case/local-moment.js';
import { clocksIn } from '../../src/playbook/clock-changes.js';
import type { Calendar } from '../../src/playbook/policy.js';

const zones = [
  'UTC',
  'Europe/Amsterdam',
  'Europe/Dublin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;
const zone = fc.constantFrom(...zones);
/** Houses that never open, with clocks looked up ahead. */
const calendars = new Map(
  zones.map((name): [string, Calendar] => {
    const timeZone = { value: name, at: { start: 0, end: 0 } };
    return [name, { timeZone, clocks: clocksIn(name), hours: new Map(), holidays: new Map() }];
  }),
);
const inZone = (name: string) => calendars.get(name)!;
const minute = 60_000;
const day = 86_400_000;

function temporalOffset(at: number, name: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
}

function temporalMoment(local: number, name: string): number {
  const plain = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, -1));
  return plain.toZonedDateTime(name).epochMilliseconds;
}

/** Changes of the clocks of a zone from 1970 to 2041, as Temporal knows them. */
function changesOf(name: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > 2041) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

const changes = new Map(zones.map((name) => [name, changesOf(name)]));

/** A moment within two days of a change of the clocks, or any other where they never change. */
const nearChange = zone.chain((name) => {
  const own = changes.get(name)!;
  const change = own.length === 0 ? fc.integer({ min: 0, max: 2 ** 41 }) : fc.constantFrom(...own);
  return fc
    .tuple(change, fc.integer({ min: -2 * day, max: 2 * day }))
    .map(([at, beside]) => ({ name, at: at + beside }));
});
const anywhere = fc
  .tuple(zone, fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }))
  .map(([name, at]) => ({ name, at }));

test.each([
  ['at any time', anywhere],
  ['when the clocks change', nearChange],
])('clocks are as far from UTC as Temporal has them, %s', (_, moments) => {
  fc.assert(
    fc.property(moments, ({ name, at }) => {
      expect(offsetAt(at, inZone(name))).toBe(temporalOffset(at, name));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['at any time', anywhere],
  ['when the clocks change', nearChange],
])('clocks show a local time at the moment that Temporal has, %s', (_, moments) => {
  fc.assert(
    fc.property(moments, ({ name, at }) => {
      const local = Math.floor((at + offsetAt(at, inZone(name))) / minute) * minute;
      expect(momentAtLocal(local, inZone(name))).toBe(temporalMoment(local, name));
    }),
    { numRuns: 300 },
  );
});

test.each(zones)('each half hour around each change of the clocks in %s', (name) => {
  for (const change of changes.get(name)!) {
    for (let at = change - 90 * minute; at <= change + 90 * minute; at += 30 * minute) {
      const local = Math.floor((at + temporalOffset(change - 1, name)) / minute) * minute;
      const moment = momentAtLocal(local, inZone(name));
      if (moment !== temporalMoment(local, name)) throw new Error(new Date(local).toISOString());
    }
  }
});
