import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import { faultKeys } from '../project/fault-keys.js';
import { counted } from '../report/counted.js';
import { closingLine } from '../report/faults-text.js';
import { harmless } from '../terminal/harmless.js';
import { chalkFor, faultPaint } from '../terminal/palette.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { World } from './world.js';
import type { Checked } from './write-check.js';

/** Prints what a check found that one before it did not, and what it did not find again. */
export function tellCheckNews(before: Checked, now: Checked, { stdout, env }: World): void {
  const [earlier, keys] = [faultKeys(before.faults), faultKeys(now.faults)];
  const known = new Set(earlier.values());
  const found = new Set(keys.values());
  const mended = before.faults.filter((fault) => !found.has(earlier.get(fault)!));
  const fresh = now.faults.filter((fault) => !known.has(keys.get(fault)!));
  const paint = faultPaint(chalkFor(stdout, env));
  const same = now.faults.length - fresh.length;
  const wrapped = (text: string) => wrapText(harmless(text), (stdout.columns || 80) - 1);
  stdout.write(
    [
      ...mended.flatMap((fault) => wrapped(mendedLine(fault))),
      ...fresh.flatMap((fault) => ['', `new ${drawFault(fault, paint)}`]),
      '',
      ...(same === 0 ? [] : [`${counted(same, 'finding')} as before`]),
      ...wrapped(closingLine(now.faults, now.counts)),
      '',
    ].join('\n'),
  );
}

function mendedLine({ file, span, code, message }: Fault): string {
  return `mended: ${message} (${code}, ${file.path}, line ${positionOf(file, span.start).line} before)`;
}
