// What is read and checked of the playbooks that ship is kept in the package, so that they are walked at once on any machine.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = resolve('dist/kept');

/** For a start that keeps in the package what it works out. Flags given to Node would change what V8 compiles. */
export const env = {
  ...process.env,
  NODE_OPTIONS: '',
  MAKERIGHT_LIBRARY: resolve('playbooks'),
  MAKERIGHT_CACHE: folder,
  // Cases that nobody has are no cases of whoever builds this.
  MAKERIGHT_DATA: join(tmpdir(), `makeright-build-${process.pid}`),
  DATABASE_URL: '',
};

export function forgetCases() {
  rmSync(env.MAKERIGHT_DATA, { recursive: true, force: true });
}

export function keepShipped() {
  const texts = readdirSync('playbooks')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join('playbooks', file), 'utf8'));
  const names = texts.flatMap((text) => /^playbook: *(\S+)/m.exec(text)?.[1] ?? []);
  const stories = names.filter((name) => !texts.some((text) => text.includes(`run: ${name}`)));
  // Without anybody to answer, these end as soon as they have checked what they would walk.
  for (const words of [...stories.map((name) => ['run', name]), ['demo'], ['find', 'late']]) {
    spawnSync(process.execPath, ['bin/makeright', ...words], { env, stdio: 'ignore' });
  }
}

/** What is kept is its owner's own; in a package that was installed by somebody else it is everybody's. */
export function letEverybodyRead() {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder)) chmodSync(join(folder, entry), 0o644);
}
