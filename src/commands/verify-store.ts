import type { Verification } from '../store/verification.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { namedCase } from './named-case.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Verifies one case, or all, and prints what is not as it was written. */
export function verifyStore(typed: string | undefined, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const caseId = typed === undefined ? undefined : (await namedCase(typed, store, world)).opening.caseId;
    return printVerification(await store.verify(caseId), world);
  });
}

/** Prints what came of verifying, behind the words that it begins with; a discrepancy is a finding. */
export function printVerification(
  { cases, events, notWalked, discrepancies }: Verification,
  { stdout }: World,
  beginning = '',
): Ending {
  for (const { caseId, entry, line, event, message } of discrepancies) {
    const where = [
      caseId === undefined ? '' : `case ${caseId}`,
      line === undefined ? '' : `line ${line}`,
      entry === undefined ? '' : `entry ${entry}`,
      event === undefined ? '' : `event ${event}`,
    ].filter((part) => part !== '');
    stdout.write(harmless(`${[...where, message].join(': ')}\n`));
  }
  if (discrepancies.length > 0) return 'findings';
  const walked =
    notWalked === 0 ? '' : ` ${counted(notWalked, 'case')} without private facts could not be walked again.`;
  stdout.write(
    `${beginning}${counted(cases, 'case')}, ${counted(events, 'event')}: as they were written.${walked}\n`,
  );
  return 'done';
}
