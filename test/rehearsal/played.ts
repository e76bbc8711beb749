import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginRehearsal } from '../../src/rehearsal/begin-rehearsal.js';
import { makeMove } from '../../src/rehearsal/make-move.js';
import type { Move } from '../../src/rehearsal/move.js';
import type { Session } from '../../src/rehearsal/session.js';
import { stageFor, type Setting, type Stage } from '../../src/rehearsal/stage.js';
import { loadLibrary } from '../load-library.js';

const { library, checked } = loadLibrary(join(import.meta.dirname, '../../playbooks'));

export const personas = library.personas;

/** The stage for a persona that ships. */
export function stageOf(persona: string, setting: Setting): Stage {
  const found = personas.find(({ id }) => id.value === persona);
  const stage = found && stageFor(found, checked.playbooks, setting);
  if (!stage) throw new Error(`${persona} cannot be played`);
  return stage;
}

/** A rehearsal with these moves; a move that is refused is an error, unless it may be. */
export function played(stage: Stage, moves: readonly Move[], mayBeRefused = false): Session {
  return moves.reduce((session, move) => {
    if (session.ended !== undefined) return session;
    const moved = makeMove(session, move);
    if (moved.kind === 'moved') return moved.session;
    if (mayBeRefused) return session;
    throw new Error(`${JSON.stringify(move)}: ${moved.message}`);
  }, beginRehearsal(stage));
}

/** What was said and what happened, as text. */
export function transcript({ turns, stage }: Session): string {
  const name = stage.persona.name.value;
  return turns
    .flatMap(({ lines }) =>
      lines.map((line) => {
        if (line.by === 'mood') return `  (${line.from} > ${line.to}: ${line.because})`;
        const text = line.text.replaceAll('\n', ' / ');
        return line.by === 'story' ? `  ${text}` : `${line.by === 'customer' ? name : 'You'}: ${text}`;
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Compares with a file beside the test, or with UPDATE=1 writes it, to be reviewed as text. */
export function expectTranscript(name: string, text: string): void {
  const path = join(import.meta.dirname, name);
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
