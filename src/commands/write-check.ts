import type { Counts } from '../check/counts.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkFormats } from '../report/check-formats.js';
import type { CheckReport } from '../report/check-report.js';
import { mostAnnotations } from '../report/github-command.js';
import { addStepSummary } from './add-step-summary.js';
import { checksPageOf } from './checks-page-of.js';
import type { WantedFormat } from './format-option.js';
import { shownFromRoot } from './shown-from-root.js';
import type { CheckFormat } from './validate.js';
import { versionIn } from './version-in.js';
import type { World } from './world.js';
import { writeReports } from './write-reports.js';

/** What a check found, as it is printed and written. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly counts: Counts;
  /** How many findings a baseline lets pass. */
  readonly kept: number;
  readonly files: readonly SourceFile[];
  /** How a file that has changed stood before, where it was asked what has. */
  readonly textBefore?: ((file: SourceFile) => string | undefined) | undefined;
}

/** Prints what a check found in each format that is wanted. */
export async function writeCheck(
  checked: Checked,
  wanted: readonly WantedFormat<CheckFormat>[],
  world: World,
): Promise<void> {
  const isForGithub = wanted.some(({ format }) => format === 'github');
  const textBefore = checked.textBefore ?? (isForGithub ? await textsBefore(checked, world) : undefined);
  const report = reportOf({ ...checked, textBefore }, await keysFor(checked.faults), world);
  writeReports(wanted, checkFormats, report, world);
  if (isForGithub) addStepSummary(() => checkFormats.markdown(report), world);
}

/** More is found than GitHub shows: then it is shown what the change itself brought. Where nobody can tell, all is alike. */
async function textsBefore({ faults }: Checked, world: World): Promise<Checked['textBefore']> {
  if (faults.length <= mostAnnotations || !world.env['GITHUB_BASE_REF']) return undefined;
  const { textsBeforeChange } = await import('./texts-before-change.js');
  return textsBeforeChange(world);
}

/** Only faults are known again by a key, and telling one takes reading YAML. */
async function keysFor(faults: readonly Fault[]): Promise<() => ReadonlyMap<Fault, string>> {
  if (faults.length === 0) return () => new Map();
  const { faultKeys } = await import('../project/fault-keys.js');
  return () => faultKeys(faults);
}

function reportOf(checked: Checked, keysOf: () => ReadonlyMap<Fault, string>, world: World): CheckReport {
  let keys: ReadonlyMap<Fault, string> | undefined;
  let promises: ReadonlyMap<string, string> | undefined;
  return {
    ...checked,
    files: inOrder(new Set([...checked.files, ...checked.faults.map(({ file }) => file)])),
    pathOf: shownFromRoot(world),
    keyOf: (fault) => (keys ??= keysOf()).get(fault) ?? fault.code,
    promiseOf: (code) => (promises ??= promisesIn(world)).get(code),
    get version() {
      return versionIn(world);
    },
  };
}

function inOrder(files: ReadonlySet<SourceFile>): readonly SourceFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function promisesIn(world: World): ReadonlyMap<string, string> {
  return new Map(checksPageOf(world).map(({ code, promise }) => [code, promise]));
}
