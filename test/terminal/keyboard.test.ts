import { jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { Keyboard } from '../../src/terminal/keyboard.js';

// What comes of a key when is told by a clock of the test's own, so that no machine is too slow for it.
beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

interface Typed {
  readonly tty: PassThrough;
  readonly keyboard: Keyboard;
  /** What came to the prompt: keys as they are, special ones by their names. */
  readonly given: string[];
}

function typed(): Typed {
  const tty = new PassThrough();
  const keyboard = new Keyboard(tty, () => {}, { interrupt: () => {}, hangUp: () => {}, suspend: () => {} });
  const given: string[] = [];
  keyboard.input.on('data', (bytes: Buffer) => given.push(bytes.toString()));
  keyboard.hold();
  return { tty, keyboard, given };
}

/** Lets what was pressed come through, without any time passing. */
async function settled(): Promise<void> {
  for (let rounds = 0; rounds < 10; rounds++) await new Promise((resolve) => setImmediate(resolve));
}

test('defect 6: a lone Esc is there within 50 milliseconds, and what may be the beginning of another key waits', async () => {
  const { tty, keyboard, given } = typed();
  keyboard.open((key) => given.push(key));
  tty.write('\u001b');
  await settled();
  expect(given).toEqual([]);
  jest.advanceTimersByTime(50);
  await settled();
  expect(given).toEqual(['escape']);
  tty.write('\u001b');
  await settled();
  tty.write('[Z');
  await settled();
  expect(given).toEqual(['escape', 'back']);
});

test('an Enter out of habit is told by when it was pressed, however late it is looked at', async () => {
  const { tty, keyboard, given } = typed();
  keyboard.open((key) => given.push(key));
  tty.write('1\r');
  keyboard.input.once('data', () => {
    keyboard.answeredByKey();
    keyboard.close();
  });
  await settled();
  jest.advanceTimersByTime(10_000);
  keyboard.open((key) => given.push(key));
  await settled();
  expect(given).toEqual(['1']);
  tty.write('\r');
  await settled();
  expect(given).toEqual(['1', '\r']);
});
