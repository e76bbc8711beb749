/**
 * A terminal's screen, as far as it takes to see what an agent sees: text that wraps, the cursor's movements, and erasing.
 * Source: ECMA-48 for the control sequences; a line break returns the cursor too, as terminals are set in raw mode.
 */
export class SmallScreen {
  private lines: string[] = [''];
  private row = 0;
  private column = 0;
  /** Sequences that switch a mode of the terminal on or off, in order. */
  readonly modes: string[] = [];

  constructor(
    private columns: number,
    private rows: number,
  ) {}

  get text(): string {
    return this.lines
      .slice(-this.rows)
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd();
  }

  write(text: string): void {
    const pieces = text.match(/\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007]*\u0007|[^]/gu) ?? [];
    for (const piece of pieces) {
      if (piece.length > 1 && piece.startsWith('\u001b')) this.control(piece);
      else if (piece === '\n') this.lineBreak();
      else if (piece === '\r') this.column = 0;
      else this.put(piece);
    }
  }

  private get top(): number {
    return Math.max(0, this.lines.length - this.rows);
  }

  private put(character: string): void {
    if (this.column >= this.columns) this.lineBreak();
    const line = (this.lines[this.row] ?? '').padEnd(this.column);
    this.lines[this.row] = line.slice(0, this.column) + character + line.slice(this.column + 1);
    this.column++;
  }

  private lineBreak(): void {
    this.column = 0;
    this.row++;
    while (this.lines.length <= this.row) this.lines.push('');
  }

  private control(sequence: string): void {
    const [, parameters = '', final = ''] = /^\u001b\[([^@-~]*)(.)$/.exec(sequence) ?? [];
    const count = Math.max(1, Number.parseInt(parameters, 10) || 0);
    const moves: Readonly<Record<string, () => void>> = {
      A: () => (this.row = Math.max(this.top, this.row - count)),
      B: () => (this.row = Math.min(this.top + this.rows - 1, this.row + count)),
      C: () => (this.column = Math.min(this.columns - 1, this.column + count)),
      D: () => (this.column = Math.max(0, this.column - count)),
      G: () => (this.column = count - 1),
      H: () => ([this.row, this.column] = [this.top, 0]),
      J: () => (this.lines.length = Math.min(this.lines.length, this.row + 1)),
      K: () =>
        (this.lines[this.row] = parameters === '2' ? '' : (this.lines[this.row] ?? '').slice(0, this.column)),
      h: () => this.modes.push(sequence),
      l: () => this.modes.push(sequence),
    };
    moves[final]?.();
    while (this.lines.length <= this.row) this.lines.push('');
  }
}
