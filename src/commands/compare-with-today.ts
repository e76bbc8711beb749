import { openCase, tellCase, type Case } from '../case/case.js';
import type { Input } from '../case/input.js';
import { promisesOf } from '../case/ledger.js';
import { buildRecord } from '../case/record/build-record.js';
import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { playbookDigest } from '../store/playbook-digest.js';
import { harmless } from '../terminal/harmless.js';
import type { CaseOptions } from './case.js';
import type { Ending } from './ending.js';
import { libraryFolder } from './library-folder.js';
import { withChecked } from './with-checked.js';
import type { World } from './world.js';

/** Says what the playbook as it is today would ask, decide, grant or promise otherwise than the one that the case began with. */
export function compareWithToday(of: Case, options: CaseOptions, world: World): Promise<Ending> {
  const { id, version } = of.checked.playbook;
  return withChecked(
    id.value,
    () => libraryFolder(options.library, world),
    world,
    (checked) => {
      const digest = playbookDigest(checked);
      const say = (lines: readonly string[]): Ending => {
        world.stdout.write(harmless(lines.map((line) => `${line}\n`).join('')));
        return 'done';
      };
      if (digest === of.opening.digest)
        return say(['The playbook and the policy are the same as when this case began.']);
      const today = toldAgain(openCase(checked, { ...of.opening, digest }), of);
      return say([
        `This case began with version ${version.value}; today it is ${checked.playbook.version.value}.`,
        ...partings(of, today),
        ...differences(buildRecord(of), buildRecord(today.case), isSoFar(today)),
      ]);
    },
    of.opening.language === undefined ? undefined : { tag: of.opening.language, isAsked: false },
  );
}

/** Whether it came to something that nobody answered then. */
function isSoFar({ case: { stop }, left }: ToldAgain): boolean {
  return stop.kind === 'question' && left.some(({ kind }) => kind === 'answer' || kind === 'amend');
}

interface ToldAgain {
  readonly case: Case;
  /** What was told and is not taken today. */
  readonly left: readonly Input[];
}

/** Tells a case what another one was told, each answer where its question comes up. */
function toldAgain(opened: Case, { inputs, events }: Case): ToldAgain {
  let current = opened;
  let left = [...inputs];
  for (let isGoingOn = true; isGoingOn;) {
    isGoingOn = false;
    for (const input of left) {
      const told = tellCase(current, aboutTheSame(input, events, current));
      if (told.kind === 'refused') continue;
      current = told.case;
      left = left.filter((other) => other !== input);
      isGoingOn = true;
      break;
    }
  }
  return { case: current, left };
}

/** A promise is settled by the number of its event, which is another one where another playbook is walked. */
function aboutTheSame(input: Input, events: Case['events'], today: Case): Input {
  if (input.kind !== 'settle') return input;
  const meant = promisesOf(events).find(({ made }) => made.seq === input.made)?.made.promise;
  const same = promisesOf(today.events).findLast(({ made }) => made.promise === meant);
  return { ...input, made: same?.made.seq ?? 0 };
}

function partings(of: Case, { case: today, left }: ToldAgain): readonly string[] {
  const answers = left.filter(({ kind }) => kind === 'answer' || kind === 'amend').length;
  const asked = today.stop.kind === 'question' ? today.stop.question : undefined;
  const stood = of.stop.kind === 'question' ? of.stop.question : undefined;
  if (answers === 0 && asked?.address === stood?.address)
    return ['Everything that was told is taken, and it stands at the same place.'];
  return [
    ...(asked === undefined
      ? ['Today it would be closed.']
      : [`Today it would come to this, which nobody has answered: ${asked.text}`]),
    ...(stood === undefined ? ['It is closed.'] : [`It stands at: ${stood.text}`]),
    ...(answers === 0 ? [] : [leftOut(answers, asked !== undefined)]),
  ];
}

function leftOut(answers: number, isOpen: boolean): string {
  const given = answers === 1 ? 'One answer that was given' : `${answers} answers that were given`;
  return isOpen
    ? `${given} would come after that, if at all; so what follows is not compared.`
    : `${given} would not be asked for.`;
}

/** Something that a record tells, and what it is about: two that are about the same can be set against each other. */
interface Told {
  readonly about: string;
  readonly text: string;
}

/** What one record has and the other has not; of one that did not come so far, only what it came to. */
function differences(then: ResolutionRecord, today: ResolutionRecord, isSoFar: boolean): readonly string[] {
  const [before, now] = [told(then), told(today)];
  const only = (these: readonly Told[], others: readonly Told[]) =>
    these.filter(({ text }) => !others.some((other) => other.text === text));
  const gone = only(before, now).filter(
    ({ about }) => !isSoFar || now.some((other) => other.about === about),
  );
  const come = only(now, before);
  if (gone.length + come.length === 0)
    return [`${isSoFar ? 'Up to there it' : 'It'} would decide, grant and promise the same.`];
  return [...gone.map(({ text }) => `- then:  ${text}`), ...come.map(({ text }) => `+ today: ${text}`)];
}

function told({ decisions, granted, promises, outcome }: ResolutionRecord): readonly Told[] {
  return [
    ...decisions.map(({ decision, reason, because, sets }) => {
      const results = sets.map(({ label, text }) => `; ${label} ${text}`).join('');
      return saying(`decided ${decision.title}`, `: ${because ?? reason}${results}`);
    }),
    ...granted.map(({ remedy, worth }) =>
      saying(`granted ${remedy.title}`, worth === null ? '' : ` ${worth.text}`),
    ),
    ...promises.map(({ what, promisedBy, due }) =>
      saying(
        `promised by ${promisedBy.id === 'us' ? 'us' : promisedBy.title}: ${what}`,
        `, until ${due.text}`,
      ),
    ),
    ...(outcome ? [saying('closed', `: ${outcome.outcome}`)] : []),
  ];
}

function saying(about: string, how: string): Told {
  return { about, text: about + how };
}
