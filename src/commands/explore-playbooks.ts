import { join, resolve } from 'node:path';
import { answerText } from '../case/answer-text.js';
import { walkOf } from '../case/case.js';
import { firstRole } from '../case/first-role.js';
import { placeOf } from '../case/place-of.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn } from '../check/policy-on.js';
import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { lineOf } from '../diagnostic/position.js';
import { explore, exploreByChance, toldOnTheWay, type Exploration } from '../explore/explore.js';
import type { Finding } from '../explore/finding.js';
import { neverReached } from '../explore/never-reached.js';
import type { Point } from '../explore/point.js';
import { replayWay, type Told } from '../explore/replay-way.js';
import { wayToTheEnd } from '../explore/ways-on.js';
import { writeScenario } from '../explore/write-scenario.js';
import { explorationsText, type Explored, type FoundFault } from '../report/explorations-text.js';
import { pointWords } from '../report/point-words.js';
import { harmless } from '../terminal/harmless.js';
import { chalkFor, faultPaint } from '../terminal/palette.js';
import type { Ending } from './ending.js';
import type { ExploreOptions } from './explore.js';
import { Failure } from './failure.js';
import { libraryFolderTold } from './library-folder.js';
import { loadLibrary } from './load-library.js';
import { sourcesBelow } from './read-source.js';
import { usualFormat } from './usual-format.js';
import { wantedPlaybook } from './wanted-playbook.js';
import type { World } from './world.js';
import { writeCheck } from './write-check.js';
import { writeFile, writeInFolder } from './write-reports.js';

/** Explores playbooks, prints what goes wrong in them and how far they were walked. */
export async function explorePlaybooks(
  named: readonly string[],
  options: ExploreOptions,
  world: World,
): Promise<Ending> {
  const { playbooks, faults: broken } = await wanted(named, options, world);
  if (playbooks.length === 0 && broken.length === 0)
    throw new Failure(
      'there is no playbook to explore',
      'name one, or the folder that they are in with --library',
    );
  const explored = playbooks.map((playbook) => exploreOne(playbook, options));
  const found = onceEach(explored.flatMap((one) => foundIn(one, options, world)));
  const faults = [...broken, ...found.map(({ fault }) => fault)];
  await write(explored, found, faults, options, world);
  if (broken.length > 0) return 'findings';
  const isStrict = options.strict === true;
  if (faults.some(({ severity }) => isStrict || severity === 'error')) return 'findings';
  return isStrict && explored.some(({ exploration }) => exploration.bound !== 'none') ? 'findings' : 'done';
}

interface Wanted {
  readonly playbooks: readonly CheckedPlaybook[];
  readonly faults: readonly Fault[];
}

async function wanted(named: readonly string[], options: ExploreOptions, world: World): Promise<Wanted> {
  const library = (): string => libraryFolderTold(options.library, world);
  if (named.length === 0) {
    const { playbooks, faults } = await loadLibrary(sourcesBelow(library(), world), world);
    return {
      playbooks: [...playbooks.values()].filter(({ standsAlone }) => standsAlone),
      faults: faults.filter(({ severity }) => severity === 'error'),
    };
  }
  const all = [];
  for (const name of named) all.push(await wantedPlaybook(name, library, world));
  return {
    playbooks: all.flatMap((one) => ('checked' in one ? [one.checked] : [])),
    faults: all.flatMap((one) => ('faults' in one ? one.faults : [])),
  };
}

function exploreOne(
  playbook: CheckedPlaybook,
  { role: given, limit, random, seed = 1 }: ExploreOptions,
): Explored {
  const { roles } = policyOn(playbook, 0);
  if (given !== undefined && !roles.has(given))
    throw new Failure(`there is no role \`${given}\``, `it is one of: ${[...roles.keys()].join(', ')}`);
  const role = given ?? firstRole(policyOn(playbook, 0));
  const byChance = random === undefined ? undefined : { walks: random, seed };
  const exploration = byChance ? exploreByChance(playbook, role, byChance) : explore(playbook, role, limit);
  const notReached = exploration.bound === 'none' ? [] : neverReached(exploration);
  return { exploration, notReached, ...(byChance && { byChance }) };
}

