import { expect, test } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { AwayCall } from '../../src/terminal/away-call.js';

test('a call that comes while no question is open ends the next, once', async () => {
  const away = new AwayCall();
  const told: string[] = [];
  away.call();
  away.listen(() => told.push('first'));
  await setImmediate();
  away.listen(() => told.push('second'));
  await setImmediate();
  expect(told).toEqual(['first']);
});

test('a call waits on where a key that was typed ahead answers the question first', async () => {
  const away = new AwayCall();
  const told: string[] = [];
  away.call();
  const stop = away.listen(() => told.push('answered'));
  stop();
  await setImmediate();
  away.listen(() => told.push('next'));
  await setImmediate();
  expect(told).toEqual(['next']);
});
