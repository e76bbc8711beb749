import { dayNumber, dayText } from '../../src/expression/calendar-day.js';
import { typedDay } from '../../src/terminal/typed-day.js';

/** A Monday. */
const today = dayNumber('2026-03-02')!;

test.each([
  ['today', '2026-03-02'],
  ['Tomorrow', '2026-03-03'],
  ['yesterday', '2026-03-01'],
  ['friday', '2026-03-06'],
  ['fri', '2026-03-06'],
  ['monday', '2026-03-09'],
  ['last monday', '2026-02-23'],
  ['last sun', '2026-03-01'],
  ['+3d', '2026-03-05'],
  ['+ 3 days', '2026-03-05'],
  ['-2w', '2026-02-16'],
  ['3 days ago', '2026-02-27'],
  ['1 week ago', '2026-02-23'],
  ['14 march 2024', '2024-03-14'],
  ['March 14th, 2024', '2024-03-14'],
  ['14 Mar', '2026-03-14'],
  ['1st of march', '2026-03-01'],
])('on Monday 2 March 2026, `%s` is %s', (typed, day) => {
  expect(dayText(typedDay(typed, today)!)).toBe(day);
});

test.each([
  ['friday', '2026-02-27', '2026-03-06'],
  ['monday', '2026-02-23', '2026-03-09'],
  ['14 march', '2025-03-14', '2026-03-14'],
  ['1 march', '2026-03-01', '2027-03-01'],
  ['last friday', '2026-02-27', '2026-02-27'],
])('`%s` is %s where the day lies behind, and %s where it lies ahead', (typed, past, future) => {
  expect(dayText(typedDay(typed, today, 'past')!)).toBe(past);
  expect(dayText(typedDay(typed, today, 'future')!)).toBe(future);
});

test.each([
  'march 2024',
  '31 february 2024',
  '2 march 3',
  '14 nonsense',
  '3 days',
  '',
  '3',
  '3d',
  '+3',
  'next friday',
  'frid',
  '2026-03-02',
  '+3m',
  'last',
])('`%s` is no such day', (typed) => {
  expect(typedDay(typed, today)).toBeUndefined();
});
