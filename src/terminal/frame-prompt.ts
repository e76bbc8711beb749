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
import type { AwayCall } from './away-call.js';
import { drawFrame } from './draw-frame.js';
import { editLine, emptyLine, lineOf, type Line, type LineKey } from './edit-line.js';
import { isPaste, type Keyboard, type SpecialKey } from './keyboard.js';
import { listedOptions, neighbour, onlyOneLeft } from './listed-options.js';
import type { Entry } from './entry.js';
import type { Asking } from './renderer.js';
import type { Screen, ScreenOutput } from './screen.js';

/** What a frame is drawn from, and where its keys come from. */
export interface FrameConfig {
  readonly asking: Asking;
  readonly screen: Screen<ScreenOutput>;
  readonly keyboard: Keyboard;
  readonly away: AwayCall;
}

/** What came of one frame: an entry, or that it has to be drawn anew with what was typed so far. */
export type FrameEnd =
  Entry | { readonly kind: 'redraw'; readonly draft: string; readonly isDraftChosen: boolean };

/** While a window is dragged its size changes many times; the frame is drawn once it holds still. */
const resizeWaitMs = 60;

/** The library's own line editor, in which it looks for the cursor. */
interface LibraryLine {
  line: string;
  cursor: number;
}

/**
 * One question as one frame, drawn again at every key. The line is edited by us; the library is told of the one row of it
 * that the cursor is in, because it counts wrong in a line that wraps.
 */
export const framePrompt = createPrompt<FrameEnd, FrameConfig>((config, done) => {
  const { asking, screen, keyboard } = config;
  const [line, setLine] = useState<Line>(lineOf(asking.draft));
  const [filter, setFilter] = useState(asking.isDraftChosen === true ? '' : asking.draft);
  const library = useRef<LibraryLine | undefined>(undefined);
  const told = useRef<LibraryLine>({ line: '', cursor: 0 });
  const typed = useRef('');
  typed.current = line.text;
  /** Whether the line was not typed but put there, by the arrow keys or as the answer of before: typing replaces a choice. */
  const isPut = useRef(asking.isDraftChosen === true);
  const finish = (end: FrameEnd): void => {
    keyboard.close();
    done(end);
  };

  useEffect((rl) => {
    // Its types say that nobody else sets these; it only ever reads them where the cursor is looked for.
    library.current = rl as unknown as LibraryLine;
    // Drawn once more, now that the library can be told where in it the cursor is.
    if (asking.draft !== '') setLine(lineOf(asking.draft));
    const clear = (): void => {
      setLine(emptyLine);
      setFilter('');
    };
    return whileOpen(config, typed, isPut, { finish, clear });
  }, []);

  useKeypress((key) => {
    // What it has made of the key itself does not count.
    if (library.current) Object.assign(library.current, told.current);
    if (isEnterKey(key)) {
      const only = onlyOneLeft(asking.options, filter);
      finish({ kind: 'line', text: only ? String(only.number) : line.text });
    } else if (asking.options.length > 0 && (isUpKey(key) || isDownKey(key))) {
      const listed = listedOptions(asking.options, filter);
      const next = neighbour(listed, line.text, isDownKey(key) ? 1 : -1);
      if (next) setLine(lineOf(String(next.number)));
      isPut.current = true;
    } else {
      const from = isPut.current && isText(key) ? emptyLine : line;
      const next = editLine(from, key);
      isPut.current &&= next === line;
      if (from.text === '' && !isPaste(key) && isWholeAnswer(next.text, asking)) {
        if (next.text !== '?') keyboard.answeredByKey();
        finish({ kind: 'line', text: next.text });
      } else if (next !== line) {
        setLine(next);
        setFilter(next.text);
      }
    }
  });

  const { above, prefix, row, cursor, below } = drawFrame(asking, { line, filter }, screen);
  told.current = { line: row, cursor };
  if (library.current) Object.assign(library.current, told.current);
  return [[...above, prefix + row].join('\n'), below.join('\n')];
});

interface Deeds {
  readonly finish: (end: FrameEnd) => void;
  readonly clear: () => void;
}

/** Lets the keyboard through, and listens for what is not typing, until the frame ends. */
function whileOpen(
  { screen, keyboard, away }: FrameConfig,
  typed: { readonly current: string },
  isPut: { readonly current: boolean },
  { finish, clear }: Deeds,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const redraw = (): void => finish({ kind: 'redraw', draft: typed.current, isDraftChosen: isPut.current });
  const resized = (): void => {
    clearTimeout(timer);
    timer = setTimeout(redraw, resizeWaitMs);
  };
  const press = (key: SpecialKey): void => {
    switch (key) {
      case 'resumed':
      case 'ctrl-l':
        return redraw();
      case 'ctrl-d':
        if (typed.current === '') finish({ kind: 'pause' });
        return;
      case 'escape':
        return clear();
      default:
        finish({ kind: 'command', name: key, draft: typed.current });
    }
  };
  const stopListening = away.listen(() => finish({ kind: 'called_away', draft: typed.current }));
  screen.output.on('resize', resized);
  keyboard.open(press);
  return () => {
    clearTimeout(timer);
    stopListening();
    screen.output.off('resize', resized);
  };
}

/** Whether one key is all that there is to say: a question mark, or the number of an option. */
function isWholeAnswer(typed: string, { isOneKey, options }: Asking): boolean {
  return typed === '?' || (isOneKey && /^[1-9]$/.test(typed) && Number(typed) <= options.length);
}

function isText(key: LineKey): boolean {
  return editLine(emptyLine, key).text !== '';
}
