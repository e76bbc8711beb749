import type { Entry, Interruption } from './entry.js';
import { ownAsking } from './own-asking.js';
import type { Part, Renderer } from './renderer.js';
import { readSlash } from './slash-command.js';

/** A mistake as somebody who writes reads it. */
export interface ShownMistake {
  /** File and line; undefined where it is about no line. */
  readonly where?: string;
  readonly message: string;
  /** What stands there. */
  readonly line?: string;
  readonly help?: string;
}

/** How many are shown: who writes mends one after the other. */
const most = 3;

/** Stands mistakes where a question would stand, until the files are saved again or somebody stops. */
export async function showMistakes(
  mistakes: readonly ShownMistake[],
  title: string,
  renderer: Renderer,
): Promise<'called_away' | 'paused' | 'ran_out' | Interruption> {
  renderer.clear();
  for (let isRepeated = false; ; isRepeated = true) {
    const entry = await renderer.ask(
      ownAsking({
        heading: { title, stage: undefined, tag: 'preview', ways: ['/p stop'] },
        parts: mistakes.slice(0, most).flatMap(mistakeParts),
        question:
          mistakes.length > most
            ? `${mistakes.length} mistakes, of which these come first. Mend them and save`
            : 'Mend this and save',
        options: [],
        hint: 'the walk then goes on where it was; makeright validate lists all mistakes',
        isRepeated,
      }),
    );
    const left = leftBy(entry);
    if (left) return left;
  }
}

function leftBy(entry: Entry): 'called_away' | 'paused' | 'ran_out' | Interruption | undefined {
  switch (entry.kind) {
    case 'interrupted':
      return entry.by;
    case 'pause':
      return 'paused';
    case 'called_away':
    case 'ran_out':
      return entry.kind;
    case 'command':
      return entry.name === 'stop' ? 'paused' : undefined;
    case 'line': {
      const slash = readSlash(entry.text);
      return slash.kind === 'command' && slash.name === 'stop' ? 'paused' : undefined;
    }
  }
}

function mistakeParts({ where, message, line, help }: ShownMistake): readonly Part[] {
  return [
    { kind: 'alert', label: where ?? 'Cannot go on', text: message },
    ...(line === undefined ? [] : [{ kind: 'line', label: 'It says', text: line } as const]),
    ...(help === undefined ? [] : [{ kind: 'coach', label: 'Help', text: help } as const]),
  ];
}
