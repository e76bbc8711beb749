import { basename, dirname } from 'node:path';
import { columnsFor } from '../terminal/screen.js';
import { harmless } from '../terminal/harmless.js';
import type { Draft } from './draft-files.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { readSource, shownPath } from './read-source.js';
import type { World } from './world.js';
import { writeInFolder } from './write-reports.js';

/** Writes what is not there yet. One that is there and says something else is never written over. */
export function writeDrafts(drafts: readonly Draft[], name: string, world: World): Ending {
  const found = drafts.map((draft) => ({ ...draft, kind: world.files.kindOf(draft.path) }));
  const isSame = ({ path, text }: Draft) => readSource(path, world).file.text === text;
  const inTheWay = found.find((draft) => draft.kind !== undefined && !isSame(draft));
  if (inTheWay)
    throw new Failure(
      `${shownPath(inTheWay.path, world.cwd)} is there already, and nothing is written over`,
      `take another name, as in makeright new ${name}-2`,
    );
  for (const { path, text } of found.filter(({ kind }) => kind === undefined)) {
    writeInFolder(path, text, world);
    world.stdout.write(harmless(`${shownPath(path, world.cwd)}\n`));
  }
  if (found.every(({ kind }) => kind !== undefined)) world.stderr.write('All of it is there already.\n');
  const where = shownPath(
    dirname(drafts.find(({ path }) => basename(path) === `${name}.yaml`)!.path),
    world.cwd,
  );
  const library = where === 'playbooks' ? '' : ` --library ${where}`;
  world.stderr.write(harmless(nextSteps(name, where, library, columnsFor(world.stderr))));
  return 'done';
}

/** What to do with a first version. */
function nextSteps(name: string, folder: string, library: string, columns: number): string {
  const ways = [
    [`makeright preview ${name}${library}`, 'walk it while you make the words your own'],
    [`makeright validate ${folder}`, 'whether anything is wrong in it'],
    [`makeright test ${folder}`, 'whether its scenario passes'],
  ] as const;
  const width = Math.max(...ways.map(([command]) => command.length));
  const isNarrow = ways.some(([, why]) => width + 4 + why.length > columns);
  const lines = ways.map(([command, why]) =>
    isNarrow ? `  ${command}\n      ${why}\n` : `  ${command.padEnd(width)}  ${why}\n`,
  );
  return `\nWhat next:\n${lines.join('')}`;
}
