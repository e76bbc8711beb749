import type { Match } from '../search/playbook-search.js';
import { foundBecause, paintedMarks } from '../terminal/found-because.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { inSignsOf } from '../terminal/plain-signs.js';
import { chalkFor } from '../terminal/palette.js';
import { columnsFor } from '../terminal/screen.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { Ending } from './ending.js';
import type { FindOptions } from './find.js';
import { libraryFolder } from './library-folder.js';
import { keepMissed } from './missed-searches.js';
import { listMissed } from './list-missed.js';
import { searchIn } from './search-in.js';
import type { World } from './world.js';

/** Prints the playbooks that fit what a customer says, the best first, and why. */
export async function findPlaybooks(
  words: readonly string[],
  options: FindOptions,
  world: World,
): Promise<Ending> {
  if (options.missed === true) return listMissed(options.format, world);
  const typed = words.join(' ');
  const search = await searchIn(libraryFolder(options.library, world), world);
  const matches = search.find(typed);
  const { stdout } = world;
  if (options.format === 'json') stdout.write(harmlessJson(matchesJson(typed, matches)));
  else stdout.write(matches.map((match) => matchText(match, world)).join(''));
  if (matches.length > 0) return 'done';
  keepMissed({ typed, why: 'nothing_found' }, world);
  world.stderr.write(harmless(nothingFits(typed)));
  return 'nothing_found';
}

function nothingFits(typed: string): string {
  return `no playbook fits \`${typed}\`\nhelp: try fewer words, or others; makeright find, without words, lists all\n`;
}

function matchText({ id, title, why }: Match, world: World): string {
  const { stdout, env } = world;
  const [chalk, columns] = [chalkFor(stdout, env), columnsFor(stdout)];
  const glyphs = glyphsFor(env);
  const because = why ? wrapText(`  ${foundBecause(why, glyphs)}`, columns) : [];
  return [
    `${chalk.bold(harmless(id))}  ${harmless(inSignsOf(glyphs, title))}`,
    ...because.map((line) => paintedMarks(line, chalk.bold)),
    '',
  ].join('\n');
}

function matchesJson(words: string, matches: readonly Match[]): string {
  const found = matches.map(({ id, title, why }) => ({
    playbook: id,
    title,
    ...(why && { why: { where: why.whence, text: why.text, marks: why.marks } }),
  }));
  return `${JSON.stringify({ words, found }, undefined, 2)}\n`;
}
