// npm run mutations -- COUNT [SEED]: files with one slip of the fingers in them, as many as wanted, each checked by the command.
import fc from 'fast-check';
import { mutations, wrongAnswerTo } from '../test/mutations.js';

/** So many between two lines that tell how far it is. */
const batch = 500;
/** An answer that takes more CPU time counts as one that never comes. */
const longestMs = 10_000;

const [, , wanted = '1000', begins = String(Date.now() % 1_000_000)] = process.argv;
const count = Number(wanted);
const started = Date.now();
console.log(`${count} mutations from the seed ${begins}`);
for (let done = 0; done < count;) {
  const numRuns = Math.min(batch, count - done);
  await fc.assert(fc.asyncProperty(mutations, answersInTime), { numRuns, seed: Number(begins) + done });
  done += numRuns;
  console.log(`${done} of ${count} answered, ${Math.round((Date.now() - started) / 1000)} s`);
}

async function answersInTime(mutation: Parameters<typeof wrongAnswerTo>[0]): Promise<void> {
  const before = process.cpuUsage();
  const wrong = await wrongAnswerTo(mutation);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (wrong !== undefined) throw new Error(wrong);
  if (took > longestMs) throw new Error(`it took ${took} ms`);
}
