import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import xterm, { type Terminal as Emulator } from '@xterm/headless';

const root = join(import.meta.dirname, '../..');
/** The program as it is started: Node and its launcher. */
export const makeright: readonly string[] = [process.execPath, join(root, 'bin/makeright')];

if (!existsSync(join(root, 'dist/main.cjs'))) throw new Error('these tests run what is built: npm run build');

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number;
}

/**
 * Runs the command, then says on the terminal how it ended, and stays. A pseudo-terminal whose last program has ended may be
 * closed, on a busy machine, before all that was written to it is read; this one is held open until it is.
 */
const outliving = `trap : HUP INT QUIT TERM; command=$1; shift
sh -c "$command" sh "$@"; printf '\\033]7777;%s\\007' "$?"; exec cat >/dev/null`;
const saysItsEnd = /\u001b\]7777;(\d+)\u0007$/;

const open = new Set<Terminal>();

/**
 * A program in a real pseudo-terminal, and the screen that somebody who sits at it sees. What it writes to stdout goes to a
 * file of its own. Nothing here waits for a time: only for what the screen shows, or for the end of the program.
 */
export class Terminal {
  /** Everything that the screen has been told, escape sequences and all. */
  written = '';
  readonly exit: Promise<Ended>;
  /** When the terminal itself is gone, with all that ran in it. */
  readonly closed: Promise<void>;
  /** Where the program finds nothing of this machine's: home, and the file that stdout goes to. */
  readonly folder = mkdtempSync(join(tmpdir(), 'makeright-e2e-'));
  private readonly pty: IPty;
  private readonly emulator: Emulator;
  private readonly listeners = new Set<() => void>();
  private awaited = '';
  private hasEnded = false;

  /** Runs a shell command; `$@` in it is makeright with `words`, and `$STDOUT` the file that is read as `stdout`. */
  constructor(command: string, words: readonly string[], options: TerminalOptions = {}) {
    const { columns = 80, rows = 24, cwd = root, env = {} } = options;
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
    this.pty = spawn('/bin/sh', ['-c', outliving, 'sh', command, ...makeright, ...words], {
      cols: columns,
      rows,
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: this.folder,
        STDOUT: this.stdoutFile,
        MAKERIGHT_AGENT: 'Robin',
        TERM: 'xterm-256color',
        LC_ALL: 'C.UTF-8',
        ...env,
      },
    });
    this.exit = new Promise((resolve) => {
      this.pty.onData((text) =>
        this.emulator.write(text, () => {
          this.written += text;
          const end = saysItsEnd.exec(this.written);
          if (end) {
            this.hasEnded = true;
            this.written = this.written.slice(0, end.index);
            resolve({ code: Number(end[1]) });
          }
          this.changed();
        }),
      );
    });
    this.closed = new Promise((resolve) => this.pty.onExit(() => resolve()));
    open.add(this);
  }

  /** What went to stdout instead of the screen. */
  get stdout(): string {
    return readFileSync(this.stdoutFile, 'utf8');
  }

  /** The lines that are visible now. */
  get lines(): string[] {
    const { active } = this.emulator.buffer;
    return Array.from(
      { length: this.emulator.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** The visible lines as text, without the empty ones at the end. */
  get screen(): string {
    return this.lines.join('\n').trimEnd();
  }

  /** The screen, and what has scrolled out of it. */
  get scrollback(): string {
    const { active } = this.emulator.buffer;
    const all = Array.from({ length: active.length }, (_, row) =>
      active.getLine(row)?.translateToString(true),
    );
    return all.join('\n').trimEnd();
  }

  get cursor(): { readonly row: number; readonly column: number } {
    const { cursorY, cursorX } = this.emulator.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  /** Whether the terminal marks pastes. */
  get marksPastes(): boolean {
    return this.emulator.modes.bracketedPasteMode;
  }

  /** Whether the cursor is shown. */
  get showsCursor(): boolean {
    return this.written.lastIndexOf('\u001b[?25h') >= this.written.lastIndexOf('\u001b[?25l');
  }

  /** Whether a whole frame is drawn: only then the cursor stands behind what is typed. */
  get isAsking(): boolean {
    const { row, column } = this.cursor;
    return /^[›>] /.test(`${this.lines[row]} `) && column >= 2;
  }

  /** What stands in the line of the input, up to the cursor. */
  get input(): string {
    const { row, column } = this.cursor;
    return (this.lines[row] ?? '').slice(2, column);
  }

  press(keys: string): this {
    this.pty.write(keys);
    return this;
  }

  /** Pastes as a terminal does that marks it. */
  paste(text: string): this {
    return this.press(this.marksPastes ? `\u001b[200~${text}\u001b[201~` : text);
  }

  /** Makes the window another size, and waits until the program has drawn its question on it. */
  async resize(columns: number, rows: number): Promise<void> {
    const { length } = this.written;
    this.emulator.resize(columns, rows);
    this.pty.resize(columns, rows);
    await this.until('a new frame', () => this.isAsking && this.written.includes('\u001b[H', length));
  }

  /** Closes the window: the terminal is gone, and the program with it. */
  close(): void {
    (this.pty as unknown as { destroy(): void }).destroy();
  }

  /** Waits until the screen shows a text, wherever its lines are broken. */
  async sees(text: string | RegExp): Promise<void> {
    await this.until(String(text), () => this.shows(text));
  }

  /** Waits until the screen shows a text, and a question that can be answered. */
  async asks(text: string | RegExp): Promise<void> {
    await this.until(`a question and ${String(text)}`, () => this.isAsking && this.shows(text));
  }

  shows(text: string | RegExp): boolean {
    if (typeof text !== 'string') return text.test(this.screen);
    return onOneLine(this.screen).includes(onOneLine(text));
  }

  async until(what: string, isSo: () => boolean): Promise<void> {
    this.awaited = what;
    while (!isSo()) {
      if (this.hasEnded) throw new Error(`it ended, and never came to ${what}:\n${this.screen}`);
      await new Promise<void>((resolve) => this.listeners.add(resolve));
    }
    this.awaited = '';
  }

  private readonly changed = (): void => {
    const waiting = [...this.listeners];
    this.listeners.clear();
    for (const tell of waiting) tell();
  };

  private get stdoutFile(): string {
    return join(this.folder, 'stdout');
  }

  /** Ends whatever still runs; says what it waited for, if it still waits. */
  async dispose(): Promise<void> {
    open.delete(this);
    if (this.awaited !== '') console.error(`It waited for ${this.awaited}, and stood at:\n${this.screen}`);
    killGroup(this.pty.pid);
    await this.closed;
    this.emulator.dispose();
    rmSync(this.folder, { recursive: true });
  }
}

/** Somebody at a terminal of their own, where makeright runs; what it prints on stdout is kept apart. */
export function agentAt(words: readonly string[], options: TerminalOptions = {}): Terminal {
  return new Terminal('exec "$@" >"$STDOUT"', words, options);
}

/** To be called after each test: no terminal outlives it. */
export async function closeTerminals(): Promise<void> {
  for (const terminal of [...open]) await terminal.dispose();
}

/** What is left of it: the program, where it still runs, and the shell that has outlived it. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
