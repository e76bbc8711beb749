/** A stream that answers come from: a keyboard, a pipe or a file. */
export type Input = NodeJS.ReadableStream & {
  readonly isTTY?: boolean | undefined;
  /** A terminal hands over every key at once, and shows none itself. */
  setRawMode?(isRaw: boolean): unknown;
  /** Whether the program waits for it before it ends. */
  ref?(): unknown;
  unref?(): unknown;
};
