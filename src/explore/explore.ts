import { openCase, tellCase, walkOf, type Case } from '../case/case.js';
import { placeOf } from '../case/place-of.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { allChecks } from './all-findings.js';
import { besideKey } from './beside-key.js';
import { chanceFrom } from './chance-from.js';
import type { Finding } from './finding.js';
import { pointsOfPromises, pointsOfRun } from './footprint.js';
import { highestReadIn } from './highest-read.js';
import { answersAt, besideAt, moveIn, type Move, type Samples } from './inputs-at.js';
import { openingsOf, type WayToOpen } from './openings-of.js';
import type { PointName } from './point.js';
import { SampleTexts } from './sample-texts.js';
import { SampleValues } from './sample-values.js';
import { situationKey, type KeyContext } from './situation-key.js';
import { wayToTheEnd } from './ways-on.js';

/** A situation that a playbook can come to, and how it was first come to: that is the shortest way there. */
export interface Situation {
  readonly key: string;
  readonly opened: WayToOpen;
  /** The situation before, and what it was told; left out where the case was only opened. */
  readonly from?: { readonly situation: Situation; readonly told: Move };
  /** What it was told here, and the situations that came of it. */
  readonly ways: Way[];
  readonly isClosed: boolean;
}

export interface Way {
  readonly told: Move;
  readonly to: Situation;
  /** What of playbooks is come by on it. */
  readonly points: readonly PointName[];
}

export interface Exploration {
  readonly root: CheckedPlaybook;
  /** By key, nearest first. */
  readonly situations: ReadonlyMap<string, Situation>;
  /** What kept it from being complete: how many situations there may be, or amounts of which only some were tried. */
  readonly bound: 'none' | 'situations' | 'amounts';
  /** Every point that was come by. */
  readonly points: ReadonlySet<PointName>;
  /** What is wrong: each kind at each step once, with the shortest way there. */
  readonly findings: readonly Finding[];
}

/**
 * Walks every situation that a playbook can come to, nearest first, each once. Situations that can no longer differ are one, so
 * forty questions whose answers are forgotten are walked in the time of forty. What is told beside the walk is
 * told at each step once with the same facts, as far as what it brings up looks at them.
 */
export function explore(root: CheckedPlaybook, role: string, limit: number): Exploration {
  return new Explorer(root, limit).explore(role);
}

/** The same, but no further than until every point that is wanted was come by on a way that leads to an end. */
export function exploreFor(
  wanted: ReadonlySet<PointName>,
  root: CheckedPlaybook,
  role: string,
  limit: number,
): Exploration {
  return new Explorer(root, limit).explore(role, ({ points, situations }) => {
    if (![...wanted].every((point) => points.has(point))) return false;
    const ended = new Set<PointName>();
    for (const { ways } of situations.values())
      for (const way of ways)
        for (const point of way.points)
          if (wanted.has(point) && !ended.has(point) && wayToTheEnd(way.to)) ended.add(point);
    return ended.size === wanted.size;
  });
}

/** Walks a playbook `walks` times by chance, preferring what was told least so far. The same seed walks the same ways. */
export function exploreByChance(
  root: CheckedPlaybook,
  role: string,
  { walks, seed }: { readonly walks: number; readonly seed: number },
): Exploration {
  return new Explorer(root, Infinity).walkByChance(role, walks, chanceFrom(seed));
}

/** A walk that goes round is left after as many answers. */
const mostAnswers = 300;

/** After so many it is looked whether all that is wanted was found. */
const someSituations = 200;

interface Queued {
  readonly of: Case;
  readonly situation: Situation;
}

class Explorer {
  private readonly situations = new Map<string, Situation>();
  private readonly points = new Set<PointName>();
  private readonly findings = new Map<string, Finding>();
  private readonly samples = new Map<number, Samples>();
  private readonly texts: SampleTexts;
  private readonly highestRead: KeyContext['highestRead'];
  private readonly queue: (Queued | undefined)[] = [];
  private readonly toldBeside = new Set<string>();
  private isCut = false;
  /** The points of the stretch that is being walked. */
  private walked: PointName[] = [];

  constructor(
    private readonly root: CheckedPlaybook,
    private readonly limit: number,
  ) {
    this.texts = new SampleTexts(root);
    this.highestRead = highestReadIn(root);
  }

  explore(role: string, isEnough: (soFar: Exploration) => boolean = () => false): Exploration {
    for (const opened of openingsOf(this.root, role))
      this.come(
        openCase(this.root, opened.opening, (run) => this.walked.push(...pointsOfRun(run))),
        opened,
      );
    for (let at = 0; at < this.queue.length; at++) {
      const { of, situation } = this.queue[at]!;
      for (const told of [...this.answers(of, situation.opened), ...this.besideOnce(of, situation.opened)])
        this.tell(of, situation, told);
      // A case that was walked on from is not needed any more, and takes much room.
      this.queue[at] = undefined;
      if (at % someSituations === 0 && at + 1 < this.queue.length && isEnough(this.exploration())) {
        this.isCut = true;
        break;
      }
    }
    return this.exploration();
  }

