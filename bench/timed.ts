import { spawnSync } from 'node:child_process';

export interface Times {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs a command; times in seconds. Only the shell tells what a program that has ended took of the CPU. */
export function timed(words: readonly string[], env: NodeJS.ProcessEnv): Times {
  const timing = `TIMEFORMAT='%U %S %R'; time "$@" 2>&1`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', timing, 'bash', ...words], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const [user = NaN, system = NaN, wall = NaN] = stderr.trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}
