import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { manualOf } from '../manual/manual-of.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { inLanguage } from '../check/in-language.js';
import type { Library } from '../playbook/library.js';
import { manualHtml } from '../report/manual/manual-html.js';
import { manualMarkdown } from '../report/manual/manual-markdown.js';
import { findableOf } from '../search/findable-of.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { ManualOptions } from './manual.js';
import { printFaults } from './print-faults.js';
import { namingIn, readDesk, type Desk } from './read-desk.js';
import { isOwn } from './speak-language.js';
import { wantedLanguage, type WantedLanguage } from './wanted-language.js';
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
  const language = await wantedLanguage(options.lang, world);
  const text = manualText(desk, formatOf(options), language, world);
  if (out === undefined) world.stdout.write(text);
  else writeFile(out, text, world);
  return 'done';
}

function formatOf({ format, out = '' }: ManualOptions): 'html' | 'markdown' {
  return format ?? (['.md', '.markdown'].includes(extname(out).toLowerCase()) ? 'markdown' : 'html');
}

function manualText(
  desk: Desk,
  format: 'html' | 'markdown',
  language: WantedLanguage | undefined,
  world: World,
): string {
  const { library, checked, policy, day } = desk;
  if (!policy || !library.policy)
    throw new Failure('there is no policy here', 'it stands in policy.yaml, beside or above the playbooks');
  const wanted = new Set(desk.wanted);
  const written = [...checked.playbooks.values()].filter(({ playbook }) => wanted.has(playbook));
  const playbooks = language ? spokenBy(written, desk, language) : written;
  const spoken = playbooks.find((one) => one.spoken)?.spoken;
  const book = library.policy;
  const manual = manualOf({
    playbooks,
    book,
    policy,
    day,
    namingIn: (playbook) => namingIn(desk, playbook),
    ...(spoken && { language: spoken.language }),
  });
  if (format === 'markdown') return harmless(manualMarkdown(manual));
  return harmless(
    manualHtml(manual, {
      script: new TextDecoder()
        .decode(world.files.read(join(world.packageFolder, 'dist/find-in-manual.js')))
        .trim(),
      data: harmlessJson(JSON.stringify(findablesOf(written, library))),
      digestOf: (script) => createHash('sha256').update(script).digest('base64'),
    }),
  );
}

/** Each playbook in the language that is wanted, or as it was written where it has no words in that. */
function spokenBy(
  playbooks: readonly CheckedPlaybook[],
  { library, policy }: Desk,
  { tag, isAsked }: WantedLanguage,
): readonly CheckedPlaybook[] {
  if (policy && isOwn(policy.locale, tag)) return playbooks;
  const spoken = playbooks.map((one) => inLanguage(one, library.translations, tag) ?? one);
  if (isAsked && !spoken.some((one) => one.spoken))
    throw new Failure(
      `no playbook has words in \`${tag}\``,
      `makeright words extract ${tag} writes down what there is to translate`,
    );
  return spoken;
}

function findablesOf(playbooks: readonly CheckedPlaybook[], { translations }: Library) {
  return playbooks.filter(({ standsAlone }) => standsAlone).map((one) => findableOf(one, translations));
}
