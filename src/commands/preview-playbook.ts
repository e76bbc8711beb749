import { resolve } from 'node:path';
import { compileProgram } from '../case/compile-program.js';
import { openCase, type Case } from '../case/case.js';
import { firstRole } from '../case/first-role.js';
import type { Opening } from '../case/opening.js';
import { policyAt } from '../case/policy-at.js';
import { buildRecord } from '../case/record/build-record.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import { lineText, positionOf } from '../diagnostic/position.js';
import { missingFrom } from '../explore/missing-from.js';
import { recordText } from '../report/record-text.js';
import { playbookDigest } from '../store/playbook-digest.js';
import { harmless } from '../terminal/harmless.js';
import { openTerminal, type OpenTerminal } from '../terminal/open-terminal.js';
import type { Table } from '../terminal/sitting.js';
import { showMistakes, type ShownMistake } from '../terminal/show-mistakes.js';
import { nothingTried, tryPlaybook, type Tried } from '../terminal/try-playbook.js';
import { caseSetting } from './case-setting.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { FolderWatch, namesOf } from './folder-watch.js';
import { libraryFolder } from './library-folder.js';
import { agentName } from './open-case.js';
import type { PreviewOptions } from './preview.js';
import { missingAnswer } from './report-halt.js';
import { isFileName, wantedPlaybook } from './wanted-playbook.js';
import { watchedFolders } from './watched-folders.js';
import type { World } from './world.js';

/** Walks a playbook while somebody writes it: again after every save, to where they were. Nothing of it is kept. */
export async function previewPlaybook(
  named: string | undefined,
  options: PreviewOptions,
  world: World,
): Promise<Ending> {
  const terminal = await openTerminal(world, options.plain === true);
  try {
    const playbook = named ?? (await picked(terminal, options, world));
    if (typeof playbook !== 'string') return playbook.ending;
    return await new Preview(playbook, options, terminal, world).run();
  } finally {
    terminal.close();
  }
}

async function picked(
  { renderer }: OpenTerminal,
  { library }: PreviewOptions,
  world: World,
): Promise<string | { readonly ending: Ending }> {
  const { searchIn } = await import('./search-in.js');
  const chosen = await renderer.pick(await searchIn(libraryFolder(library, world), world));
  if (chosen.kind === 'picked') return chosen.id;
  return { ending: chosen.kind === 'interrupted' ? chosen.by : 'input_needed' };
}

class Preview {
  private tried: Tried = nothingTried;
  private isFirst = true;
  /** Of the playbook with all that it is walked by, as it was walked last. */
  private digest = '';
  private readonly at: number;
  /** Where the playbook is looked up by its name; undefined where its file was named. It stays so while files come and go. */
  private readonly library: string | undefined;

  constructor(
    private readonly playbook: string,
    private readonly options: PreviewOptions,
    private readonly terminal: OpenTerminal,
    private readonly world: World,
  ) {
    this.at = world.now();
    const isFile = isFileName(playbook) || world.files.kindOf(resolve(world.cwd, playbook)) === 'file';
    this.library = isFile ? undefined : libraryFolder(options.library, world);
  }

  async run(): Promise<Ending> {
    const { terminal, world } = this;
    let saved: string | undefined;
    for (;;) {
      const watch = new FolderWatch(await this.folders(), isYaml, world);
      let changed: string | undefined;
      void watch.changes.then((paths) => {
        const files = new Set([...paths].filter(isYaml));
        changed = files.size > 0 ? namesOf(files, world) : undefined;
        terminal.renderer.callAway();
      });
      try {
        const ending = await this.round(saved);
        if (ending !== 'go_on') return ending;
        saved = changed;
      } finally {
        watch.stop();
      }
    }
  }

  /** Folders are watched as `validate --watch` does: whatever the playbook runs, and the policy, lie in them. */
  private folders(): Promise<ReadonlySet<string>> {
    const { playbook, library, world } = this;
    return watchedFolders([library ?? playbook], [], world);
  }

  private async round(saved: string | undefined): Promise<Ending | 'go_on'> {
    const opened = await this.opened();
    this.isFirst = false;
    return 'mistakes' in opened ? this.show(opened.mistakes) : this.walk(opened.case, saved);
  }

