import { resolve } from 'node:path';
import type { SourceFile } from '../diagnostic/source-file.js';
import { applyFixes, mendsAsDiff } from '../project/apply-fixes.js';
import { certainFix } from '../project/certain-fix.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import type { Checked } from './write-check.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** One mend may uncover what is to be mended behind it; more rounds than this are none of anybody's files. */
const mostRounds = 20;

interface Mended {
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

/**
 * Mends what can be mended without a choice, as often as there is something, and writes it or only shows it; whether there was
 * anything. Each round is checked before it counts: one that would leave more to mend than before is not taken. What is piped
 * in is left alone.
 */
export async function fixFiles(
  found: Checked,
  check: (world: World) => Promise<Checked>,
  isDryRun: boolean,
  world: World,
): Promise<boolean> {
  const mended = new Map<string, Mended>();
  let now = found;
  for (let round = 0; round < mostRounds; round++) {
    const edited = editedFiles(now, mended);
    if (edited.length === 0) break;
    const tried = new Map([...mended, ...edited.map((file) => [file.path, file] as const)]);
    const next = await check(withTexts(tried, world));
    if (next.faults.length >= now.faults.length) break;
    for (const file of edited) mended.set(file.path, file);
    now = next;
  }
  for (const { path, before, text } of mended.values()) {
    if (isDryRun) world.stdout.write(harmless(mendsAsDiff(path, before, text)));
    else writeFile(path, byteOrderMark(path, world) + text, world);
  }
  if (mended.size > 0 && !isDryRun) {
    const count = found.faults.length - now.faults.length;
    world.stderr.write(harmless(`mended ${counted(count, 'finding')} in ${counted(mended.size, 'file')}\n`));
  }
  return mended.size > 0;
}

function editedFiles({ faults }: Checked, mended: ReadonlyMap<string, Mended>): readonly Mended[] {
  const mendable = faults.filter((fault) => fault.file.path !== '-' && certainFix(fault).length > 0);
  const files = new Set<SourceFile>(mendable.map(({ file }) => file));
  return [...files].map((file) => {
    const before = mended.get(file.path)?.before ?? file.text;
    return { path: file.path, before, text: applyFixes(file, mendable) };
  });
}

/** A world in which files have other texts; all else is as it is, and is looked at only when it is wanted. */
function withTexts(mended: ReadonlyMap<string, Mended>, world: World): World {
  const texts = new Map([...mended.values()].map(({ path, text }) => [resolve(world.cwd, path), text]));
  const read = (path: string, most?: number) => {
    const text = texts.get(path);
    return text === undefined ? world.files.read(path, most) : Buffer.from(text);
  };
  return Object.create(world, { files: { value: { ...world.files, read } } }) as World;
}

/** It is no part of the text that was read, and stays. */
function byteOrderMark(path: string, { files, cwd }: World): string {
  const [first, second, third] = files.read(resolve(cwd, path));
  return first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '';
}
