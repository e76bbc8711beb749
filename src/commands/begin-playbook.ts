import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { playCase } from '../case/play-case.js';
import { buildRecord } from '../case/record/build-record.js';
import { checkLibrary } from '../check/check-library.js';
import type { Brief } from '../draft/brief.js';
import { briefFromRecord } from '../draft/brief-from-record.js';
import { draftPlaybook } from '../draft/draft-playbook.js';
import { draftPolicy, firstRemedies } from '../draft/draft-policy.js';
import { draftScenario } from '../draft/draft-scenario.js';
import { measureOf } from '../draft/measure-of.js';
import { nameFrom } from '../draft/name-from.js';
import { readBrief, type BriefAnswers } from '../draft/read-brief.js';
import { recordFromJson } from '../draft/record-from-json.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { openingOf } from '../explore/opening-of.js';
import { runScenario } from '../explore/run-scenario.js';
import { dayText } from '../expression/calendar-day.js';
import type { Policy, PolicyBook } from '../playbook/policy.js';
import { readLibrary } from '../playbook/read-library.js';
import { harmless } from '../terminal/harmless.js';
import { openTerminal } from '../terminal/open-terminal.js';
import { askBrief, Left, type Choices } from './ask-brief.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { ancestors, houseFolder } from './library-folder.js';
import { namedCase } from './named-case.js';
import type { NewOptions } from './new.js';
import { printFaults } from './print-faults.js';
import { readPiped, readSource, shownPath, sourcesBelow } from './read-source.js';
import { restored } from './restored.js';
import type { World } from './world.js';
import { writeFile } from './write-reports.js';

/** A file that is to be written. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

/** The house that a playbook is begun in. */
interface House {
  /** Where the playbook goes. */
  readonly folder: string;
  /** What is there already. */
  readonly files: readonly SourceFile[];
  readonly policy: PolicyBook | undefined;
}

type Told = { readonly brief: Brief; readonly currency?: string; readonly timeZone?: string };

/** Drafts a playbook with all that it needs, and writes it once everything about it is right. */
export async function beginPlaybook(
  named: string | undefined,
  options: NewOptions,
  world: World,
): Promise<Ending> {
  const house = houseIn(options, world);
  const told = await toldOf(named, options, house, world);
  if (typeof told === 'string') return told;
  const drafts = draftsFor(told, house, world);
  if (drafts === undefined) return 'findings';
  return writeDrafts(drafts, told.brief.name, world);
}

function houseIn({ library }: NewOptions, world: World): House {
  const wanted = library ?? (world.env['MAKERIGHT_LIBRARY'] || undefined);
  const near = ancestors(world.cwd).map((folder) => join(folder, 'playbooks'));
  const there = near.find((folder) => world.files.kindOf(folder) === 'folder');
  const folder = wanted === undefined ? (there ?? join(world.cwd, 'playbooks')) : resolve(world.cwd, wanted);
  const isThere = world.files.kindOf(folder) === 'folder';
  if (!isThere && world.files.kindOf(folder) === 'file')
    throw new Failure(`\`${library}\` is a file`, 'name the folder in which the playbook is to be');
  const whole = houseFolder(join(folder, 'any'), world, folder);
  const sources = isThere || whole !== folder ? sourcesBelow(whole, world) : [];
  const files = sources.flatMap(({ file, fault }) => (fault ? [] : [file]));
  return { folder, files, policy: readLibrary(files).policy };
}

async function toldOf(
  named: string | undefined,
  options: NewOptions,
  house: House,
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
  const terminal = await openTerminal(world, options.plain === true);
  try {
    const brief = await askBrief(named, choicesIn(house.policy?.base), terminal.renderer);
    return brief instanceof Left ? brief.by : { brief };
  } finally {
    terminal.close();
  }
}