function foundIn({ exploration }: Explored, options: ExploreOptions, world: World): readonly FoundFault[] {
  const { root } = exploration;
  const never =
    exploration.bound === 'none' ? neverReached(exploration).map((point) => cannotBeReached(point)) : [];
  const found = exploration.findings.map((finding) => {
    const told = toldOnTheWay(finding.situation);
    const { told: replayed } = replayWay(root, finding.situation.opened, told);
    const saved = options.save === undefined ? undefined : save(exploration, finding, options.save, world);
    return {
      fault: faultOf(finding),
      way: replayed.flatMap(wayPart),
      ...(saved !== undefined && { saved }),
    };
  });
  return [...found, ...never.map((fault) => ({ fault, way: [] }))];
}

function faultOf({ code, severity, playbook, at, message, help }: Finding): Fault {
  return { code, severity, file: playbook.file, span: at, message, help };
}

function cannotBeReached(point: Point): Fault {
  return {
    code: 'cannot-be-reached',
    severity: 'error',
    file: point.playbook.file,
    span: point.at,
    message: `${pointWords(point)} cannot be reached: no situation leads to it`,
    help: 'look at the conditions on the way there: they never hold together',
  };
}

function wayPart({ telling, question, of }: Told): readonly { question: string; answer: string }[] {
  if (telling.kind === 'came_up') return [{ question: 'comes up', answer: telling.name }];
  if (telling.kind === 'settle') {
    const made = of.events[telling.made - 1];
    const promise = made?.type === 'promise_made' ? placeOf(made.promise).key : '';
    return [{ question: promise, answer: telling.how.to }];
  }
  if (telling.kind !== 'answer' || !question) return [];
  return [{ question: question.key, answer: answerText(question, telling.value, walkOf(of).policy.locale) }];
}

/** What several playbooks run is found in each of them; the first way there is enough. */
function onceEach(found: readonly FoundFault[]): readonly FoundFault[] {
  const byName = new Map<string, FoundFault>();
  for (const one of found) {
    const name = `${one.fault.code} ${one.fault.file.path} ${one.fault.span.start}`;
    if (!byName.has(name)) byName.set(name, one);
  }
  return [...byName.values()];
}

/** Writes the way to a finding, and on from it to the end, as a scenario; never over a file that is there. */
function save(
  { root }: Exploration,
  { code, message, playbook, at, situation }: Finding,
  folder: string,
  world: World,
): string | undefined {
  const line = lineOf(playbook.file, at.start);
  const tellings = [...toldOnTheWay(situation), ...(wayToTheEnd(situation) ?? [])];
  const remark = `Found by exploring: ${code} in ${playbook.id.value}, line ${line}\n${message}`;
  const name = `${code} in ${playbook.id.value}, on line ${line}`;
  const text = writeScenario(root, situation.opened, tellings, { name, remark });
  const path = join(folder, `${root.playbook.id.value}-${code}-${playbook.id.value}-${line}.yaml`);
  if (text === undefined) return undefined;
  if (world.files.kindOf(resolve(world.cwd, path)) !== undefined) return `${path}, which was there already`;
  writeInFolder(path, text, world);
  return path;
}

async function write(
  explored: readonly Explored[],
  found: readonly FoundFault[],
  faults: readonly Fault[],
  { format }: ExploreOptions,
  world: World,
): Promise<void> {
  const formats = format ?? [usualFormat(world)];
  const others = formats.filter((one) => one.format !== 'pretty');
  const isForProgram = others.some(({ file }) => file === undefined);
  const out = isForProgram ? world.stderr : world.stdout;
  const paint = faultPaint(chalkFor(out, world.env));
  const own = new Set(found.map(({ fault }) => fault));
  const broken = faults.filter((fault) => !own.has(fault)).map((fault) => `${drawFault(fault, paint)}\n\n`);
  for (const one of formats.filter((each) => each.format === 'pretty'))
    if (one.file === undefined) out.write(broken.join('') + explorationsText(explored, found, paint));
    else writeFile(one.file, harmless(explorationsText(explored, found)), world);
  if (others.length === 0) return;
  // How far it was walked has no place in what programs read.
  if (others.length === formats.length) world.stderr.write(harmless(explorationsText(explored, [])));
  const counts = {
    playbooks: explored.length,
    steps: 0,
    conditions: 0,
    tables: 0,
    scenarios: 0,
    personas: 0,
  };
  const files = explored.map(({ exploration }) => exploration.root.playbook.file);
  await writeCheck({ faults, counts, kept: 0, files }, others, world);
}
