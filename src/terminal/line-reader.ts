import { StringDecoder } from 'node:string_decoder';
import { oneLine } from './cut-keys.js';
import type { Input } from './input-stream.js';

/** At a keyboard nobody types two lines within this time: they were pasted. */
const pasteMs = 30;

/**
 * Reads lines and keeps those that nobody asked for yet. Lines pasted at a keyboard are one answer, never one for each of
 * the next questions; lines from a pipe are one each.
 */
export class LineReader {
  private readonly decoder = new StringDecoder('utf8');
  private readonly lines: string[] = [];
  private rest = '';
  private hasEnded = false;
  private wake: (() => void) | undefined;

  /** Stops waiting when `signal` says so. */
  constructor(
    private readonly input: Input,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.wake?.(), { once: true });
    this.hold();
  }

  /** Takes the input. */
  hold(): void {
    this.input.on('data', this.receive);
    for (const over of ['end', 'close', 'error']) this.input.on(over, this.end);
    this.input.ref?.();
  }

  /** The next line, or undefined at the end of the input. */
  async next(): Promise<string | undefined> {
    const first = await this.line();
    if (first === undefined || this.input.isTTY !== true) return first;
    return oneLine([first, ...(await this.pastedAfter())].join(' '));
  }

  /** Forgets what was typed ahead at a keyboard. What is piped in was meant for the questions to come. */
  async forget(): Promise<void> {
    if (this.input.isTTY !== true) return;
    // One round of the event loop reads what the terminal had already sent.
    await new Promise((resolve) => setImmediate(resolve));
    this.lines.length = 0;
  }

  release(): void {
    this.input.off('data', this.receive);
    for (const over of ['end', 'close', 'error']) this.input.off(over, this.end);
    this.input.pause();
    this.input.unref?.();
  }

  private async line(): Promise<string | undefined> {
    while (this.lines.length === 0 && !this.hasEnded && !this.signal.aborted) await this.news();
    return this.signal.aborted ? undefined : this.lines.shift();
  }

  private async pastedAfter(): Promise<string[]> {
    const more: string[] = [];
    for (let count = -1; count < more.length && !this.signal.aborted;) {
      count = more.length;
      await new Promise((resolve) => setTimeout(resolve, pasteMs));
      more.push(...this.lines.splice(0));
    }
    return more;
  }

  private news(): Promise<void> {
    this.input.resume();
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private readonly receive = (bytes: Buffer | string): void => {
    this.rest += typeof bytes === 'string' ? bytes : this.decoder.write(bytes);
    const lines = this.rest.split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    this.lines.push(...lines.map(oneLine));
    if (lines.length > 0) this.wake?.();
  };

  private readonly end = (): void => {
    if (this.hasEnded) return;
    this.hasEnded = true;
    if (this.rest !== '') this.lines.push(oneLine(this.rest));
    this.rest = '';
    this.wake?.();
  };
}
