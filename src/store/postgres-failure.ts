import { codeOf, messageOf } from './error-code.js';
import { StoreFailure } from './store-failure.js';

/** How often something is worth trying in all that failed this way. */
export function triesWorth(error: unknown): number {
  switch (codeOf(error)) {
    // Another transaction got in the way.
    case '40001':
    case '40P01':
      return 40;
    // Somebody else has just made what was to be made; the next try sees it.
    case '23505':
    case '42P07':
      return 3;
    default:
      return 1;
  }
}

/** Whether the connection is gone, so that it is not known what became of the last thing asked. */
export function isConnectionLost(error: unknown): boolean {
  const condition = codeOf(error);
  return (
    condition.startsWith('08') ||
    ['57P01', '57P02', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(condition) ||
    /^Connection terminated|not queryable/.test(messageOf(error))
  );
}

/** What PostgreSQL reports, as somebody needs to hear it; never with the password. What is no report of its stays as it is. */
export function postgresFailure(error: unknown, url: string): unknown {
  if (error instanceof StoreFailure) return error;
  const place = placeOf(url);
  const condition = codeOf(error);
  // Not as the cause: what the driver reports may hold the address, and with it the password.
  const failure = (message: string, help: string) => new StoreFailure(message, help);
  if (isConnectionLost(error) || condition === '57P03')
    return failure(
      `the database at ${place} has stopped answering`,
      'try again; everything confirmed before is safe',
    );
  if (condition.startsWith('E'))
    return failure(
      `the database at ${place} cannot be reached (${condition})`,
      'see whether it runs and whether DATABASE_URL names it; without DATABASE_URL cases are kept on this computer',
    );
  switch (condition) {
    case '28P01':
    case '28000':
      return failure(
        `the database at ${place} does not let this user in`,
        'see to the user and the password in DATABASE_URL',
      );
    case '3D000':
      return failure(
        `there is no such database at ${place}`,
        'have it made, or see to the name in DATABASE_URL',
      );
    case '42501':
      return failure(
        `this user may not do that in the database at ${place}`,
        'have the right to make and change tables there given to the user in DATABASE_URL',
      );
    case '53100':
      return failure(
        `the disk of the database at ${place} is full, so this could not be written down`,
        'have room made on it and go on: everything confirmed before is safe',
      );
    case '53300':
      return failure(`the database at ${place} has no connection left`, 'try again in a moment');
    case '25006':
      return failure(
        `the database at ${place} can be read but not written`,
        'see whether DATABASE_URL names the main one',
      );
    default:
      return error;
  }
}

/** Host and database of an address, and nothing else of it. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `\`${host || 'this computer'}${pathname}\``;
  } catch {
    return '`DATABASE_URL`';
  }
}
