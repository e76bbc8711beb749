import { columnsOf } from '../diagnostic/visible-text.js';
import type { PlaybookSearch } from '../search/playbook-search.js';
import { AwayCall } from './away-call.js';
import type { Picked } from './picked.js';
import { oneLine } from './cut-keys.js';
import { drawFrame } from './draw-frame.js';
import { lineOf } from './edit-line.js';
import type { framePrompt, FrameEnd } from './frame-prompt.js';
import { harmless } from './harmless.js';
import type { Edited, EditText } from './edited.js';
import type { Keyboard } from './keyboard.js';
import { partLines, quoted } from './part-lines.js';
import type { Entry, Interruption } from './entry.js';
import type { Asking, Remark, Renderer, TextFor } from './renderer.js';
import { columnsFor, rowsFor, type Screen, type ScreenOutput } from './screen.js';
import { shortened } from '../diagnostic/shortened.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** Rows that a question needs beneath a text that stays, at least. */
const roomBeneath = 8;

type Context = NonNullable<Parameters<typeof framePrompt>[1]>;

/** What else a terminal can do for an agent. */
interface Aids {
  /** What asks the terminal to copy a text; undefined where it cannot be asked. */
  clipboard(text: string): string | undefined;
  readonly editText: EditText;
}

/** Where a frame stands that no prompt has drawn: so many rows above the cursor, on a screen of that size. */
interface Shown {
  readonly above: number;
  readonly columns: number;
  readonly rows: number;
}

const typedNothing = { line: lineOf(''), filter: '' };

function up(rows: number): string {
  return rows === 0 ? '' : `\u001b[${rows}A`;
}

/** Counted from 0. */
function toColumn(column: number): string {
  return `\u001b[${column + 1}G`;
}

/**
 * One frame for each step, drawn in place; what was answered leaves one line. Everything that stays is remembered, because a
 * terminal whose size changed is wiped and drawn anew: what it made of the old lines cannot be known.
 */
