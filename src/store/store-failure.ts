/**
 * The store could not do what was asked of it: its place cannot be written, the disk is full, the database does not answer.
 * The message says what, the help the way out; neither ever shows a password. What was confirmed before is safe.
 */
export class StoreFailure extends Error {
  constructor(
    message: string,
    readonly help?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
