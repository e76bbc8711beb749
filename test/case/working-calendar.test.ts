import fc from 'fast-check';
import {
  dayOf,
  dueMoment,
  localTime,
  momentOf,
  reminderMoment,
  workingMinutesBetween,
} from '../../src/case/working-calendar.js';
import type { Due } from '../../src/playbook/due.js';
import type { Calendar } from '../../src/playbook/policy.js';

const nowhere = { start: 0, end: 0 };
const written = { value: '', at: nowhere, spanOf: () => nowhere };
const nineToFive = { from: 9 * 60, to: 17 * 60 };
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Monday to Friday in Amsterdam, where the clocks go forward on 2026-03-29; closed on Easter Monday. */
const calendar: Calendar = {
  timeZone: { value: 'Europe/Amsterdam', at: nowhere },
  hours: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, nineToFive])),
  holidays: new Map([[day('2026-04-06'), 'Easter Monday']]),
};

type InUnit = Extract<Due, { kind: 'in' }>['unit'];
const due = (amount: number, unit: InUnit): Due => ({ kind: 'in', amount, unit, written });
const at = (name: Extract<Due, { kind: 'at' }>['day'], hour: number): Due => ({
  kind: 'at',
  day: name,
  time: hour * 60,
  written,
});

function moment(local: string): number {
  const found = momentOf(local, calendar);
  if (found === undefined) throw new Error(local);
  return found;
}

test.each([
  ['2026-03-02 16:45', due(2, 'working_days'), '2026-03-04 17:00'],
  ['2026-03-06 16:45', due(1, 'working_days'), '2026-03-09 17:00'],
  ['2026-03-07 12:00', due(1, 'working_days'), '2026-03-09 17:00'],
  ['2026-04-02 10:00', due(2, 'working_days'), '2026-04-07 17:00'],
  ['2026-03-02 16:45', due(15, 'minutes'), '2026-03-02 17:00'],
  ['2026-03-28 23:30', due(4, 'hours'), '2026-03-29 04:30'],
  ['2026-03-02 16:45', due(4, 'working_hours'), '2026-03-03 12:45'],
  ['2026-03-06 20:00', due(1, 'working_hours'), '2026-03-09 10:00'],
  ['2026-03-02 16:45', due(30, 'days'), '2026-04-01 17:00'],
  ['2026-03-07 10:00', due(30, 'days'), '2026-04-07 17:00'],
  ['2026-03-02 09:00', due(3, 'weeks'), '2026-03-23 17:00'],
  ['2026-03-02 09:00', at('today', 17), '2026-03-02 17:00'],
  ['2026-03-05 09:00', at('tomorrow', 12), '2026-03-06 12:00'],
  ['2026-03-06 09:00', at('tomorrow', 12), '2026-03-09 12:00'],
  ['2026-03-06 09:00', at('next_working_day', 10), '2026-03-09 10:00'],
])('from %s, %j is due at %s', (from, what, expected) => {
  expect(localTime(dueMoment(what, moment(from), calendar), calendar)).toBe(expected);
});

test('a day named by a fact ends when the house closes', () => {
  const onFact: Due = { kind: 'on', fact: 'wedding', written };
  expect(
    localTime(dueMoment(onFact, moment('2026-03-02 09:00'), calendar, day('2026-03-14')), calendar),
  ).toBe('2026-03-16 17:00');
  expect(localTime(dueMoment({ ...onFact, time: 720 }, 0, calendar, day('2026-03-14')), calendar)).toBe(
    '2026-03-14 12:00',
  );
});

test.each([
  ['before', due(2, 'days'), '2026-03-06 17:00', '2026-03-04 09:00'],
  ['before', due(1, 'days'), '2026-03-09 17:00', '2026-03-06 09:00'],
  ['after', due(10, 'days'), '2026-04-01 17:00', '2026-03-12 09:00'],
  ['after', due(12, 'days'), '2026-04-01 17:00', '2026-03-16 09:00'],
  ['before', due(1, 'hours'), '2026-03-03 12:00', '2026-03-03 11:00'],
] as const)('a reminder %s, of what was promised on a Monday, is on %s', (when, what, until, expected) => {
  const reminder = reminderMoment({ when, due: what }, moment('2026-03-02 12:00'), moment(until), calendar);
  expect(reminder === undefined ? undefined : localTime(reminder, calendar)).toBe(expected);
});

test('there is no reminder before the promise itself', () => {
  const made = moment('2026-03-02 12:00');
  expect(
    reminderMoment({ when: 'before', due: due(1, 'days') }, made, moment('2026-03-02 17:00'), calendar),
  ).toBeUndefined();
});

test('the day is that of the house, not of Greenwich', () => {
  expect(dayOf(moment('2026-03-03 00:30'), calendar)).toBe(day('2026-03-03'));
});

test.each(['2026-02-30 10:00', '2026-03-02', '10:00', '2026-03-02 24:61', 'tomorrow'])(
  '%s is no local time',
  (text) => {
    expect(momentOf(text, calendar)).toBeUndefined();
  },
);

test('so many working hours later, the house was open for so many hours', () => {
  const year = moment('2026-01-01 00:00');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 525_600 }), fc.integer({ min: 1, max: 200 }), (minute, hours) => {
      const from = year + minute * 60_000;
      const until = dueMoment(due(hours, 'working_hours'), from, calendar);
      expect(workingMinutesBetween(from, until, calendar)).toBe(hours * 60);
    }),
  );
  expect(workingMinutesBetween(moment('2026-04-03 16:00'), moment('2026-04-07 09:30'), calendar)).toBe(90);
});

test('a calendar without open days still gives a moment', () => {
  const closed: Calendar = { ...calendar, hours: new Map() };
  expect(dueMoment(due(2, 'working_days'), 0, closed)).toBeGreaterThanOrEqual(0);
  expect(dueMoment(due(4, 'working_hours'), 0, closed)).toBe(4 * 3_600_000);
});

test('24:00 is the end of the day: the moment with which the next one begins, also where the clocks change that night', () => {
  const midnight = at('today', 24);
  expect(localTime(dueMoment(midnight, moment('2026-03-02 10:00'), calendar), calendar)).toBe(
    '2026-03-03 00:00',
  );
  expect(dueMoment(midnight, moment('2026-03-28 10:00'), calendar)).toBe(moment('2026-03-29 00:00'));
  expect(dueMoment(midnight, moment('2026-03-29 10:00'), calendar)).toBe(moment('2026-03-30 00:00'));
});
