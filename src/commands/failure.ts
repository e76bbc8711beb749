/** The world is not as a command needs it: no such file, no such playbook. The message says what, the help the way out. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly help?: string,
  ) {
    super(message);
  }
}

/** The disk is full, or the like: what was to be printed is not all there. */
export function cannotBeWritten(error: unknown): Failure {
  const why = error instanceof Error ? error.message : String(error);
  return new Failure(`the output could not be written (${why})`);
}
