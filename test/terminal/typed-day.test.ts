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
])('on Monday 2 March 2026, `%s` is %s', (typed, day) => {
  expect(dayText(typedDay(typed, today)!)).toBe(day);
});

test.each(['', '3', '3d', '+3', 'next friday', 'frid', '2026-03-02', '+3m', 'last'])(
  '`%s` is no such day',
  (typed) => {
    expect(typedDay(typed, today)).toBeUndefined();
  },
);
