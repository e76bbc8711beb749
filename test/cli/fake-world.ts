import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { realWorld } from '../../src/commands/real-world.js';
import { openStore } from '../../src/store/open-store.js';
import { noKeep } from '../../src/keep/folder-keep.js';
import type { Keep } from '../../src/keep/keep.js';
import type { World } from '../../src/commands/world.js';
import type { Input } from '../../src/terminal/input-stream.js';

const root = process.cwd();

/** Monday 2 March 2026, 16:45 in Amsterdam. */
const mondayAfternoon = Date.UTC(2026, 2, 2, 15, 45);

/** A stream that keeps what is written to it; as a terminal it has a size. */
export class KeptOutput extends PassThrough {
  text = '';
  /** As the streams of a process have it: what is piped into them does not end them. */
  readonly _isStdio = true;
  isTTY: boolean | undefined;
  columns: number | undefined;
  rows: number | undefined;

  override write(chunk: unknown): boolean {
    this.text += String(chunk);
    this.emit('written');
    return true;
  }
}

export interface FakeWorld extends World {
  readonly stdout: KeptOutput;
  readonly stderr: KeptOutput;
}

export interface FakeWorldOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly keep?: Keep;
  /** Case ids as they are made; always the same one without it. */
  readonly newCaseId?: () => string;
  /** What is piped in. */
  readonly stdin?: string;
}

let stores = 0;
/** Cases of worlds that are told of no place for them go where nobody else looks. */
const nobodys = mkdtempSync(join(tmpdir(), 'makeright-cases-'));
process.on('exit', () => rmSync(nobodys, { recursive: true, force: true }));

/** Where nothing can be kept: what is kept beside cases is lost there, and is in nobody's way. */
const noPlace = '/dev/null/makeright';

function hasPlace(env: Readonly<Record<string, string>>): boolean {
  return ['MAKERIGHT_DATA', 'XDG_DATA_HOME', 'HOME'].some((name) => name in env);
}

function dataOf({ MAKERIGHT_DATA: named }: Readonly<Record<string, string>>): string {
  return named ?? join(nobodys, String(++stores));
}

/** A world whose clock stands still and whose streams are kept; its files are real. */
export function fakeWorld({
  cwd = root,
  env = {},
  stdin = '',
  keep = noKeep,
  newCaseId = () => 'ACD-EFG-HJK-MNP',
}: FakeWorldOptions = {}): FakeWorld {
  const input = new PassThrough();
  input.end(stdin);
  const { files, git, watchFolder } = realWorld(process, root, 'test');
  return {
    stdin: input as Input,
    stdout: new KeptOutput(),
    stderr: new KeptOutput(),
    screen: undefined,
    env: { LC_ALL: 'C.UTF-8', ...(hasPlace(env) ? {} : { MAKERIGHT_DATA: noPlace }), ...env },
    cwd,
    packageFolder: root,
    files,
    git,
    watchFolder,
    releaseMemory: () => {},
    keep,
    openStore: () =>
      openStore({
        env: env['DATABASE_URL'] ? env : { MAKERIGHT_DATA: dataOf(env) },
        now: () => mondayAfternoon,
      }),
    build: 'test',
    now: () => mondayAfternoon,
    newCaseId,
    userName: () => 'robin',
    onInterruption: () => () => {},
    onExit: () => () => {},
    suspend: () => {},
    editText: async (text) => ({ kind: 'edited', text }),
  };
}
