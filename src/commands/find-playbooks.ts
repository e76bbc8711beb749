import { PlaybookSearch, type Match } from '../search/playbook-search.js';
import { foundBecause, paintedMarks } from '../terminal/found-because.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { chalkFor } from '../terminal/palette.js';
import { columnsFor } from '../terminal/screen.js';
import { wrapText } from '../terminal/wrap-text.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { findablePlaybooks } from './findable-playbooks.js';
import type { FindOptions } from './find.js';
import { libraryFolder } from './library-folder.js';
import { keepMissed } from './missed-searches.js';
import { listMissed } from './list-missed.js';
import { shownPath } from './read-source.js';
import type { World } from './world.js';

/** Prints the playbooks that fit what a customer says, the best first, and why. */
export async function findPlaybooks(
  words: readonly string[],
  options: FindOptions,
  world: World,
): Promise<Ending> {
  if (options.missed === true) return listMissed(options.format, world);
  const folder = libraryFolder(options.library, world);
  const findables = findablePlaybooks(folder, world);
  if (findables.length === 0) throw noPlaybook(folder, world);
  const typed = words.join(' ');
  const matches = new PlaybookSearch(findables).find(typed);
  const { stdout } = world;
  if (options.format === 'json') stdout.write(harmlessJson(matchesJson(typed, matches)));
  else stdout.write(matches.map((match) => matchText(match, world)).join(''));
  if (matches.length > 0) return 'done';
  keepMissed({ typed, why: 'nothing_found' }, world);
  world.stderr.write(harmless(nothingFits(typed)));
  return 'nothing_found';
}

function noPlaybook(folder: string, { cwd }: World): Failure {
  return new Failure(
    `there is no playbook in ${shownPath(folder, cwd)} that can be walked`,
    'makeright validate says what is wrong with those that are there',
  );
}

function nothingFits(typed: string): string {
  return `no playbook fits \`${typed}\`\nhelp: try fewer words, or others; makeright find, without words, lists all\n`;
}

function matchText({ id, title, why }: Match, world: World): string {
  const { stdout, env } = world;
  const [chalk, columns] = [chalkFor(stdout, env), columnsFor(stdout)];
  const because = why ? wrapText(`  ${foundBecause(why, glyphsFor(env))}`, columns) : [];
  return [
    `${chalk.bold(harmless(id))}  ${harmless(title)}`,
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
