import { didYouMean } from '../diagnostic/did-you-mean.js';
import { explainText } from '../report/explain-text.js';
import { harmless } from '../terminal/harmless.js';
import { checksPageOf } from './checks-page-of.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import type { World } from './world.js';

/** Prints what there is to know of one kind of mistake. It may be named as it is printed: `error[unused-fact]`. */
export function explainCheck(named: string, world: World): Ending {
  const entries = checksPageOf(world);
  const code = /\[(.*)\]/.exec(named)?.[1] ?? named;
  const entry = entries.find((one) => one.code === code);
  if (entry === undefined) {
    const near = didYouMean(
      code,
      entries.map((one) => one.code),
    );
    const help = near === undefined ? '`makeright rules` names them all' : `did you mean \`${near}\`?`;
    throw new Failure(`there is no kind of mistake called \`${code}\``, help);
  }
  world.stdout.write(harmless(explainText(entry)));
  return 'done';
}
