import type { Fault } from '../diagnostic/fault.js';
import { applyFixes, fixesAsDiff } from '../project/apply-fixes.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import { byteOrderMark } from './byte-order-mark.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** Mends what can be mended without a choice, or only shows it; whether there was anything. What is piped in is left alone. */
export function fixFiles(faults: readonly Fault[], isDryRun: boolean, world: World): boolean {
  const mendable = faults.filter(({ file, fix }) => fix !== undefined && file.path !== '-');
  const files = new Set(mendable.map(({ file }) => file));
  for (const file of files) {
    if (isDryRun) world.stdout.write(harmless(fixesAsDiff(file, mendable)));
    else writeFile(file.path, byteOrderMark(file.path, world) + applyFixes(file, mendable), world);
  }
  if (files.size > 0 && !isDryRun)
    world.stderr.write(
      harmless(`mended ${counted(mendable.length, 'finding')} in ${counted(files.size, 'file')}\n`),
    );
  return files.size > 0;
}
