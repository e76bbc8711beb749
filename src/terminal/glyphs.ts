/** The signs that the terminal's own furniture is made of; never the only carrier of anything. */
export interface Glyphs {
  /** Whether the terminal shows nothing else than ASCII. */
  readonly isAscii: boolean;
  /** Before what was answered. */
  readonly done: string;
  /** Before what is typed, and before the option that is meant. */
  readonly pointer: string;
  /** Between short things on one line. */
  readonly dot: string;
  /** Before words that are said to the customer. */
  readonly bar: string;
  readonly quotes: readonly [string, string];
  /** In place of what was left out. */
  readonly more: string;
  readonly masked: string;
  /** The limbs of a tree: one on which more follow, the last, what goes on beside them, and a place that others lead to. */
  readonly tree: {
    readonly fork: string;
    readonly corner: string;
    readonly trunk: string;
    readonly mark: string;
  };
}

const unicode: Glyphs = {
  isAscii: false,
  done: '✓',
  pointer: '›',
  dot: '·',
  bar: '│',
  quotes: ['“', '”'],
  more: '…',
  masked: '•••',
  tree: { fork: '├', corner: '└', trunk: '│', mark: '⚑' },
};

const ascii: Glyphs = {
  isAscii: true,
  done: 'v',
  pointer: '>',
  dot: '-',
  bar: '|',
  quotes: ['"', '"'],
  more: '...',
  masked: '***',
  tree: { fork: '|', corner: '`', trunk: '|', mark: '#' },
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The signs that this terminal can show: its locale says whether it writes UTF-8. */
export function glyphsFor(env: Environment): Glyphs {
  return writesUtf8(env) ? unicode : ascii;
}

function writesUtf8({ LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION, TERM_PROGRAM }: Environment): boolean {
  if (TERM === 'linux') return false;
  if (WT_SESSION || TERM_PROGRAM === 'vscode') return true;
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}
