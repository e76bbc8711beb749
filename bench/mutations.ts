// npm run mutations -- COUNT [SEED]: files with one slip of the fingers in them, as many as wanted, each read and checked, and some
// of them by the command.
import fc from 'fast-check';
import { mutations, wrongAnswerTo, wrongFindingsIn, type Mutation } from '../test/mutations.js';

/** So many between two lines that tell how far it is. */
const batch = 1000;
/** Of so many one is checked by the command too, which reads all that is around a file anew. */
const commandEach = 100;
/** An answer that takes more CPU time counts as one that never comes. */
const longestMs = 10_000;

const [, , wanted = '1000', begins = String(Date.now() % 1_000_000)] = process.argv;
const count = Number(wanted);
const started = Date.now();
console.log(`${count} mutations from the seed ${begins}`);
for (let done = 0; done < count;) {
  const numRuns = Math.min(batch, count - done);
  const seed = Number(begins) + done;
  await tryAll(wrongFindingsIn, { numRuns, seed });
  await tryAll(wrongAnswerTo, { numRuns: Math.ceil(numRuns / commandEach), seed });
  done += numRuns;
  console.log(`${done} of ${count} answered, ${Math.round((Date.now() - started) / 1000)} s`);
}

type WrongIn = (mutation: Mutation) => string | undefined | Promise<string | undefined>;

async function tryAll(wrongIn: WrongIn, runs: { numRuns: number; seed: number }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutations, (mutation) => answersInTime(mutation, wrongIn)),
    runs,
  );
}

async function answersInTime(mutation: Mutation, wrongIn: WrongIn): Promise<void> {
  const before = process.cpuUsage();
  const wrong = await wrongIn(mutation);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (wrong !== undefined) throw new Error(wrong);
  if (took > longestMs) throw new Error(`it took ${took} ms`);
}
