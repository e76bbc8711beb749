/** A place where what was worked out is kept, by name, between one start and the next. Nothing depends on it being there. */
export interface Keep {
  /** Whatever may be kept under a name, likeliest first. */
  read(name: string): Iterable<Uint8Array>;
  /** Keeps it if that can be done; if not, that is no fault. */
  write(name: string, entry: Uint8Array): void;
}
