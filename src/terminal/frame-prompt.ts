import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { drawFrame } from './draw-frame.js';
import type { Keyboard, SpecialKey } from './keyboard.js';
import { listedOptions, neighbour } from './listed-options.js';
import type { Entry } from './entry.js';
import type { Asking } from './renderer.js';
import type { Screen, ScreenOutput } from './screen.js';

/** What a frame is drawn from, and where its keys come from. */
export interface FrameConfig {
  readonly asking: Asking;
  readonly screen: Screen<ScreenOutput>;
  readonly keyboard: Keyboard;
}

/** What came of one frame: an entry, or that it has to be drawn anew with what was typed so far. */
export type FrameEnd = Entry | { readonly kind: 'redraw'; readonly draft: string };

/** While a window is dragged its size changes many times; the frame is drawn once it holds still. */
const resizeWaitMs = 60;

/** One question as one frame, drawn again at every key. */
export const framePrompt = createPrompt<FrameEnd, FrameConfig>((config, done) => {
  const { asking, screen, keyboard } = config;
  const [line, setLine] = useState('');
  const [filter, setFilter] = useState('');
  const typed = useRef('');
  typed.current = line;
  /** Whether the line was not typed but put there, by the arrow keys or as the answer of before: typing replaces a choice. */
  const isPut = useRef(asking.draft !== '' && asking.options.length > 0);
  const finish = (end: FrameEnd): void => {
    keyboard.close();
    done(end);
  };

  useEffect((rl) => {
    rl.write(asking.draft);
    setLine(rl.line);
    const clear = (): void => {
      rl.clearLine(0);
      setLine('');
      setFilter('');
    };
    return whileOpen(config, typed, { finish, clear });
  }, []);

  useKeypress((key, rl) => {
    if (isPut.current && rl.line.startsWith(line) && rl.line.length > line.length)
      replaceLine(rl, rl.line.slice(line.length));
    const listed = listedOptions(asking.options, filter);
    if (isEnterKey(key))
      finish({
        kind: 'line',
        text: meant(line, listed.length === 1 && filter !== '' ? listed[0] : undefined),
      });
    else if (line === '' && rl.line === '?') finish({ kind: 'line', text: '?' });
    else if (asking.options.length > 0 && (isUpKey(key) || isDownKey(key))) {
      const next = neighbour(listed, line, isDownKey(key) ? 1 : -1);
      replaceLine(rl, next ? String(next.number) : line);
      isPut.current = true;
      setLine(rl.line);
    } else if (asking.isOneKey && isOption(rl.line, isPut.current ? '' : line, asking.options.length)) {
      keyboard.answeredByKey();
      finish({ kind: 'line', text: rl.line });
    } else {
      isPut.current &&= rl.line === line;
      setLine(rl.line);
      setFilter(rl.line);
    }
  });

  const { above, prefix, below } = drawFrame(asking, { line, filter }, screen);
  return [[...above, prefix + line].join('\n'), below.join('\n')];
});

interface Deeds {
  readonly finish: (end: FrameEnd) => void;
  readonly clear: () => void;
}

/** Lets the keyboard through, and listens for what is not typing, until the frame ends. */
function whileOpen(
  { screen, keyboard }: FrameConfig,
  typed: { readonly current: string },
  { finish, clear }: Deeds,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const redraw = (): void => finish({ kind: 'redraw', draft: typed.current });
  const resized = (): void => {
    clearTimeout(timer);
    timer = setTimeout(redraw, resizeWaitMs);
  };
  const keys: Readonly<Record<SpecialKey, () => void>> = {
    resumed: redraw,
    'ctrl-l': redraw,
    'shift-tab': () => finish({ kind: 'back' }),
    'ctrl-d': () => typed.current === '' && finish({ kind: 'pause' }),
    escape: clear,
  };
  screen.output.on('resize', resized);
  keyboard.open((key) => keys[key]());
  return () => {
    clearTimeout(timer);
    screen.output.off('resize', resized);
  };
}

/** What Enter means: the only option left in the list, or the line as it is. */
function meant(line: string, only: { readonly number: number } | undefined): string {
  return only && !line.startsWith('/') ? String(only.number) : line;
}

/** Whether the number of an option was just typed, as the first thing in the line. */
function isOption(now: string, before: string, count: number): boolean {
  return before === '' && /^[1-9]$/.test(now) && Number(now) <= count;
}

function replaceLine(rl: { clearLine(direction: 0): void; write(text: string): void }, text: string): void {
  rl.clearLine(0);
  rl.write(text);
}