  /** What cannot be done at the start is said and ends it; later it is something to mend. */
  private async opened(): Promise<{ readonly case: Case } | { readonly mistakes: readonly ShownMistake[] }> {
    const { playbook, options, library, world } = this;
    try {
      const wanted = await wantedPlaybook(
        playbook,
        () => library ?? libraryFolder(options.library, world),
        world,
      );
      if ('faults' in wanted) return { mistakes: wanted.faults.map(mistakeOf) };
      return { case: openCase(wanted.checked, this.opening(wanted.checked)) };
    } catch (error) {
      if (this.isFirst || !(error instanceof Failure)) throw error;
      const { message, help } = error;
      return { mistakes: [{ message, ...(help !== undefined && { help }) }] };
    }
  }

  /** It stands in no store, so it needs no id of its own. */
  private opening(checked: CheckedPlaybook): Opening {
    const { role, channel, now, with: set = [], from } = this.options;
    const setting = caseSetting(
      checked,
      {
        ...(role !== undefined && { role }),
        ...(channel !== undefined && { channel }),
        ...(now !== undefined && { now }),
        set,
      },
      this.at,
      '--with',
    );
    const at = setting.at ?? this.at;
    const walkedIn = setting.role ?? firstRole(policyAt(checked, at));
    if (from !== undefined) mayBeginAt(from, checked, (fact) => setting.facts.has(fact));
    return {
      caseId: 'preview',
      at,
      by: agentName(undefined, this.world) ?? walkedIn,
      role: walkedIn,
      digest: playbookDigest(checked),
      facts: setting.facts,
      ...(setting.channel !== undefined && { channel: setting.channel }),
      ...(from !== undefined && { from }),
    };
  }

  private async walk(opened: Case, saved: string | undefined): Promise<Ending | 'go_on'> {
    const { digest } = opened.opening;
    const isAsItWas = digest === this.digest;
    this.digest = digest;
    const table = this.tableFor(opened);
    const tried = await tryPlaybook(opened, this.tried, table, isAsItWas ? undefined : saved);
    this.tried = tried.left === 'begin_anew' ? nothingTried : tried;
    switch (tried.left) {
      case 'called_away':
      case 'begin_anew':
        return 'go_on';
      case 'paused':
        return 'done';
      case 'ran_out':
        return this.ranOut(tried.case);
      default:
        return tried.left;
    }
  }

  private ranOut({ stop }: Case): Ending {
    if (stop.kind === 'closed') return 'done';
    this.world.stderr.write(harmless(`error: ${missingAnswer(stop.question).message}\n`));
    return 'input_needed';
  }

  private async show(mistakes: readonly ShownMistake[]): Promise<Ending | 'go_on'> {
    const left = await showMistakes(mistakes, this.playbook, this.terminal.renderer);
    if (left === 'called_away') return 'go_on';
    return left === 'paused' || left === 'ran_out' ? 'findings' : left;
  }

  private tableFor({ opening, inputs }: Case): Table {
    const { world, terminal } = this;
    const shift = opening.at - this.at;
    const last = Math.max(opening.at, ...inputs.map(({ at }) => at));
    return {
      renderer: terminal.renderer,
      by: opening.by,
      ways: ['? help', '/b back', '/r start over', '/p stop'],
      alsoHere: [{ usage: '/r', does: 'start over: walk it again from its beginning' }],
      now: () => Math.max(world.now() + shift, last),
      keep: async () => ({ kind: 'kept' }),
      received: async () => undefined,
      accountOf: (walked, columns) => harmless(recordText(buildRecord(walked, { reveal: false }), columns)),
    };
  }
}

function mistakeOf({ file, span, message, help }: Fault): ShownMistake {
  const { line } = positionOf(file, span.start);
  const text = lineText(file, line).trim();
  return {
    where: `${file.path}, line ${line}`,
    message,
    ...(text !== '' && { line: text }),
    ...(help !== undefined && { help }),
  };
}

/** A walk can begin at any step that has a name, once it is known what the steps before would have found. */
function mayBeginAt(step: string, checked: CheckedPlaybook, isKnown: (fact: string) => boolean): void {
  const names = [...compileProgram(checked).named.keys()];
  if (!names.includes(step)) {
    const near = didYouMean(step, names);
    const there =
      names.length === 0 ? 'no step of it has a name: give one `step: …`' : `there are: ${names.join(', ')}`;
    throw new Failure(
      `no step is called \`${step}\``,
      near === undefined ? there : `did you mean \`${near}\`?`,
    );
  }
  const missing = missingFrom(checked, step, isKnown).map(({ name }) => name.value);
  if (missing.length === 0) return;
  const listed = missing.map((name) => `\`${name}\``).join(', ');
  throw new Failure(
    `from \`${step}\` on, the playbook looks at what only the steps before it find: ${listed}`,
    `say what it would be: ${missing.map((name) => `--with ${name}=…`).join(' ')}`,
  );
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
