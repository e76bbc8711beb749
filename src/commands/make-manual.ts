import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { manualOf } from '../manual/manual-of.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { manualHtml } from '../report/manual/manual-html.js';
import { manualMarkdown } from '../report/manual/manual-markdown.js';
import { findableOf } from '../search/findable-of.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { ManualOptions } from './manual.js';
import { printFaults } from './print-faults.js';
import { namingIn, readDesk, type Desk } from './read-desk.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Makes a manual of a library, unless there is a mistake in it: what lies on the desks is followed to the letter. */
export async function makeManual(
  folder: string | undefined,
  options: ManualOptions,
  world: World,
): Promise<Ending> {
  const { out } = options;
  if (out === undefined && world.stdout.isTTY === true)
    throw new Failure('a manual is too long for a screen', 'name the file to write: --out manual.html');
  const desk = readDesk(folder === undefined ? [] : [folder], options, world);
  if (desk.errors.length > 0) {
    printFaults(desk.errors, world);
    world.stderr.write('\nno manual was made: it would lie on the desks with these mistakes in it\n');
    return 'findings';
  }
  const text = manualText(desk, formatOf(options), world);
  if (out === undefined) world.stdout.write(text);
  else writeFile(out, text, world);
  return 'done';
}

function formatOf({ format, out = '' }: ManualOptions): 'html' | 'markdown' {
  return format ?? (['.md', '.markdown'].includes(extname(out).toLowerCase()) ? 'markdown' : 'html');
}

function manualText(desk: Desk, format: 'html' | 'markdown', world: World): string {
  const { library, checked, policy, day } = desk;
  if (!policy || !library.policy)
    throw new Failure('there is no policy here', 'it stands in policy.yaml, beside or above the playbooks');
  const wanted = new Set(desk.wanted);
  const playbooks = [...checked.playbooks.values()].filter(({ playbook }) => wanted.has(playbook));
  const book = library.policy;
  const manual = manualOf({
    playbooks,
    book,
    policy,
    day,
    namingIn: (playbook) => namingIn(desk, playbook),
  });
  if (format === 'markdown') return harmless(manualMarkdown(manual));
  return harmless(
    manualHtml(manual, {
      script: new TextDecoder()
        .decode(world.files.read(join(world.packageFolder, 'dist/find-in-manual.js')))
        .trim(),
      data: harmlessJson(JSON.stringify(findablesOf(playbooks))),
      digestOf: (script) => createHash('sha256').update(script).digest('base64'),
    }),
  );
}

function findablesOf(playbooks: readonly CheckedPlaybook[]) {
  return playbooks.filter(({ standsAlone }) => standsAlone).map(findableOf);
}
