import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, messageOf } from './error-code.js';
import { makeFolder } from './make-folder.js';
import { StoreFailure } from './store-failure.js';

/** Makes a folder that only its user can look into, durably, where there is none yet. */
export function makeDataFolder(folder: string): void {
  try {
    const made = makeFolder(folder);
    // A folder is as durable as what names it.
    if (made !== undefined) syncFolder(dirname(made));
  } catch (error) {
    throw notWritable(folder, error);
  }
  refuseNetwork(folder);
}

/** File systems on other machines, by the numbers of Linux's statfs(2): they do not lock files as a database needs it. */
const networks: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
]);

function refuseNetwork(folder: string): void {
  const network = networks.get(statfsSync(folder).type >>> 0);
  if (network === undefined) return;
  throw new StoreFailure(
    `\`${folder}\` is on a network (${network}), where several programs cannot write safely`,
    'name a folder on this computer with MAKERIGHT_DATA, or share cases in PostgreSQL with DATABASE_URL',
  );
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What to say when a folder cannot be written, with the system's own word for why. */
export function notWritable(folder: string, error: unknown): StoreFailure {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  return new StoreFailure(
    `cases cannot be kept in \`${folder}\`: ${reasons[code] ?? messageOf(error)}`,
    'name another folder with MAKERIGHT_DATA',
    { cause: error },
  );
}

export function diskFull(folder: string, cause: unknown): StoreFailure {
  return new StoreFailure(
    `the disk that has \`${folder}\` is full, so this could not be written down`,
    'make room on it and go on: everything confirmed before is safe',
    { cause },
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOENT: 'no folder can be made there',
  EROFS: 'that disk can only be read',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
};
