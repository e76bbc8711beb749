// A program of its own that lives the life of a case and dies at one of its write points, as `kill -9` has it:
// `node life-process POINT IMPORTED`. It says each step that is done.
import { readFileSync, writeSync } from 'node:fs';
import { migrate } from '../../src/store/migrate.js';
import { SqlCaseStore } from '../../src/store/sql-case-store.js';
import { databaseAt, lifeOf, lifeTime } from './life.js';
import { atWritePoints } from './write-points.js';

const [, , point = '0', imported = ''] = process.argv;

async function main(): Promise<void> {
  let passed = 0;
  const database = atWritePoints(await databaseAt(process.env), () => {
    if (++passed === Number(point)) process.kill(process.pid, 'SIGKILL');
  });
  await migrate(database);
  writeSync(1, 'migrate\n');
  const store = new SqlCaseStore(database, () => lifeTime);
  for (const { name, does } of lifeOf(readFileSync(imported, 'utf8').trimEnd().split('\n'))) {
    await does(store);
    writeSync(1, `${name}\n`);
  }
  await store.close();
}

void main();
