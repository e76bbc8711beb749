import { createPrompt, isEnterKey, isSpaceKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Keyboard } from './keyboard.js';
import { rowsFor, type Screen, type ScreenOutput } from './screen.js';
import { shortened } from '../diagnostic/shortened.js';

/** A text that is longer than the screen, in lines that are as wide as it at most. */
export interface PageConfig {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly screen: Screen<ScreenOutput>;
  readonly keyboard: Keyboard;
}

/** What a page ends with: it was read, or it has to be wrapped anew because the window has another size. */
export type PageEnd = 'read' | 'redraw';

const back = new Set(['b', 'up', 'pageup', 'backspace']);
const on = new Set(['down', 'pagedown', 'right']);

/** Shows a long text a screen at a time, and leaves nothing of it behind. */
export const pagePrompt = createPrompt<PageEnd, PageConfig>((config, done) => {
  const { lines, columns, screen, keyboard } = config;
  const [top, setTop] = useState(0);
  const room = Math.max(1, rowsFor(screen.output) - 2);
  const finish = (end: PageEnd): void => {
    keyboard.close();
    done(end);
  };

  useEffect(() => {
    const resized = (): void => finish('redraw');
    screen.output.on('resize', resized);
    keyboard.open((key) => finish(key === 'resumed' || key === 'ctrl-l' ? 'redraw' : 'read'));
    return () => screen.output.off('resize', resized);
  }, []);

  useKeypress((key) => {
    if (back.has(key.name)) setTop(Math.max(0, top - room));
    else if (!isEnterKey(key) && !isSpaceKey(key) && !on.has(key.name)) {
      // Who types on has seen enough, and types for the question.
      if (key.name !== 'q') keyboard.putBack(key);
      finish('read');
    } else if (top + room >= lines.length) finish('read');
    else setTop(top + room);
  });

  const { chalk, glyphs } = screen;
  const last = Math.min(top + room, lines.length);
  const keys = [
    `${top + 1} to ${last} of ${lines.length}`,
    last < lines.length ? 'Enter goes on' : 'Enter ends it',
    'b back',
    'q ends it',
  ];
  const footer = shortened(keys.join(` ${glyphs.dot} `), columns, glyphs.more);
  return [...lines.slice(top, last), chalk.dim(footer)].join('\n');
});
