import { harmless } from '../terminal/harmless.js';

/** Why something could not be done, and the way out where there is one, as two lines. */
export function errorLines({
  message,
  help,
}: {
  readonly message: string;
  readonly help?: string | undefined;
}): string {
  return harmless(`error: ${message}\n${help === undefined ? '' : `help: ${help}\n`}`);
}
