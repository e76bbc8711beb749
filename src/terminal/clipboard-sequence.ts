import { harmless } from './harmless.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What asks a terminal to put a text on the clipboard: OSC 52 of xterm's control sequences. Inside tmux it is sent twice, for
 * tmux itself and through it for the terminal around it; each heeds what it is set to heed. Undefined where no terminal
 * heeds it. The text goes as Base64, without control characters, so that it can do nothing but be copied.
 */
export function clipboardSequence(text: string, env: Environment): string | undefined {
  const { TERM = '', TMUX } = env;
  if (TERM === '' || TERM === 'dumb' || TERM === 'linux') return undefined;
  const plain = `\u001b]52;c;${Buffer.from(harmless(text)).toString('base64')}\u0007`;
  return TMUX ? `${plain}\u001bPtmux;${plain.replaceAll('\u001b', '\u001b\u001b')}\u001b\\` : plain;
}
