import inquirer from 'inquirer';
import { harmless } from './harmless.js';
import type { Keyboard } from './keyboard.js';
import { findPlaybooks, sayingThatFits, type Choosable, type Picked } from './choosable.js';
import type { Interruption } from './entry.js';
import { quoted } from './part-lines.js';
import { columnsFor, rowsFor, type Screen, type ScreenOutput } from './screen.js';
import { shortened } from './wrap-text.js';

/** Why a search was broken off. */
type Stop = 'pause' | 'redraw';

/** Chooses a playbook by typing what the customer says, or part of its title. */
export async function pickBySearch(
  playbooks: readonly Choosable[],
  screen: Screen<ScreenOutput>,
  keyboard: Keyboard,
  interruption: AbortSignal,
  wipe: () => void,
): Promise<Picked> {
  let typed = '';
  for (;;) {
    const stop = new AbortController();
    const interrupt = (): void => stop.abort(interruption.reason);
    const resized = (): void => stop.abort('redraw' satisfies Stop);
    interruption.addEventListener('abort', interrupt);
    screen.output.on('resize', resized);
    keyboard.open((key) => {
      if (key === 'ctrl-d') stop.abort('pause' satisfies Stop);
      else if (key === 'resumed' || key === 'ctrl-l') stop.abort('redraw' satisfies Stop);
    });
    try {
      const id = await search(playbooks, screen, keyboard, stop.signal, typed, (term) => (typed = term));
      return { kind: 'picked', id };
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      const why = stop.signal.reason as Stop | Interruption;
      if (why === 'pause') return { kind: 'pause' };
      if (why !== 'redraw') return { kind: 'interrupted', by: why };
      wipe();
    } finally {
      keyboard.close();
      interruption.removeEventListener('abort', interrupt);
      screen.output.off('resize', resized);
    }
  }
}

async function search(
  playbooks: readonly Choosable[],
  screen: Screen<ScreenOutput>,
  keyboard: Keyboard,
  signal: AbortSignal,
  initialValue: string,
  remember: (typed: string) => void,
): Promise<string> {
  const { output } = screen;
  const prompt = inquirer.createPromptModule({
    input: keyboard.input,
    output,
    clearPromptOnDone: true,
    signal,
  });
  const { id } = await prompt<{ id: string }>({
    type: 'search',
    name: 'id',
    message: 'What happened?',
    initialValue,
    pageSize: Math.max(1, Math.min(mostListed, rowsFor(output) - linesAround)),
    source: (typed = '') => {
      remember(typed);
      return findPlaybooks(playbooks, typed).map((playbook) => choiceFor(playbook, typed, screen));
    },
    theme: themeFor(screen),
  });
  return id;
}

const mostListed = 9;
/** The question, what is said for the playbook meant, the keys, and room between. */
const linesAround = 5;

function choiceFor(
  playbook: Choosable,
  typed: string,
  { output, glyphs }: Screen,
): { value: string; name: string; description?: string } {
  const columns = columnsFor(output);
  const saying = sayingThatFits(playbook, typed);
  return {
    value: playbook.id,
    name: shortened(harmless(playbook.title), columns - 3, glyphs.more),
    ...(saying !== undefined && { description: shortened(quoted(saying, glyphs), columns, glyphs.more) }),
  };
}

function themeFor({ output, chalk, glyphs }: Screen): object {
  const keys = `type what they say ${glyphs.dot} arrow keys ${glyphs.dot} Enter takes it`;
  return {
    prefix: { idle: chalk.bold(glyphs.pointer), done: chalk.bold(glyphs.pointer) },
    spinner: { frames: [glyphs.pointer] },
    icon: { cursor: glyphs.pointer },
    style: {
      message: (text: string) => chalk.bold(text),
      answer: (text: string) => text,
      error: () => 'nothing fits; type less',
      highlight: (text: string) => chalk.cyan(text),
      searchTerm: (text: string) => text,
      description: (text: string) => chalk.dim(text),
      keysHelpTip: () => chalk.dim(shortened(keys, columnsFor(output), glyphs.more)),
    },
  };
}
