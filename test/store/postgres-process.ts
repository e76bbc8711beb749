// A program of its own that has a PostgreSQL for all tests of a run: it says its address, and ends when whoever started it
// has ended.
import { startPostgres } from './start-postgres.js';

/** Nothing that the tests write outlives them, so it need not be on disk. */
const postgres = await startPostgres(['fsync=off']);
// A terminal interrupts all programs at once; this one is the last to go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume().once('close', () => {
  void postgres.stop().then(() => process.exit());
});
console.log(postgres.url);
