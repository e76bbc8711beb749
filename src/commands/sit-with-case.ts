import type { Case } from '../case/case.js';
import { buildRecord } from '../case/record/build-record.js';
import { recordText } from '../report/record-text.js';
import { harmless } from '../terminal/harmless.js';
import type { OpenTerminal } from '../terminal/open-terminal.js';
import type { Entry } from '../terminal/entry.js';
import type { Ended, Walked } from '../terminal/walk-case.js';
import { takeUpCase, walkCase } from '../terminal/walk-case.js';
import type { CaseInHand } from './case-in-hand.js';
import { KeepOrAsk } from './keep-or-ask.js';
import type { Ending } from './ending.js';
import { printRecord, type RecordFormat } from './print-record.js';
import { missingAnswer } from './report-halt.js';
import type { World } from './world.js';

/** How somebody comes to sit with a case: who they are, what time it is for them, and whether it was walked before. */
export interface Coming {
  readonly by: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly takenUp?: { readonly from?: string };
}

/** A case as it is kept from here on, unless it is not; or that somebody stopped before that was told. */
export type Begun = { readonly hand: CaseInHand | undefined } | Extract<Entry, { kind: 'interrupted' }>;

/** Walks a case with whoever sits at the terminal, keeps it from when it has begun, and prints its record. */
export async function sitWithCase(
  of: Case,
  coming: Coming,
  begin: () => Promise<Begun>,
  terminal: OpenTerminal,
  format: RecordFormat,
  world: World,
): Promise<Ending> {
  // A case that is walked as if it were another time goes on from there as time goes on here; never backwards.
  const last = of.inputs.at(-1)?.at ?? of.opening.at;
  let hand: CaseInHand | undefined;
  let asking: KeepOrAsk | undefined;
  const shift = Math.max(coming.at, last) - world.now();
  const table = {
    renderer: terminal.renderer,
    by: coming.by,
    isRecordHere: world.stdout.isTTY === true && world.stdin.isTTY === true,
    now: () => Math.max(world.now() + shift, last),
    keep: async (_: unknown, after: Case) =>
      (await (asking ?? hand)?.keep(after)) ?? ({ kind: 'kept' } as const),
    received: async (customer: string, after: Case) => hand?.received(customer, after),
    accountOf: (walked: Case, columns: number) =>
      harmless(recordText(buildRecord(walked, { reveal: false }), columns)),
  };
  const start = async (): Promise<Entry | undefined> => {
    const begun = await begin();
    if ('kind' in begun) return begun;
    hand = begun.hand;
    // Lines from a pipe are answers to the playbook's questions, not to ours.
    if (hand && world.stdin.isTTY === true) asking = new KeepOrAsk(hand, terminal.renderer);
    return undefined;
  };
  try {
    const walked = coming.takenUp
      ? await takeUpCase(of, table, start, coming.takenUp.from)
      : await walkCase(of, table, start);
    terminal.close();
    const isKept = hand !== undefined && !(await hand.discard());
    const ending = finish(walked, isKept, format, world);
    if (asking?.isBehind) world.stderr.write(harmless(notAllKept(asking.isBehind)));
    return ending;
  } finally {
    await hand?.giveBack();
  }
}

/** Whatever was told is in the record, also when the case has not come to its end. */
function finish(
  { case: walked, ended }: Walked,
  isKept: boolean,
  format: RecordFormat,
  world: World,
): Ending {
  const isWorthPrinting = ended === 'closed' || walked.inputs.some(({ kind }) => kind !== 'pause');
  const { stop } = walked;
  if (ended === 'ran_out' && stop.kind === 'question')
    world.stderr.write(harmless(`error: ${missingAnswer(stop.question).message}\n`));
  if (isWorthPrinting && ended !== 'taken_over') {
    world.stderr.write(ended === 'closed' ? '\n' : 'This is the record so far.\n\n');
    printRecord(walked, format, world);
  }
  world.stderr.write(harmless(whereItIs(walked, ended, isKept)));
  return endings[ended];
}

function notAllKept({ message, help }: { readonly message: string; readonly help?: string }): string {
  const way = help === undefined ? '' : `\nhelp: ${help}`;
  return `error: what was told last is not kept, and stands only in the record above: ${message}${way}\n`;
}

/** Where the case is now, with the command on a line that can be copied; of one that was never to be kept, nothing. */
function whereItIs({ opening }: Case, ended: Ended, isKept: boolean): string {
  if (!isKept) return '';
  if (ended === 'closed')
    return `\nIf they come back about it:\n  makeright run --follows ${opening.caseId}\n`;
  if (ended === 'taken_over') return `To have it again:\n  makeright resume ${opening.caseId}\n`;
  return `\nThe case is kept. Go on with:\n  makeright resume ${opening.caseId}\n`;
}

const endings: Readonly<Record<Ended, Ending>> = {
  closed: 'done',
  paused: 'paused',
  taken_over: 'paused',
  ran_out: 'input_needed',
  SIGINT: 'SIGINT',
  SIGTERM: 'SIGTERM',
  SIGHUP: 'SIGHUP',
};
