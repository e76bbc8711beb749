import { columnsOf } from '../diagnostic/visible-text.js';
import type { PlaybookSearch } from '../search/playbook-search.js';
import type { Picked } from './picked.js';
import { oneLine } from './cut-keys.js';
import { framePrompt, type FrameEnd } from './frame-prompt.js';
import { harmless } from './harmless.js';
import type { Edited, EditText } from './edited.js';
import type { Keyboard } from './keyboard.js';
import { partLines } from './part-lines.js';
import type { Entry, Interruption } from './entry.js';
import type { Asking, Remark, Renderer } from './renderer.js';
import { columnsFor, rowsFor, type Screen, type ScreenOutput } from './screen.js';
import { shortened, wrapText } from './wrap-text.js';

/** What else a terminal can do for an agent. */
interface Aids {
  /** What asks the terminal to copy a text; undefined where it cannot be asked. */
  clipboard(text: string): string | undefined;
  readonly editText: EditText;
}

/**
 * One frame for each step, drawn in place; what was answered leaves one line. Everything that stays is remembered, because a
 * terminal whose size changed is wiped and drawn anew: what it made of the old lines cannot be known.
 */
export class RichRenderer implements Renderer {
  readonly hasKeys = true;
  private readonly remarks: Remark[] = [];

  constructor(
    private readonly screen: Screen<ScreenOutput>,
    private readonly keyboard: Keyboard,
    /** Aborted by a signal, with its name as the reason. */
    private readonly interruption: AbortSignal,
    private readonly aids: Aids,
  ) {
    keyboard.hold();
  }

  get masked(): string {
    return this.screen.glyphs.masked;
  }

  async ask(asking: Asking): Promise<Entry> {
    let question = asking;
    if (asking.commits) await this.keyboard.forget();
    for (;;) {
      const end = await this.prompt(question);
      if (end.kind === 'line') return { kind: 'line', text: oneLine(end.text) };
      if (end.kind !== 'redraw') return end;
      const { draft, isDraftChosen } = end;
      question = { ...asking, draft, isDraftChosen };
      this.wipe();
    }
  }

  async pick(playbooks: PlaybookSearch): Promise<Picked> {
    const { pickBySearch } = await import('./pick-by-search.js');
    return pickBySearch(playbooks, this.screen, this.keyboard, this.interruption, () => this.wipe());
  }

  leave(remark: Remark): void {
    this.remarks.push(remark);
    this.write(this.lines(remark));
  }

  copy(text: string): boolean {
    const sequence = this.aids.clipboard(text);
    if (sequence !== undefined) this.screen.output.write(sequence);
    return sequence !== undefined;
  }

  /** The editor has the terminal to itself meanwhile, and may leave anything on it. */
  async edit(text: string): Promise<Edited> {
    this.keyboard.release();
    try {
      return await this.aids.editText(text, this.interruption);
    } finally {
      this.keyboard.hold();
      this.wipe();
    }
  }

  release(): void {
    this.keyboard.release();
  }

  private async prompt(asking: Asking): Promise<FrameEnd> {
    const { output } = this.screen;
    try {
      // Every key comes by the keyboard, and a stream without a terminal of its own is what the prompt needs for that.
      const context = {
        input: this.keyboard.input,
        output: output,
        clearPromptOnDone: true,
        signal: this.interruption,
      };
      return await framePrompt({ asking, screen: this.screen, keyboard: this.keyboard }, context);
    } catch (error) {
      if (this.interruption.aborted)
        return { kind: 'interrupted', by: this.interruption.reason as Interruption };
      throw error;
    } finally {
      this.keyboard.close();
    }
  }

  private write(lines: readonly string[]): void {
    this.screen.output.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Empties the screen line by line, which leaves nothing behind in the scrollback, and puts back what fits above a frame. */
  private wipe(): void {
    const rows = rowsFor(this.screen.output);
    const home = '\u001b[H';
    const emptied = Array.from({ length: rows }, () => '\u001b[2K').join('\u001b[1B');
    this.screen.output.write(home + emptied + home);
    const stayed = this.remarks.flatMap((remark) => this.lines(remark));
    this.write(stayed.slice(-Math.floor(rows / 3)));
  }

  private answerLine(question: string, answer: string): string {
    const { chalk, glyphs, output } = this.screen;
    const columns = columnsFor(output);
    const shown = shortened(harmless(answer), Math.floor(columns / 2), glyphs.more);
    const asked = shortened(harmless(question), columns - columnsOf(shown) - 4, glyphs.more);
    return `${chalk.green(glyphs.done)} ${chalk.dim(asked)}  ${shown}`;
  }

  private lines(remark: Remark): string[] {
    const { glyphs, output } = this.screen;
    const columns = columnsFor(output);
    switch (remark.kind) {
      case 'opened':
        // Every frame has it in its heading.
        return [];
      case 'answered':
        return [this.answerLine(remark.question, remark.answer)];
      case 'changed':
        return [this.answerLine(`Changed: ${remark.question}`, remark.answer)];
      case 'notice':
        return wrapText(harmless(remark.text), columns);
      case 'words':
        return remark.parts.length === 0
          ? []
          : ['', ...remark.parts.flatMap((part) => partLines(part, glyphs, columns))];
      case 'page':
        return ['', ...wrapText(harmless(remark.text), columns), ''];
    }
  }
}