function choicesIn(policy: Policy | undefined): Choices {
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
  { policy }: House,
  world: World,
): Promise<Told | Ending> {
  const { file, fault } = path === '-' ? await readPiped(world) : readSource(path, world);
  const reading = fault ? { faults: [fault] } : readBrief(file);
  if ('faults' in reading) {
    printFaults(reading.faults, world);
    return 'not_done';
  }
  const { currency, timeZone, ...answers } = reading.answers;
  const brief = briefOfAnswers(named, answers, choicesIn(policy?.base).remedies);
  return { brief, ...(currency !== undefined && { currency }), ...(timeZone !== undefined && { timeZone }) };
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

/** The files of a brief, checked together with what is there; undefined where something does not fit, which is then printed. */
function draftsFor(
  { brief: told, currency, timeZone }: Told,
  house: House,
  world: World,
): readonly Draft[] | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(told.name))
    throw new Failure(
      `\`${told.name}\` cannot be the name of a playbook`,
      'a name has small letters, digits and dashes, as in makeright new late-parcel',
    );
  const year = new Date(world.now()).getUTCFullYear();
  const from = Math.max(Date.UTC(year, 0, 1) / 86_400_000, house.policy?.effectiveFrom?.value ?? 0);
  const paths = pathsOf(told.name, house.folder);
  const brief = house.policy ? withinPolicy(told, house.policy.base, world) : withRootCause(told);
  const policyText = draftPolicy(
    brief,
    {
      currency: currency ?? 'EUR',
      timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      from: dayText(from),
    },
    schemaFor('policy', paths.policy, world),
  );
  const shown = (path: string) => shownPath(path, world.cwd);
  const policyFile = { path: shown(paths.policy), text: policyText };
  const policy = house.policy?.base ?? readLibrary([policyFile]).policy!.base;
  // The first Monday from which the policy holds, so that the same answers bring the same files all the year round.
  const today = `${dayText(from + ((11 - (from % 7)) % 7))} 10:00`;
  const playbook = {
    path: paths.playbook,
    text: draftPlaybook(brief, policy, schemaFor('playbook', paths.playbook, world)),
  };
  const others = house.files.filter(
    ({ path }) => ![paths.playbook, paths.scenario].map(shown).includes(path),
  );
  const base = [
    ...others,
    ...(house.policy ? [] : [policyFile]),
    { path: shown(playbook.path), text: playbook.text },
  ];
  const scenarioText = (expected?: Parameters<typeof draftScenario>[4]) =>
    draftScenario(brief, policy, today, schemaFor('scenario', paths.scenario, world), expected);
  const text = scenarioText(recordPlayed(brief.name, base, shown(paths.scenario), scenarioText()));
  const all = [...base, { path: shown(paths.scenario), text }];
  if (!isRight(all, [playbook.path, paths.scenario, paths.policy].map(shown), world)) return undefined;
  return [
    ...(house.policy ? [] : [{ path: paths.policy, text: policyText }]),
    playbook,
    { path: paths.scenario, text },
  ];
}

function pathsOf(name: string, folder: string) {
  return {
    playbook: join(folder, `${name}.yaml`),
    scenario: join(folder, 'scenarios', name, 'all-goes-well.yaml'),
    policy: join(folder, 'policy.yaml'),
  };
}

/** Without what this house does not grant, which is said. */
function withinPolicy(brief: Brief, policy: Policy, { stderr }: World): Brief {
  const isKnown = ({ remedy }: Brief['grants'][number]) => policy.remedies.has(remedy);
  for (const { remedy } of brief.grants.filter((grant) => !isKnown(grant)))
    stderr.write(
      harmless(`note: the policy has no remedy \`${remedy}\`, so the playbook does not grant it\n`),
    );
  const { rootCause = rootCauseFrom(brief), ...rest } = brief;
  const owners = new Set([...policy.departments.keys(), ...policy.partners.keys()]);
  const [first] = owners;
  return {
    ...rest,
    grants: brief.grants.filter(isKnown),
    promises: brief.promises.map((promise) => ({
      ...promise,
      ...(first !== undefined && !promise.owner && { owner: first }),
    })),
    ...(policy.rootCauses.has(rootCause) && { rootCause }),
  };
}

