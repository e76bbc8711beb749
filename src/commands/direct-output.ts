import { writeSync } from 'node:fs';
import { cannotBeWritten } from './failure.js';
import type { Output } from '../terminal/screen.js';

/** How long to wait for a reader that is slower than we are. */
const waitMs = 5;

/**
 * A pipe or a file, written to at once: Node's own stream for it loads its network code, a tenth of a start, and may lose
 * its end when the program ends.
 */
export class DirectOutput implements Output {
  private isRead = true;

  constructor(private readonly descriptor: number) {}

  write(text: string): void {
    let rest = Buffer.from(text);
    while (this.isRead && rest.length > 0) rest = rest.subarray(this.writeSome(rest));
  }

  /** How many bytes were taken. */
  private writeSome(bytes: Buffer): number {
    try {
      return writeSync(this.descriptor, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Whoever read us, `head` perhaps, has seen enough; how the command ends does not depend on that.
      if (code === 'EPIPE') this.isRead = false;
      else if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
      else throw cannotBeWritten(error);
      return 0;
    }
  }
}
