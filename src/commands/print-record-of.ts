import type { Ending } from './ending.js';
import { namedCase } from './named-case.js';
import { printRecord, type RecordFormat } from './print-record.js';
import { readable } from './restored.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Prints the record of a case in the store. */
export function printRecordOf(typed: string, format: RecordFormat, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    printRecord(readable(await namedCase(typed, store, world)), format, world);
    return 'done';
  });
}
