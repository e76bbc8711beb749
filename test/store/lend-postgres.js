// Before the tests: whoever asks at TEST_POSTGRES_PORT is lent one PostgreSQL, the same for all, and it is only started when
// the first one asks. It ends with us, however we end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const here = import.meta.dirname;
const program = join(here, `../../node_modules/.cache/makeright/postgres-process-${process.pid}.mjs`);

export default async function lendPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  /** @type {Promise<string> | undefined} */
  let url;
  const lending = createServer((asking) => {
    url ??= started();
    url.then(
      (url) => asking.end(JSON.stringify({ url })),
      (error) => asking.end(JSON.stringify({ error: String(error) })),
    );
  });
  await once(lending.listen(0, '127.0.0.1').unref(), 'listening');
  const address = lending.address();
  if (address && typeof address === 'object') process.env.TEST_POSTGRES_PORT = String(address.port);
}

/** Its address. */
async function started() {
  await build({
    entryPoints: [join(here, 'postgres-process.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg'],
    logLevel: 'warning',
  });
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
  rmSync(program);
  if (typeof url !== 'string') throw new Error('no PostgreSQL could be started; what it said stands above');
  // Nothing of it keeps us from ending.
  child.unref();
  for (const stream of [child.stdin, child.stdout])
    if ('unref' in stream) /** @type {import('node:net').Socket} */ (stream).unref();
  return url;
}
