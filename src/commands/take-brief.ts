import type { Brief } from '../draft/brief.js';
import { briefFromRecord } from '../draft/brief-from-record.js';
import { buildRecord } from '../case/record/build-record.js';
import { firstRemedies } from '../draft/draft-policy.js';
import { measureOf } from '../draft/measure-of.js';
import { nameFrom } from '../draft/name-from.js';
import { readBrief, type BriefAnswers } from '../draft/read-brief.js';
import { recordFromJson } from '../draft/record-from-json.js';
import type { Policy } from '../playbook/policy.js';
import { likelyHouse } from './likely-house.js';
import { openTerminal } from '../terminal/open-terminal.js';
import { askBrief, type Choices, type Told } from './ask-brief.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { namedCase } from './named-case.js';
import type { NewHouse } from './new-house.js';
import type { NewOptions } from './new.js';
import { printFaults } from './print-faults.js';
import { readPiped, readSource } from './read-source.js';
import { restored } from './restored.js';
import { Left } from './trainer-questions.js';
import type { World } from './world.js';

/** What is told: in a file, by a record or a case, or else in answer to questions. */
export async function takeBrief(
  named: string | undefined,
  options: NewOptions,
  house: NewHouse,
  world: World,
): Promise<Told | Ending> {
  const ways = [options.answers, options.fromRecord, options.fromCase].filter((way) => way !== undefined);
  if (ways.length > 1)
    throw new Failure(
      'it can begin with one thing only',
      'take one of --answers, --from-record and --from-case',
    );
  if (options.answers !== undefined) return toldByFile(named, options.answers, house, world);
  if (options.fromRecord !== undefined)
    return { brief: await briefOfRecord(named, options.fromRecord, world) };
  if (options.fromCase !== undefined) return { brief: await briefOfCase(named, options.fromCase, world) };
  return toldInAnswers(named, options, house, world);
}

async function toldInAnswers(
  named: string | undefined,
  options: NewOptions,
  house: NewHouse,
  world: World,
): Promise<Told | Ending> {
  const isTaken = (name: string): boolean => house.playbooks.has(name);
  if (named !== undefined && isTaken(named))
    throw new Failure(
      `there is a playbook called \`${named}\` already, and nothing is written over`,
      `take another name, or walk it while you change it: makeright preview ${named}`,
    );
  const terminal = await openTerminal(world, options.plain === true);
  try {
    const choices = {
      ...choicesIn(house.policy?.base),
      isTaken,
      ...(house.policy ? {} : { newHouse: likelyHouse() }),
    };
    const told = await askBrief(named, choices, terminal.renderer);
    if (!(told instanceof Left)) return told;
    world.stderr.write('\nNothing was written.\n');
    return told.by;
  } finally {
    terminal.close();
  }
}

function choicesIn(policy: Policy | undefined): Omit<Choices, 'isTaken' | 'newHouse'> {
  const titled = (entries: Iterable<readonly [string, { readonly title: string }]>) =>
    [...entries].map(([name, { title }]) => [name, title] as const);
  if (policy === undefined)
    return {
      remedies: firstRemedies,
      owners: new Map([['care_team', 'Care team']]),
      rootCauses: new Map(),
      hasWorth: (remedy) => remedy !== 'note_of_apology',
    };
  return {
    remedies: new Map(titled(policy.remedies)),
    owners: new Map([...titled(policy.departments), ...titled(policy.partners)]),
    rootCauses: new Map([...policy.rootCauses].map(([name, title]) => [name, title.value])),
    hasWorth: (remedy) => measureOf(remedy, policy) !== 'none',
  };
}

async function toldByFile(
  named: string | undefined,
  path: string,
  { policy }: NewHouse,
  world: World,
): Promise<Told | Ending> {
  const { file, fault } = path === '-' ? await readPiped(world) : readSource(path, world);
  const reading = fault ? { faults: [fault] } : readBrief(file, policy?.base);
  if ('faults' in reading) {
    printFaults(reading.faults, world);
    return 'not_done';
  }
  const { currency, timeZone, ...answers } = reading.answers;
  const brief = briefOfAnswers(named, answers, choicesIn(policy?.base).remedies);
  return {
    brief,
    ...(currency !== undefined && { currency }),
    ...(timeZone !== undefined && { timeZone }),
    ...(file && { from: file }),
  };
}

function briefOfAnswers(
  named: string | undefined,
  answers: BriefAnswers,
  remedies: ReadonlyMap<string, string>,
): Brief {
  const { title, wentWrong } = answers;
  if (title === undefined || wentWrong === undefined)
    throw new Failure(
      `the answers do not say ${title === undefined ? '`title`' : '`went_wrong`'}`,
      'write at least title: A parcel is late, and went_wrong: Your parcel left us two days late',
    );
  const grants = answers.grants.map((grant) => ({
    ...grant,
    title: remedies.get(grant.remedy) ?? grant.remedy,
  }));
  return { ...answers, title, wentWrong, grants, name: named ?? answers.name ?? nameFrom(title, '-') };
}

async function briefOfRecord(named: string | undefined, path: string, world: World): Promise<Brief> {
  const { file, fault } = path === '-' ? await readPiped(world) : readSource(path, world);
  const record = fault ? undefined : recordFromJson(file.text);
  if (record === undefined)
    throw new Failure(
      `\`${path}\` is not a record`,
      'print one as JSON: makeright record ID --format json > record.json',
    );
  return briefFromRecord(record, named);
}

async function briefOfCase(named: string | undefined, id: string, world: World): Promise<Brief> {
  const store = await world.openStore();
  try {
    return briefFromRecord(
      buildRecord(restored(await namedCase(id, store, world)), { reveal: false }),
      named,
    );
  } finally {
    await store.close();
  }
}
