import type { Keep } from '../../src/keep/keep.js';

/** Keeps entries for as long as a test runs. */
export class KeptInMemory implements Keep {
  readonly entries = new Map<string, Uint8Array>();
  /** How many entries were handed out. */
  reads = 0;

  *read(name: string): Iterable<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) return;
    this.reads++;
    yield entry;
  }

  write(name: string, entry: Uint8Array): void {
    this.entries.set(name, entry);
  }
}
