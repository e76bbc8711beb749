/** A stretch of a frame: lines of one kind. */
export interface Block {
  readonly kind: 'heading' | 'gap' | 'part' | 'question' | 'options' | 'fault' | 'hint' | 'footer';
  /** Of which kind a part is. */
  readonly part?: 'alert' | 'coach' | 'why' | 'noted' | 'say' | 'may' | 'line';
  readonly lines: readonly string[];
  /** The lines of a list that are of the option that is chosen. */
  readonly chosen?: readonly string[];
}

interface Giving {
  readonly gives: (block: Block) => boolean;
  /** Lines that stay however small the screen is. */
  readonly keeps: number;
}

const isPart =
  (part: NonNullable<Block['part']>) =>
  (block: Block): boolean =>
    block.part === part;
const isKind =
  (kind: Block['kind']) =>
  (block: Block): boolean =>
    block.kind === kind;

/** What gives way on a small screen, in this order. The question, the input, a fault and the first line to say never go,
 * though the smallest screens shorten them. */
const givings: readonly Giving[] = [
  { gives: isKind('gap'), keeps: 0 },
  { gives: isPart('why'), keeps: 0 },
  { gives: isPart('coach'), keeps: 1 },
  { gives: isKind('options'), keeps: 3 },
  { gives: isPart('line'), keeps: 3 },
  { gives: isPart('say'), keeps: 1 },
  { gives: isPart('may'), keeps: 1 },
  { gives: isPart('noted'), keeps: 0 },
  { gives: isKind('footer'), keeps: 0 },
  { gives: isPart('coach'), keeps: 0 },
  { gives: isPart('alert'), keeps: 1 },
  { gives: isKind('heading'), keeps: 0 },
  { gives: isKind('hint'), keeps: 0 },
  { gives: isPart('line'), keeps: 0 },
  { gives: isPart('may'), keeps: 0 },
  { gives: isKind('options'), keeps: 1 },
  { gives: isKind('fault'), keeps: 2 },
  { gives: isKind('question'), keeps: 2 },
];

/**
 * Shortens blocks from behind until all of them together have at most so many lines. Where two blocks of one kind give, the
 * later gives first. `shorten` cuts one block down to a number of lines and marks that something is missing.
 */
export function fitFrame(
  blocks: readonly Block[],
  rows: number,
  shorten: (block: Block, lines: number) => readonly string[],
): Block[] {
  const fitted = [...blocks];
  for (const { gives, keeps } of givings) {
    for (let at = fitted.length - 1; at >= 0; at--) {
      const block = fitted[at]!;
      const excess = heightOf(fitted) - rows;
      if (excess <= 0) return fitted;
      if (!gives(block) || block.lines.length <= keeps) continue;
      const left = Math.max(keeps, block.lines.length - excess);
      fitted[at] = { ...block, lines: left === 0 ? [] : shorten(block, left) };
    }
  }
  return fitted;
}

/** How many lines blocks have together. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0);
}
