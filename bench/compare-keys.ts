import { spawn, type IPty } from '@lydell/node-pty';
import { bareEnvironment } from './bare-environment.js';
import { compare, type Standing } from './compare.js';

/** How long two display frames take, in milliseconds: as long as nobody sees the difference. */
const twoFrames = 33;

const select = `
  import inquirer from 'inquirer';
  const choices = ['one', 'two', 'three'];
  await inquirer.prompt([{ type: 'select', name: 'which', message: 'Which?', choices }]);
`;

/** Milliseconds from a key to what it draws, against a terminal that only shows the key. Each round is one key. */
export async function compareKeys(rounds: number): Promise<Standing[]> {
  const keyboards = await Promise.all([
    Keyboard.at('cat', [], ''),
    Keyboard.at(
      process.execPath,
      ['bin/makeright', 'run', 'wrong-item-shipped'],
      'What would suit you best?',
    ),
    Keyboard.at(process.execPath, ['--input-type=module', '-e', select], 'Which?'),
  ]);
  const [echo, ours, theirs] = keyboards;
  const down = '\u001b[B';
  let echoed = 0;
  try {
    return await compare(
      [
        { name: 'the echo of the terminal', measure: async () => (echoed = await echo.press('x')) },
        { name: 'makeright, the next frame', measure: () => ours.press(down) },
        { name: 'inquirer select, the next frame', measure: () => theirs.press(down) },
        { name: 'the echo and two display frames', measure: () => echoed + twoFrames },
      ],
      rounds,
    );
  } finally {
    for (const keyboard of keyboards) keyboard.leave();
  }
}

/** A program in a pseudo-terminal, at which keys are pressed one at a time. */
class Keyboard {
  private shown = '';
  private tell: (() => void) | undefined;

  private constructor(private readonly terminal: IPty) {
    terminal.onData((text) => {
      this.shown += text;
      this.tell?.();
    });
  }

  /** Starts a program, and waits until it shows a text. */
  static async at(program: string, words: string[], text: string): Promise<Keyboard> {
    const keyboard = new Keyboard(spawn(program, words, { cols: 80, rows: 24, env: bareEnvironment() }));
    while (!keyboard.shown.includes(text)) await keyboard.news();
    return keyboard;
  }

  /** Milliseconds until something is drawn; what else belongs to it has come before the next key is pressed. */
  async press(key: string): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, betweenKeysMs));
    const start = performance.now();
    this.terminal.write(key);
    await this.news();
    return performance.now() - start;
  }

  leave(): void {
    this.terminal.kill('SIGKILL');
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.tell = resolve;
    });
  }
}

const betweenKeysMs = 50;