function rootCauseFrom({ title }: Brief): string {
  return nameFrom(title, '_', 4);
}

/** A house that has no policy yet has no root causes either: this is its first. */
function withRootCause(brief: Brief): Brief {
  const rootCause = brief.rootCause ?? rootCauseFrom(brief);
  const promises = brief.promises.map((promise) => ({ ...promise, owner: 'care_team' }));
  return { ...brief, promises, ...(rootCause !== '' && { rootCause }) };
}

/** Where an editor finds what the fields mean: from the file on where the package lies in the same folder, else the whole path. */
function schemaFor(kind: string, path: string, { packageFolder, cwd }: World): string {
  const schema = join(packageFolder, 'schemas', `${kind}.schema.json`);
  const isHere = !relative(cwd, packageFolder).startsWith('..') && !relative(cwd, path).startsWith('..');
  return isHere ? relative(dirname(path), schema).split(sep).join('/') : schema;
}

/** The record of the case that a scenario makes; undefined where the playbook cannot be walked. */
function recordPlayed(name: string, files: readonly SourceFile[], path: string, text: string) {
  const library = readLibrary([...files, { path, text }]);
  const checked = checkLibrary(library).playbooks.get(name);
  const scenario = library.scenarios.find(({ file }) => file.path === path);
  const reading = checked && scenario && openingOf(checked, scenario);
  if (!reading || !('opening' in reading)) return undefined;
  return buildRecord(playCase(checked, reading.opening, scenario).case, { reveal: true });
}

/** Whether nothing is wrong with the new files and the scenario comes out as written; what is wrong is printed. */
function isRight(files: readonly SourceFile[], own: readonly string[], world: World): boolean {
  const library = readLibrary(files);
  const checked = checkLibrary(library);
  const faults = checked.faults.filter(({ file }) => own.includes(file.path));
  printFaults(faults, world);
  if (faults.length > 0) {
    world.stderr.write('\nNothing was written. The places are those of the draft, which is not kept.\n');
    return false;
  }
  for (const scenario of library.scenarios.filter(({ file }) => own.includes(file.path))) {
    const playbook = checked.playbooks.get(scenario.playbook.value);
    const [difference] = playbook ? runScenario(playbook, scenario).differences : [];
    if (difference || !playbook)
      throw new Error(
        `the scenario of a new playbook came out otherwise: ${difference?.field} ${difference?.got}`,
      );
  }
  return true;
}

/** Writes what is not there yet. One that is there and says something else is never written over. */
function writeDrafts(drafts: readonly Draft[], name: string, world: World): Ending {
  const found = drafts.map((draft) => ({ ...draft, kind: world.files.kindOf(draft.path) }));
  const isSame = ({ path, text }: Draft) => readSource(path, world).file.text === text;
  const inTheWay = found.find((draft) => draft.kind !== undefined && !isSame(draft));
  if (inTheWay)
    throw new Failure(
      `${shownPath(inTheWay.path, world.cwd)} is there already, and nothing is written over`,
      `take another name, as in makeright new ${name}-2`,
    );
  for (const { path, text } of found.filter(({ kind }) => kind === undefined)) {
    world.files.makeFolder(dirname(path));
    writeFile(path, text, world);
    world.stdout.write(harmless(`${shownPath(path, world.cwd)}\n`));
  }
  if (found.every(({ kind }) => kind !== undefined)) world.stderr.write('All of it is there already.\n');
  const where = shownPath(
    dirname(drafts.find(({ path }) => basename(path) === `${name}.yaml`)!.path),
    world.cwd,
  );
  const library = where === 'playbooks' ? '' : ` --library ${where}`;
  world.stderr.write(harmless(`Walk it:  makeright run ${name} --no-keep${library}\n`));
  return 'done';
}