export class RichRenderer implements Renderer {
  readonly hasKeys = true;
  private readonly remarks: Remark[] = [];
  /** Rows of the frame that was drawn last: as many are kept for the next one beneath a text that stays. */
  private frameRows = 0;
  /** What `show` put on the screen, until a prompt takes its place. */
  private shown: Shown | undefined;
  /** Whether the screen is empty, and what stayed on it comes back above the next frame. */
  private isWiped = false;
  private readonly away = new AwayCall();

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
    // The input has one line; a draft of several that is left as it is comes back as it was.
    const written = oneLine(asking.draft);
    let question = { ...asking, draft: written };
    if (asking.commits) await this.keyboard.forget();
    for (;;) {
      const end = await this.prompt({ ...question, rowsAbove: this.rowsSpoken() });
      if (end.kind === 'line')
        return { kind: 'line', text: end.text === written ? asking.draft : oneLine(end.text) };
      if (end.kind !== 'redraw') return end;
      const { draft, isDraftChosen } = end;
      question = { ...asking, draft, isDraftChosen };
      this.wipe();
    }
  }

  /** Of what has to be seen before it is answered, no key counts that comes before its prompt: it is not shown earlier. */
  show(asking: Asking): void {
    if (asking.commits) return;
    const { output } = this.screen;
    const { above, prefix, row, below } = drawFrame(asking, typedNothing, this.screen);
    const [columns, rows] = [columnsFor(output), rowsFor(output)];
    output.write([...above, prefix + row, ...below].join('\n') + up(below.length) + toColumn(prefix.length));
    this.shown = { above: above.length, columns, rows };
  }

  async pick(playbooks: PlaybookSearch): Promise<Picked> {
    const { pickBySearch } = await import('./pick-by-search.js');
    return pickBySearch(playbooks, this.screen, this.keyboard, this.interruption, () => this.wipe());
  }

  /** What leaves room for the question beneath it stays on the screen; what does not is shown a screen at a time. */
  async read(textFor: TextFor): Promise<void> {
    for (;;) {
      const columns = columnsFor(this.screen.output);
      const text = textFor(columns);
      const lines = wrapText(harmless(text), columns);
      if (lines.length <= rowsFor(this.screen.output) - Math.max(roomBeneath, this.frameRows + 2))
        return this.leave({ kind: 'page', text });
      const page = { lines, columns, screen: this.screen, keyboard: this.keyboard };
      const { pagePrompt } = await import('./page-prompt.js');
      const end = await this.uninterrupted((context) => pagePrompt(page, context));
      if (end !== 'redraw') return;
      this.wipe();
    }
  }

  leave(remark: Remark): void {
    this.remarks.push(remark);
    if (!this.isWiped) this.write(this.lines(remark));
  }

  callAway(): void {
    this.away.call();
  }

  clear(): boolean {
    this.remarks.length = 0;
    this.wipe();
    return true;
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
    this.takeAway();
    this.putBack(rowsFor(this.screen.output) - 1);
    this.keyboard.release();
  }

  private async prompt(asking: Asking): Promise<FrameEnd> {
    const { screen, keyboard, away } = this;
    // The prompt library is loaded only when there is something to read meanwhile.
    const { framePrompt } = await import('./frame-prompt.js');
    this.takeAway();
    const { above, below } = drawFrame(asking, { line: lineOf(asking.draft), filter: '' }, screen);
    this.frameRows = above.length + 1 + below.length;
    this.putBack(rowsFor(screen.output) - this.frameRows);
    const end = await this.uninterrupted((context) =>
      framePrompt({ asking, screen, keyboard, away }, context),
    );
    return end ?? { kind: 'interrupted', by: this.interruption.reason as Interruption };
  }

  private takeAway(): void {
    const { shown, screen } = this;
    this.shown = undefined;
    if (!shown) return;
    const isAsItWas = shown.columns === columnsFor(screen.output) && shown.rows === rowsFor(screen.output);
    if (isAsItWas) screen.output.write(up(shown.above) + toColumn(0) + '\u001b[J');
    else this.wipe();
  }

  /** What a prompt ends with; undefined when a signal came first. */
  private async uninterrupted<End>(open: (context: Context) => Promise<End>): Promise<End | undefined> {
    const { screen, keyboard, interruption } = this;
    try {
      // Every key comes by the keyboard, and a stream without a terminal of its own is what the prompt needs for that.
      return await open({
        input: keyboard.input,
        output: screen.output,
        clearPromptOnDone: true,
        signal: interruption,
      });
    } catch (error) {
      if (interruption.aborted) return undefined;
      throw error;
    } finally {
      keyboard.close();
    }
  }

  /** Rows of what the customer of a conversation said last, and of what came after it; never so many that a list has no room. */
  private rowsSpoken(): number {
    const last = this.remarks.findLastIndex((remark) => remark.kind === 'spoken' && remark.isCustomer);
    if (last < 0) return 0;
    const rows = this.remarks.slice(last).flatMap((remark) => this.lines(remark)).length;
    return Math.min(rows, Math.floor(rowsFor(this.screen.output) / 3));
  }

  private write(lines: readonly string[]): void {
    this.screen.output.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Empties the screen line by line, which leaves nothing behind in the scrollback. */
  private wipe(): void {
    const rows = rowsFor(this.screen.output);
    const home = '\u001b[H';
    const emptied = Array.from({ length: rows }, () => '\u001b[2K').join('\u001b[1B');
    this.screen.output.write(home + emptied + home);
    this.isWiped = true;
  }

  /** Puts what stayed back on a screen that was wiped: the last so many rows of it, so that nothing scrolls away. */
  private putBack(rows: number): void {
    if (!this.isWiped) return;
    this.isWiped = false;
    const stayed = this.remarks.flatMap((remark) => this.lines(remark));
    this.write(rows > 0 ? stayed.slice(-rows) : []);
  }

  private answerLine(question: string, answer: string): string {
    const { chalk, glyphs, output } = this.screen;
    const columns = columnsFor(output);
    // The answer is what is looked for later, so the question gives way first.
    const shown = shortened(
      harmless(answer),
      columns - Math.ceil(Math.max(12, Math.min(24, columns / 3))),
      glyphs.more,
    );
    const asked = shortened(harmless(question), columns - columnsOf(shown) - 4, glyphs.more);
    return `${chalk.green(glyphs.done)} ${chalk.dim(asked)}  ${shown}`;
  }

  private lines(remark: Remark): string[] {
    const { chalk, glyphs, output } = this.screen;
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
      case 'spoken': {
        const { who, text, isCustomer } = remark;
        const lines = wrapText(`${harmless(who)}: ${quoted(text, glyphs)}`, columns);
        return isCustomer ? lines.map((line) => chalk.bold(line)) : lines;
      }
      case 'aside':
        return wrapText(harmless(remark.text), columns - 2).map((line) => chalk.dim(`  ${line}`));
      case 'page':
        return ['', ...wrapText(harmless(remark.text), columns), ''];
    }
  }
}
