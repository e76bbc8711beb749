import { dayNumber } from '../../src/expression/calendar-day.js';
import { readLibrary } from '../../src/playbook/read-library.js';

const policy = `
policy: house
title: How we put things right
effective_from: 2026-01-01
currency: EUR
calendar: {time_zone: Europe/Amsterdam, hours: {mon: "09:00 to 17:00", tue: "09:00 to 17:00"}}
roles:
  agent:
    may: {refund: {each: 50.00, case: 75.00}, gift: freely}
remedies:
  refund: {counts_as: entitlement}
changes:
  - from: 2026-12-01
    until: 2026-12-31
    because: Gift season
    calendar: {hours: {mon: closed, sat: "10:00 to 14:00"}}
    roles: {agent: {may: {refund: {each: 75.00}}}}
  - from: 2026-12-24
    roles: {agent: {may: {refund: {each: 100.00}, gift: {each: 10.00}}}, elf: {title: Elf}}
    remedies: {gift: {counts_as: concession}}
`;

const library = readLibrary([{ path: 'policy.yaml', text: policy }]);
const on = (day: string) => library.policyOn(dayNumber(day)!);
const limitsOn = (day: string) => on(day)?.roles.get('agent')?.may;

test('the policy reads without faults', () => {
  expect(library.faults).toEqual([]);
});

test('before its day, the policy does not hold', () => {
  expect(on('2025-12-31')).toBeUndefined();
  expect(on('2026-01-01')).toBe(library.policy?.base);
});

test('a change changes what it names, and nothing else', () => {
  expect(limitsOn('2026-12-01')?.get('refund')).toMatchObject({ each: 7500, case: 7500 });
  expect(limitsOn('2026-12-01')?.get('gift')).toMatchObject({ freely: true });
  expect(on('2026-12-01')?.calendar.hours).toEqual(
    new Map([
      [2, { from: 540, to: 1020 }],
      [6, { from: 600, to: 840 }],
    ]),
  );
  expect(on('2026-12-01')?.calendar.timeZone.value).toBe('Europe/Amsterdam');
  expect([...on('2026-12-01')!.roles.keys()]).toEqual(['agent']);
});

test('where two hold, the later one in the file wins', () => {
  expect(limitsOn('2026-12-31')?.get('refund')).toMatchObject({ each: 10000, case: 7500 });
  expect(limitsOn('2026-12-31')?.get('gift')).toMatchObject({ freely: false, each: 1000 });
  expect(on('2026-12-31')?.calendar.hours.has(1)).toBe(false);
});

test('a change without an end stays, one with an end does not', () => {
  expect(limitsOn('2027-01-01')?.get('refund')).toMatchObject({ each: 10000 });
  expect(on('2027-01-01')?.calendar.hours.has(1)).toBe(true);
  expect(on('2027-01-01')?.remedies.get('gift')).toMatchObject({ countsAs: 'concession', title: 'gift' });
  expect(on('2027-01-01')?.roles.get('elf')?.title).toBe('Elf');
});

test('days on which the same changes hold have the same policy', () => {
  expect(on('2026-12-02')).toBe(on('2026-12-23'));
  expect(on('2026-12-24')).toBe(on('2026-12-31'));
  expect(on('2026-12-23')).not.toBe(on('2026-12-24'));
});
