import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edited } from '../terminal/edited.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens `VISUAL`, or else `EDITOR`, on a text in a file that only this user can read and that is gone afterwards. The editor
 * is a command line, as in `code --wait`, and draws where our frames stand: stdout is for the record.
 */
export async function editText(text: string, env: Environment, signal: AbortSignal): Promise<Edited> {
  const editor = env['VISUAL'] || env['EDITOR'];
  if (!editor) {
    return {
      kind: 'failed',
      message: 'no editor is set',
      help: 'set VISUAL or EDITOR to its command, such as nano, before the next run; here, type it on one line',
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'makeright-'));
  try {
    const path = join(folder, 'answer.txt');
    writeFileSync(path, text, { mode: 0o600 });
    const ended = await endOf(editor, path, signal);
    if (ended !== 0) return failed(editor, ended);
    return {
      kind: 'edited',
      text: readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .trim(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failed(editor: string, ended: string | number): Edited {
  return {
    kind: 'failed',
    message: `the editor \`${editor}\` ended with ${ended}, so nothing was taken from it`,
    help: 'is VISUAL or EDITOR the command that you mean? You can also type it on one line',
  };
}

/** The exit code of an editor, or the signal or the mistake that ended it. */
function endOf(editor: string, path: string, signal: AbortSignal): Promise<string | number> {
  const stdio = ['inherit', 2, 2] as const;
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${path}"`, { shell: true, stdio: [...stdio], signal })
      : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: [...stdio], signal });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, by) => resolve(code ?? by ?? 'nothing'));
  });
}
