import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import type { Interruption } from '../../src/terminal/entry.js';
import { fakeWorld, KeptOutput } from '../cli/fake-world.js';
import { SmallScreen } from './small-screen.js';

/** A keyboard: raw mode is remembered, keys are bytes. */
class FakeKeyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;
  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    return this;
  }
  ref(): void {}
  unref(): void {}
}

export interface AgentOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Somebody at a terminal, where a command line of makeright runs. */
export class Agent {
  readonly keyboard = new FakeKeyboard();
  readonly output = new KeptOutput();
  screen: SmallScreen;
  /** The exit code, once the program has ended. */
  readonly exit: Promise<number>;
  readonly world;
  interrupt: (by: Interruption) => void = () => {};
  resume: (() => void) | undefined;

  constructor(words: readonly string[], { columns = 80, rows = 24, env = {} }: AgentOptions = {}) {
    this.screen = new SmallScreen(columns, rows);
    Object.assign(this.output, { isTTY: true, columns, rows });
    this.output.on('written', () => this.draw());
    this.world = {
      ...fakeWorld({ cwd: join(import.meta.dirname, '../cli/house'), env }),
      stdin: this.keyboard,
      stderr: this.output,
      screen: this.output,
      onInterruption: (listener: (by: Interruption) => void) => {
        this.interrupt = listener;
        return () => {};
      },
      suspend: (resumed: () => void) => (this.resume = resumed),
    };
    this.exit = runCommandLine(words, this.world);
  }

  get record(): string {
    return this.world.stdout.text;
  }

  private drawn = 0;
  private draw(): void {
    this.screen.write(this.output.text.slice(this.drawn));
    this.drawn = this.output.text.length;
  }

  press(keys: string): this {
    this.keyboard.write(keys);
    return this;
  }

  paste(text: string): this {
    return this.press(`\u001b[200~${text}\u001b[201~`);
  }

  /** Makes the window another size; its terminal has wrapped the old lines anew by then, here into nothing. */
  resize(columns: number, rows: number): this {
    Object.assign(this.output, { columns, rows });
    this.screen = new SmallScreen(columns, rows);
    this.output.emit('resize');
    return this;
  }

  /** Waits until the screen shows a text; what it shows instead is told by the test that runs out of time. */
  async sees(text: string | RegExp): Promise<void> {
    const isShown = (): boolean =>
      typeof text === 'string' ? this.screen.text.includes(text) : text.test(this.screen.text);
    while (!isShown()) {
      const wasLost = await Promise.race([this.change(), this.exit.then((code) => `it ended with ${code}`)]);
      if (wasLost !== undefined && !isShown())
        throw new Error(`${wasLost}, and never showed ${String(text)}:\n${this.screen.text}`);
    }
  }

  /** Gives keys that should have been dropped the time to come through. */
  async hasLooked(): Promise<void> {
    for (let rounds = 0; rounds < 5; rounds++) await new Promise((resolve) => setImmediate(resolve));
  }

  private change(): Promise<undefined> {
    return new Promise((resolve, reject) => {
      // Shorter than any test may take, so that what the screen shows is told.
      const late = setTimeout(() => reject(new Error(`it stays at:\n${this.screen.text}`)), 240_000);
      // What it waits for may be the end of the program instead: then nothing is left to wait for.
      late.unref();
      this.output.once('written', () => {
        clearTimeout(late);
        resolve(undefined);
      });
    });
  }
}