  walkByChance(role: string, walks: number, chance: () => number): Exploration {
    const openings = openingsOf(this.root, role);
    const used = new Map<string, number>();
    for (let walk = 0; walk < walks; walk++) {
      const opened = openings[Math.floor(chance() * openings.length)]!;
      let of = openCase(this.root, opened.opening, (run) => this.walked.push(...pointsOfRun(run)));
      let situation: Situation = { key: '', opened, ways: [], isClosed: false };
      this.come(of, opened);
      for (let count = 0; count < mostAnswers; count++) {
        const told = leastUsed(of, [...this.answers(of, opened), ...besideAt(of)], used, chance);
        if (!told) break;
        const before = of.events.length;
        of = this.told(of, told);
        situation = {
          key: '',
          opened,
          from: { situation, told },
          ways: [],
          isClosed: of.stop.kind === 'closed',
        };
        this.come(of, opened, situation.from, before);
      }
    }
    this.isCut = true;
    return this.exploration();
  }

  private exploration(): Exploration {
    const { root, situations, points } = this;
    return { root, situations, bound: this.bound(), points, findings: [...this.findings.values()] };
  }

  private bound(): Exploration['bound'] {
    if (this.isCut) return 'situations';
    return [...this.samples.values()].every(({ amounts }) => amounts.areExact) ? 'none' : 'amounts';
  }

  private tell(of: Case, situation: Situation, told: Move): void {
    const after = this.told(of, told);
    const { walked: points } = this;
    const to = this.come(after, situation.opened, { situation, told }, of.events.length);
    if (to) situation.ways.push({ told, to, points });
  }

  private told(of: Case, told: Move): Case {
    const after = tellCase(of, { ...moveIn(of, told), at: of.opening.at, by: walkOf(of).walker });
    if (after.kind === 'refused') throw new Error(`${JSON.stringify(told)} was refused: ${after.message}`);
    this.walked.push(...pointsOfPromises(after.case, of.events.length));
    return after.case;
  }

  /** Takes a situation in, unless it is known or there are too many. */
  private come(of: Case, opened: WayToOpen, from?: Situation['from'], before = 0): Situation | undefined {
    const key = situationKey(of, { opening: opened.number, highestRead: this.highestRead });
    const { walked } = this;
    this.walked = [];
    for (const point of walked) this.points.add(point);
    const known = this.situations.get(key);
    const isClosed = of.stop.kind === 'closed';
    const situation = known ?? { key, opened, ways: [], isClosed, ...(from && { from }) };
    this.look(of, before, { ...situation, ...(from && { from }), opened });
    if (known) return known;
    if (this.situations.size >= this.limit) {
      this.isCut = true;
      return undefined;
    }
    this.situations.set(key, situation);
    this.queue.push({ of, situation });
    return situation;
  }

  private look(of: Case, before: number, situation: Situation): void {
    for (const check of allChecks)
      for (const seen of check({ of, happened: of.events.slice(before) })) {
        const name = `${seen.code} ${seen.playbook.id.value} ${seen.at.start}`;
        if (!this.findings.has(name)) this.findings.set(name, { ...seen, situation });
      }
  }

  private answers(of: Case, { today }: WayToOpen): readonly Move[] {
    const own = this.samples.get(today) ?? { amounts: new SampleValues(this.root, today), texts: this.texts };
    this.samples.set(today, own);
    return answersAt(of, own);
  }

  /** What is told beside the walk: at each step once with the same facts, as far as it looks at them. */
  private besideOnce(of: Case, { number: opening }: WayToOpen): readonly Move[] {
    const place = placeName(of);
    return besideAt(of).filter((told) => {
      const facts = besideKey(of, told, { opening, highestRead: this.highestRead });
      const key = `${place} ${nameOf(of, told)} ${facts}`;
      return !this.toldBeside.has(key) && this.toldBeside.add(key);
    });
  }
}

function placeName(of: Case): string {
  const { frame, isClosed } = walkOf(of);
  return `${isClosed} ${frame.program.checked.playbook.id.value} ${frame.part} ${frame.pc}`;
}

/** One of those that were told least often where the walk stands. */
function leastUsed(
  of: Case,
  tellings: readonly Move[],
  used: Map<string, number>,
  chance: () => number,
): Move | undefined {
  const named = tellings.map((told) => ({ told, name: `${placeName(of)} ${nameOf(of, told)}` }));
  const least = Math.min(...named.map(({ name }) => used.get(name) ?? 0));
  const candidates = named.filter(({ name }) => (used.get(name) ?? 0) === least);
  const chosen = candidates[Math.floor(chance() * candidates.length)];
  if (chosen) used.set(chosen.name, least + 1);
  return chosen?.told;
}

function nameOf({ events }: Case, told: Move): string {
  if (told.kind === 'came_up') return told.name;
  if (told.kind === 'answer') return JSON.stringify(told.value);
  if (told.kind !== 'settle') return told.kind;
  const made = events[told.made - 1];
  return made?.type === 'promise_made' ? `${placeOf(made.promise).key} ${told.how.to}` : '';
}

/** Everything that a situation was told on the shortest way there, in order. */
export function toldOnTheWay(situation: Situation): readonly Move[] {
  const told: Move[] = [];
  for (let at: Situation | undefined = situation; at?.from; at = at.from.situation)
    told.unshift(at.from.told);
  return told;
}
