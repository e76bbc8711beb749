/**
 * Ends the process by the signal of a hang-up, if the terminal that it answered to has gone: Node aborts when it ends by
 * itself and cannot put a terminal back as it was. To whoever started it the exit code is the same.
 */
export function endWithoutTerminal(process: NodeJS.Process): void {
  const { isatty } = process.getBuiltinModule('node:tty');
  if (process.stdin.isTTY && !isatty(0)) process.kill(process.pid, 'SIGHUP');
}
