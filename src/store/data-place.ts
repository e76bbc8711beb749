import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where a user's cases lie, and what was searched for in vain: the folder that `MAKERIGHT_DATA` names, else `makeright` in the
 * user's folder for data (XDG Base Directory Specification, which has a path that is not whole passed over).
 */
export function dataPlace(env: Readonly<Record<string, string | undefined>>): string {
  const { MAKERIGHT_DATA: named, XDG_DATA_HOME: data = '', HOME: home = '' } = env;
  if (named) return resolve(named);
  if (isAbsolute(data)) return join(data, 'makeright');
  return join(isAbsolute(home) ? home : homedir(), '.local', 'share', 'makeright');
}
