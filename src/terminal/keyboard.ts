import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { cutKeys, type Key } from './cut-keys.js';
import type { LineKey } from './edit-line.js';
import type { Input } from './input-stream.js';
import type { SlashName } from './slash-command.js';

/** What the keyboard tells beside keys for the prompt. */
export interface KeyboardEvents {
  /** Ctrl-C. */
  readonly interrupt: () => void;
  /** The terminal is gone. */
  readonly hangUp: () => void;
  /** Ctrl-Z: hands the terminal back to the shell; `resumed` is called when the program is in front again. */
  readonly suspend: (resumed: () => void) => void;
}

/** Keys that mean something to the open prompt and must not reach its line editor, which would close itself or beep. */
export type SpecialKey = 'ctrl-d' | 'escape' | 'ctrl-l' | 'resumed' | SlashName;

/** A paste is one key, by this name: it never stands for a command or an option. */
const pasteName = 'paste';

export function isPaste({ name }: { readonly name?: string | undefined }): boolean {
  return name === pasteName;
}

/** Empties the screen below the cursor and goes there, for what the shell writes. */
const belowCursor = '\u001b[J\n';
/** A lone Esc is told from the beginning of a sequence by waiting this long for the rest. */
const escapeWaitMs = 40;
/** An Enter pressed so soon after a key that was the whole answer belongs to that key: people who learnt `1 Enter` type it. */
const habitMs = 600;

/** A key and when it came, however long it waits here. */
type Pressed = Key & { readonly atMs: number };

/**
 * Stands between the terminal and the prompts. The terminal is in raw mode for the whole run; what it sends is cut into keys,
 * and keys wait here while no prompt is open, so none is lost; a paste is one key. A prompt reads from `input`.
 */
export class Keyboard {
  readonly input = new PassThrough();
  private readonly decoder = new StringDecoder('utf8');
  private readonly waiting: Pressed[] = [];
  private rest = '';
  private restTimer: NodeJS.Timeout | undefined;
  private special: ((key: SpecialKey) => void) | undefined;
  private mostPasted = Infinity;
  private isPumping = false;
  private lastGivenMs = 0;
  private habitUntilMs = 0;

  constructor(
    private readonly tty: Input,
    private readonly write: (sequence: string) => void,
    private readonly events: KeyboardEvents,
  ) {}

  /** Takes the terminal. */
  hold(): void {
    this.tty.on('data', this.receive);
    this.tty.on('end', this.events.hangUp);
    this.tty.on('close', this.events.hangUp);
    this.tty.on('error', this.events.hangUp);
    this.setModes(true);
    this.tty.ref?.();
    this.tty.resume();
  }

  /** Gives the terminal back as it was. */
  release(): void {
    clearTimeout(this.restTimer);
    this.close();
    this.tty.off('data', this.receive);
    this.tty.off('end', this.events.hangUp);
    this.tty.off('close', this.events.hangUp);
    this.setModes(false);
    this.tty.pause();
    this.tty.unref?.();
  }

  /**
   * Drops the keys that were pressed so far. To be called before a question is drawn: whoever has seen it answers it, and
   * no such key is dropped.
   */
  async forget(): Promise<void> {
    // One round of the event loop reads what the terminal had already sent.
    await new Promise((resolve) => setImmediate(resolve));
    this.waiting.length = 0;
  }

  /** Lets keys through to the prompt that has just been opened; of a paste so many characters at most. */
  open(special: (key: SpecialKey) => void, mostPasted = Infinity): void {
    this.special = special;
    this.mostPasted = mostPasted;
    this.pump();
  }

  /** Keeps a key for the next prompt, before all others. */
  putBack(key: LineKey): void {
    const { sequence } = key;
    if (sequence) this.waiting.unshift({ kind: 'key', bytes: sequence, atMs: this.lastGivenMs });
  }

  /** Keeps keys back until the next prompt. */
  close(): void {
    this.special = undefined;
  }

  /** A key was the whole answer: an Enter out of habit is not the next one. */
  answeredByKey(): void {
    this.habitUntilMs = this.lastGivenMs + habitMs;
  }

  private readonly receive = (bytes: Buffer | string): void => {
    clearTimeout(this.restTimer);
    const text = typeof bytes === 'string' ? bytes : this.decoder.write(bytes);
    const { keys, rest } = cutKeys(this.rest + text);
    this.rest = rest;
    for (const key of keys) this.accept(key);
    if (rest === '\u001b') this.restTimer = setTimeout(() => this.acceptEscape(), escapeWaitMs);
    this.pump();
  };

  private acceptEscape(): void {
    this.rest = '';
    this.accept({ kind: 'key', bytes: '\u001b' });
    this.pump();
  }

  private accept(key: Key): void {
    if (key.kind === 'key' && key.bytes === '\u0003') this.events.interrupt();
    else if (key.kind === 'key' && key.bytes === '\u001a') this.suspend();
    else this.waiting.push({ ...key, atMs: performance.now() });
  }

  private suspend(): void {
    this.write(belowCursor);
    this.setModes(false);
    this.events.suspend(() => {
      this.setModes(true);
      this.special?.('resumed');
    });
  }

  /** One key a round, so that a prompt that is answered by it can close before the next one comes. */
  private pump(): void {
    if (this.isPumping || !this.special || this.waiting.length === 0) return;
    this.isPumping = true;
    setImmediate(() => {
      this.isPumping = false;
      if (!this.special) return;
      const key = this.waiting.shift();
      if (key) this.give(key, this.special);
      this.pump();
    });
  }

  private give(key: Pressed, special: (key: SpecialKey) => void): void {
    this.lastGivenMs = key.atMs;
    if (key.kind === 'paste') {
      const text = key.text.slice(0, this.mostPasted);
      this.input.emit('keypress', text, {
        sequence: text,
        name: pasteName,
        ctrl: false,
        meta: false,
        shift: false,
      });
      return;
    }
    const isOfHabit = key.bytes === '\r' && key.atMs < this.habitUntilMs;
    this.habitUntilMs = 0;
    if (!isOfHabit) {
      const meant = specialKeys[key.bytes];
      if (meant === undefined) this.input.write(key.bytes);
      else if (meant !== 'nothing') special(meant);
    }
  }

  /** Raw mode, and bracketed paste: the terminal marks where a paste begins and ends. */
  private setModes(isOn: boolean): void {
    this.tty.setRawMode?.(isOn);
    this.write(isOn ? '\u001b[?2004h' : '\u001b[?2004l');
  }
}

const specialKeys: Readonly<Record<string, SpecialKey | 'nothing'>> = {
  '\u0004': 'ctrl-d',
  '\u001b': 'escape',
  '\u001b[Z': 'back',
  '\u000c': 'ctrl-l',
  // Never Ctrl-B, which tmux keeps for itself; each of these is also a slash command.
  '\u000e': 'note',
  '\u0007': 'change',
  '\u000f': 'happened',
  '\u0019': 'copy',
  '\u0018': 'edit',
  '\u001bOP': 'help',
  '\u001b[11~': 'help',
  '\t': 'nothing',
};
