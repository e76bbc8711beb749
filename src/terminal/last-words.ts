import { ownAsking } from './own-asking.js';
import { partsBefore } from './parts-before.js';
import type { Entry } from './entry.js';
import type { Sitting } from './sitting.js';
import { slashActions } from './slash-actions.js';
import { readSlash, type SlashName } from './slash-command.js';

/** What still makes sense about a case that is closed. */
const stillThere: ReadonlySet<SlashName> = new Set(['say', 'copy', 'note', 'case']);

/**
 * Holds the last words for the customer on the screen until the agent has said them: the record, which is printed where they
 * stand, would push them away.
 */
export async function lastWords(sitting: Sitting): Promise<void> {
  const parts = partsBefore(sitting.current.stop.before);
  if (!parts.some(({ kind }) => kind === 'say')) return;
  for (let isRepeated = false; ; isRepeated = true) {
    const entry = await sitting.putBeside(
      ownAsking({
        heading: { ...sitting.heading, ways: ['/y copy', '/n note', '/c case'] },
        parts,
        question: 'The case is closed. Enter prints its record, once you have said this.',
        options: [],
        hint: '',
        isRepeated,
      }),
    );
    const name = commandIn(entry);
    if (name === undefined) return;
    const rest = entry.kind === 'line' ? restOf(entry.text) : '';
    if (stillThere.has(name)) await slashActions[name](sitting, rest);
    else sitting.refuse({ message: 'the case is closed', help: 'Enter alone prints its record' });
  }
}

function commandIn(entry: Entry): SlashName | undefined {
  if (entry.kind === 'command') return entry.name;
  if (entry.kind !== 'line') return undefined;
  const slash = readSlash(entry.text);
  return slash.kind === 'command' && slash.name !== 'stop' ? slash.name : undefined;
}

function restOf(line: string): string {
  const slash = readSlash(line);
  return slash.kind === 'command' ? slash.rest : '';
}
