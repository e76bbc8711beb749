import { clipboardSequence } from './clipboard-sequence.js';
import type { EditText } from './edited.js';
import type { Interruption } from './entry.js';
import { glyphsFor, type Glyphs } from './glyphs.js';
import type { Input } from './input-stream.js';
import { Keyboard } from './keyboard.js';
import { LineReader } from './line-reader.js';
import { LinearRenderer } from './linear-renderer.js';
import { chalkFor } from './palette.js';
import { plainSigned } from './plain-signed.js';
import type { Renderer } from './renderer.js';
import type { Output, Screen, ScreenOutput } from './screen.js';

/** What a terminal is opened on. Frames and questions go where stderr goes; stdout is for the record. */
export interface TerminalWorld {
  readonly stdin: Input;
  readonly stderr: Output;
  /** The screen, where stderr is one. */
  readonly screen: ScreenOutput | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  onInterruption(listener: (by: Interruption) => void): () => void;
  onExit(listener: () => void): () => void;
  readonly suspend: (resumed: () => void) => void;
  readonly editText: EditText;
}

export interface OpenTerminal {
  readonly renderer: Renderer;
  /** Gives everything back as it was; may be called more than once. */
  close(): void;
}

/** Opens the terminal for an agent: frames where it can draw them, else lines, of which the first says why. */
export async function openTerminal(world: TerminalWorld, isPlain: boolean): Promise<OpenTerminal> {
  const interruption = new AbortController();
  const glyphs = glyphsFor(world.env);
  const drawn = await rendererFor(world, isPlain, glyphs, interruption);
  const renderer = glyphs.isAscii ? plainSigned(drawn) : drawn;
  const givenBack = [
    world.onInterruption((by) => interruption.abort(by)),
    world.onExit(() => renderer.release()),
  ];
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    renderer.release();
    for (const giveBack of givenBack) giveBack();
  };
  return { renderer, close };
}

async function rendererFor(
  { stdin, stderr, screen, env, suspend, editText }: TerminalWorld,
  isPlain: boolean,
  glyphs: Glyphs,
  interruption: AbortController,
): Promise<Renderer> {
  const dressed = <Out extends Output>(output: Out): Screen<Out> => ({
    output,
    chalk: chalkFor(output, env),
    glyphs,
  });
  const why = whyPlain(stdin, env, isPlain);
  if (why !== undefined || !screen) {
    const lines = { reader: new LineReader(stdin, interruption.signal), isKeyboard: stdin.isTTY === true };
    return new LinearRenderer(
      dressed(stderr),
      lines,
      interruption.signal,
      editText,
      why ?? 'the questions do not go to a terminal',
    );
  }
  const keyboard = new Keyboard(stdin, (sequence) => screen.write(sequence), {
    interrupt: () => interruption.abort('SIGINT'),
    hangUp: () => interruption.abort('SIGHUP'),
    suspend,
  });
  // The prompt library is loaded only for those who see its frames.
  const { RichRenderer } = await import('./rich-renderer.js');
  return new RichRenderer(dressed(screen), keyboard, interruption.signal, {
    clipboard: (text) => clipboardSequence(text, env),
    editText,
  });
}

/** Why lines are right for whoever answers; undefined when frames may be. */
function whyPlain({ isTTY }: Input, env: TerminalWorld['env'], isPlain: boolean): string | undefined {
  if (isPlain) return '--plain';
  if (env['ACCESSIBLE']) return 'ACCESSIBLE';
  if (isTTY !== true) return 'answers come from a pipe or a file';
  return env['TERM'] === 'dumb' ? 'TERM=dumb' : undefined;
}
