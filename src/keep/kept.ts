import type { Keep } from './keep.js';
import { pack, unpack } from './pack.js';

/** What something is made from: everything that can change it. */
export interface Making {
  /** Which program makes it, and what. */
  readonly what: string;
  /** Files by a name that says all that matters of where they lie, with their bytes. */
  readonly from: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The objects that stand for these files in what is made. They are not kept, but put in anew. */
  readonly files: readonly object[];
}

/**
 * What was made from the same before, or else what `make` makes now, kept for the next time. It has to be plain data. An
 * entry holds the very bytes that it was made from, and counts only where all of them are the same; what was made of them stands
 * in it twice, which tells damage. Comparing bytes takes less time than any digest, and cannot be misled.
 */
export async function kept<Made>(
  keep: Keep,
  making: Making,
  make: () => Made | Promise<Made>,
): Promise<Made> {
  const { name, beginning } = beginningOf(making);
  for (const entry of keep.read(name)) {
    const made = readEntry(entry, beginning, making);
    if (made) return made.value as Made;
  }
  const value = await make();
  keep.write(name, entryOf(value, beginning, making));
  return value;
}

/** The name tells sizes apart, and the beginning of the entry the rest; two that share a name take turns. */
function beginningOf({ what, from }: Making): { readonly name: string; readonly beginning: Buffer } {
  const sizes = from.map(({ name, bytes }) => `${JSON.stringify(name)} ${bytes.length}\n`);
  const beginning = Buffer.from(`makeright keeps ${what}\n${sizes.join('')}\n`);
  return { name: `${checksum(beginning, 1)}${checksum(beginning, 2)}`, beginning };
}

function entryOf(value: unknown, beginning: Buffer, { from, files }: Making): Buffer {
  const packed = Buffer.from(pack(value, files));
  const bytes = from.map((file) => file.bytes);
  return Buffer.concat([beginning, ...bytes, packed, packed]);
}

function readEntry(
  bytes: Uint8Array,
  beginning: Buffer,
  { from, files }: Making,
): { readonly value: unknown } | undefined {
  const entry = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  for (const part of [beginning, ...from.map((file) => file.bytes)]) {
    if (!entry.subarray(at, at + part.length).equals(part)) return undefined;
    at += part.length;
  }
  const packed = entry.subarray(at, at + (entry.length - at) / 2);
  if (!entry.subarray(at + packed.length).equals(packed)) return undefined;
  try {
    return { value: unpack(packed.toString('latin1'), files) };
  } catch {
    return undefined;
  }
}

/** Eight hexadecimal digits. Source: FNV-1a, over words of four bytes. */
function checksum(bytes: Uint8Array, seed = 0): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length - (bytes.length % 4);
  let sum = 0x811c9dc5 ^ seed;
  for (let at = 0; at < whole; at += 4) {
    sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
    // The multiplication carries only upwards.
    sum ^= sum >>> 15;
  }
  for (let at = whole; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
