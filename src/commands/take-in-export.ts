import { resolve } from 'node:path';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { printVerification } from './verify-store.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Takes in a file of exported cases, or what is piped in. */
export function takeInExport(path: string, world: World): Promise<Ending> {
  return withStore(world, async (store) =>
    printVerification(
      await store.import(path === '-' ? pipedLines(world) : linesOf(path, world)),
      world,
      'Taken in: ',
    ),
  );
}

function linesOf(path: string, { files, cwd }: World): readonly string[] {
  const whole = resolve(cwd, path);
  if (files.kindOf(whole) !== 'file')
    throw new Failure(`there is no file \`${path}\``, 'makeright export > FILE makes one');
  return withoutEnd(new TextDecoder().decode(files.read(whole)).split('\n'));
}

async function* pipedLines({ stdin }: World): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    const lines = (text + decoder.decode(piece, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
  if (text !== '') yield text;
}

function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
