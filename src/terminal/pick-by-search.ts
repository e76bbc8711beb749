import inquirer from 'inquirer';
import type { Match, PlaybookSearch } from '../search/playbook-search.js';
import { SearchTrail } from '../search/search-trail.js';
import type { Interruption } from './entry.js';
import { foundBecause, paintedMarks } from './found-because.js';
import { harmless } from './harmless.js';
import type { Keyboard } from './keyboard.js';
import type { Picked } from './picked.js';
import { inSignsOf } from './plain-signs.js';
import { columnsFor, rowsFor, type Screen, type ScreenOutput } from './screen.js';
import { shortened } from '../diagnostic/shortened.js';

/** Why a search was broken off. */
type Stop = 'pause' | 'redraw';

/** Chooses a playbook by typing what the customer says. */
export async function pickBySearch(
  playbooks: PlaybookSearch,
  screen: Screen<ScreenOutput>,
  keyboard: Keyboard,
  interruption: AbortSignal,
  wipe: () => void,
): Promise<Picked> {
  const trail = new SearchTrail();
  const picked = await pick(playbooks, trail, screen, keyboard, interruption, wipe);
  const missed = trail.missed(picked.kind === 'picked');
  return { ...picked, ...(missed && { missed }) };
}

async function pick(
  playbooks: PlaybookSearch,
  trail: SearchTrail,
  screen: Screen<ScreenOutput>,
  keyboard: Keyboard,
  interruption: AbortSignal,
  wipe: () => void,
): Promise<Picked> {
  let typed = '';
  const find = (term: string): Match[] => {
    const matches = playbooks.find(term);
    typed = term;
    trail.took(term, matches.length);
    return matches;
  };
  for (;;) {
    const stop = new AbortController();
    const interrupt = (): void => stop.abort(interruption.reason);
    const resized = (): void => stop.abort('redraw' satisfies Stop);
    interruption.addEventListener('abort', interrupt);
    screen.output.on('resize', resized);
    keyboard.open((key) => {
      if (key === 'ctrl-d') stop.abort('pause' satisfies Stop);
      else if (key === 'resumed' || key === 'ctrl-l') stop.abort('redraw' satisfies Stop);
    }, columnsFor(screen.output));
    try {
      const id = await search(find, typed, screen, keyboard, stop.signal);
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
  find: (typed: string) => Match[],
  initialValue: string,
  screen: Screen<ScreenOutput>,
  keyboard: Keyboard,
  signal: AbortSignal,
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
    source: (typed = '') => find(typed).map((match) => choiceFor(match, screen)),
    theme: themeFor(screen),
  });
  return id;
}

const mostListed = 9;
/** The question, what is said for the playbook meant, the keys, and room between. */
const linesAround = 5;

function choiceFor(
  { id, title, why }: Match,
  { output, glyphs }: Screen,
): { value: string; name: string; description?: string } {
  const columns = columnsFor(output);
  return {
    value: id,
    name: shortened(harmless(inSignsOf(glyphs, title)), columns - 3, glyphs.more),
    ...(why && { description: shortened(foundBecause(why, glyphs), columns, glyphs.more) }),
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
      error: () => 'nothing fits; type fewer words, or others',
      highlight: (text: string) => chalk.cyan(text),
      searchTerm: (text: string) => text,
      description: (text: string) => paintedMarks(text, chalk.bold),
      keysHelpTip: () => chalk.dim(shortened(keys, columnsFor(output), glyphs.more)),
    },
  };
}
