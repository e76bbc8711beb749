import { capitalised } from '../case/capitalised.js';
import { momentText, spokenMoment } from '../case/moment-text.js';
import { dayNumber } from '../expression/calendar-day.js';
import type { Due } from '../playbook/due.js';
import { dueMoment } from '../case/working-calendar.js';
import type { Occasion, Wordings } from '../playbook/persona.js';
import type { Phrase } from '../playbook/written.js';
import { wordsThatOwn } from './course.js';
import { deedsOfKind, type Deed, type DeedOf, type What } from './deed.js';
import { patienceIn } from './difficulty.js';
import type { Move } from './move.js';
import { pickOne } from './pick-one.js';
import type { Line, Session } from './session.js';
import { usualEnds, usualReactions } from './usual-reactions.js';

/** What stands for a fact in words, beside what is known. */
export type Fills = Readonly<Record<string, string>>;

/** A session while one move is being made: what it brings is put together here, and made a new session of. */
export class Turning {
  private readonly lines: Line[] = [];
  private readonly deeds: Deed[];
  private readonly known: Map<string, string>;
  private readonly shown: Map<string, number>;
  private mood: number;
  private patience: number;
  private isBlamed: boolean;
  private ended: Session['ended'];
  scene: number;
  now: number;

  constructor(
    readonly before: Session,
    private readonly move?: Move,
  ) {
    this.deeds = [...before.deeds];
    this.known = new Map(before.known);
    this.shown = new Map(before.shown);
    this.mood = before.mood;
    this.patience = before.patience;
    this.isBlamed = before.isBlamed;
    this.ended = before.ended;
    this.scene = before.scene;
    // Talking takes time, too.
    this.now = before.now + (move && move.kind !== 'note' ? 60_000 : 0);
  }

  get stage(): Session['stage'] {
    return this.before.stage;
  }

  /** Done so far, this move included. */
  get done(): readonly Deed[] {
    return this.deeds;
  }

  get hasEnded(): boolean {
    return this.ended !== undefined;
  }

  /** The session with this move made. */
  finish(): Session {
    if (this.mood === 0 && this.ended === undefined) this.leave();
    const { stage, turns } = this.before;
    const turn = { ...(this.move && { move: this.move }), lines: this.lines };
    return {
      stage,
      turns: [...turns, turn],
      deeds: this.deeds,
      mood: this.mood,
      patience: this.patience,
      scene: this.scene,
      now: this.now,
      known: this.known,
      shown: this.shown,
      isBlamed: this.isBlamed,
      ...(this.ended !== undefined && { ended: this.ended }),
    };
  }

  did(what: What, step: string | null = null): void {
    this.deeds.push({ ...what, turn: this.before.turns.length, at: this.now, scene: this.scene, step });
  }

  line(by: 'trainee' | 'customer' | 'story', text: string): void {
    if (text !== '') this.lines.push({ by, text });
  }

  learn(fact: string, text: string): void {
    this.known.set(fact, text);
  }

  /** What a fact turns out to be when it is found out for the so-manieth time, from 0. */
  valueOf(fact: string, times: number): string | undefined {
    const values = this.stage.values.get(fact)?.filter(({ scene }) => scene <= this.scene) ?? [];
    return (values[times] ?? values.at(-1) ?? this.stage.values.get(fact)?.[0])?.text;
  }

  /** Words with what is known filled in, or the fact that has to be found out first. */
  fill({ parts }: Phrase, fills: Fills = {}): { readonly text: string } | { readonly missing: string } {
    let text = '';
    for (const part of parts) {
      const filled = typeof part === 'string' ? part : (fills[part.name] ?? this.knownText(part.name));
      if (filled === undefined) return { missing: typeof part === 'string' ? '' : part.name };
      text += filled;
    }
    return { text: text.trim() };
  }

  /** What nobody has to find out is known by itself: what the playbook works out, and what the house has fixed. */
  private knownText(name: string): string | undefined {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const learned = deedsOfKind(this.stage.course.deeds, 'learned').filter(({ fact }) => fact === name);
    const isFound = learned.length === 0 ? !this.stage.policy.facts.has(name) : learned.some(isFoundOut);
    return isFound ? undefined : this.valueOf(name, Infinity);
  }

  /** When something is due that is promised now, as it is said; undefined where the day is not known yet. */
  dueText(due: Due): string | undefined {
    const { policy } = this.stage;
    const day = due.kind === 'on' ? this.dayOfFact(due.fact) : undefined;
    if (due.kind === 'on' && day === undefined) return undefined;
    return spokenMoment(dueMoment(due, this.now, policy.calendar, day), policy, this.now);
  }

  private dayOfFact(fact: string): number | undefined {
    if (this.knownText(fact) === undefined) return undefined;
    const [given] = this.stage.script.given.find(({ key }) => key.value === fact)?.answers ?? [];
    return typeof given?.value.value === 'string' ? dayNumber(given.value.value) : undefined;
  }

  /**
   * How the customer takes something; where their persona says nothing of it, as most would. What they have to say to the
   * nearer `instead` comes before it.
   */
  react(to: Occasion, fills: Fills = {}, instead?: Occasion): void {
    const { persona } = this.stage;
    const nearer = persona.reacts.findIndex((one) => instead && isSame(one.to, instead));
    const own = nearer < 0 ? persona.reacts.findIndex((one) => isSame(one.to, to)) : nearer;
    const reaction = persona.reacts[own];
    const usual = usualReactions[to.kind];
    const name = reaction ? `reacts ${own}` : `usual ${to.kind}`;
    const says = reaction?.says.length
      ? this.wordingOf(reaction.says, name, fills)
      : this.usual(usual.says, name, fills);
    const isSilent = reaction?.says.length === 0 && reaction.mood !== undefined;
    // Where only the mood was written down they say nothing, but what they were asked.
    this.line('customer', isSilent ? (fills['answer'] ?? '') : says);
    this.changeMood(reaction?.mood ?? usual.mood, reaction?.because?.value ?? usual.because);
  }

  /** One of the wordings that most would use, by the seed; when it comes again, the next one. */
  sayUsually(name: string, says: readonly string[]): void {
    this.line('customer', this.usual(says, name, {}));
  }

  private usual(says: readonly string[], name: string, fills: Fills): string {
    const words = this.nextOf(says, name) ?? '';
    return words.replaceAll(/\{(\w+)\}/g, (_, fact: string) => fills[fact] ?? '').trim();
  }

  /** One of several wordings, by the seed; when it comes again, the next one. */
  wordingOf(wordings: Wordings, name: string, fills: Fills = {}): string {
    const wording = this.nextOf(wordings, name);
    if (!wording) return '';
    return wording.parts
      .reduce<string>((said, part) => {
        if (typeof part === 'string') return said + part;
        const fact = fills[part.name] ?? this.valueOf(part.name, Infinity) ?? '…';
        return said + (/(^|[.!?])\s*$/.test(said) ? capitalised(fact) : fact);
      }, '')
      .trim();
  }

  private nextOf<Item>(items: readonly Item[], name: string): Item | undefined {
    const times = this.shown.get(name) ?? 0;
    this.shown.set(name, times + 1);
    const first = pickOne(items, this.stage.seed, name);
    return first === undefined ? undefined : items[(items.indexOf(first) + times) % items.length];
  }

  private changeMood(by: number, because: string): void {
    const { moods } = this.stage.persona;
    const to = Math.min(moods.length - 1, Math.max(0, this.mood + by));
    if (to === this.mood) return;
    const [from, name] = [moods[this.mood]?.value ?? '', moods[to]?.value ?? ''];
    this.mood = to;
    this.lines.push({ by: 'mood', from, to: name, because });
    if (to > 0) this.react({ kind: 'mood', name });
  }

  /** A move that brings the customer nothing; when they have had enough of those, they say so and ask for what is due. */
  bringsNothing(): void {
    this.patience--;
    if (this.patience > 0) return;
    this.patience = patienceIn(this.stage.difficulty, this.stage.persona.patience);
    this.react({ kind: 'lost_patience' });
    const [missing] = this.missed();
    if (missing) this.asksFor(missing);
  }

  /** The customer asks for something that is due. */
  asksFor(missing: DeedOf<'granted' | 'promised'>): void {
    this.did({ kind: 'customer_asked', ...askedFor(missing) });
  }

  /** What the customer misses up to here. Of what they have no right to they miss only what their persona speaks of. */
  missed(before = Infinity): readonly DeedOf<'granted' | 'promised'>[] {
    const { reacts } = this.stage.persona;
    const speaksOf = (name: string): boolean =>
      reacts.some(({ to }) => to.kind === 'forgotten' && to.name === name);
    return this.stillDue(before).filter(
      (deed) => deed.kind === 'promised' || deed.countsAs === 'entitlement' || speaksOf(deed.remedy),
    );
  }

  /** What is due up to here, and was not granted or promised yet; what the customer promises is not theirs to ask for. */
  private stillDue(before: number): readonly DeedOf<'granted' | 'promised'>[] {
    const due = this.stage.course.deeds.filter(
      (deed): deed is DeedOf<'granted' | 'promised'> =>
        deed.scene <= this.scene &&
        deed.turn < before &&
        (deed.kind === 'granted' || (deed.kind === 'promised' && deed.promisedBy !== 'customer')),
    );
    const done = this.deeds.map(nameOf);
    return due.filter((deed) => {
      const at = done.indexOf(nameOf(deed));
      if (at < 0) return true;
      done.splice(at, 1);
      return false;
    });
  }

  /** Said before anything was owned up to, where there is something: the customer notices it once. */
  noticeIfNotOwned(): void {
    const owning = wordsThatOwn(this.stage.course.deeds, this.scene);
    if (owning.length === 0 || this.isBlamed || this.hasOwned()) return;
    this.isBlamed = true;
    this.react({ kind: 'not_owned' });
  }

  /** Whether this scene's words that own it were said. */
  hasOwned(): boolean {
    const owning = new Set(wordsThatOwn(this.stage.course.deeds, this.scene).map(({ words }) => words));
    return this.deeds.some(
      (deed) => deed.kind === 'said' && deed.scene === this.scene && owning.has(deed.words),
    );
  }

  /** Goes on with the next part of the conversation. */
  goOn(): void {
    const { course, policy } = this.stage;
    this.scene++;
    this.isBlamed = false;
    const passed = deedsOfKind(course.deeds, 'passed').filter(({ scene }) => scene === this.scene);
    this.now = Math.max(this.now, ...passed.map(({ at }) => at));
    this.line('story', momentText(this.now, policy));
    for (const deed of passed) {
      this.did(deed, deed.step);
      this.line('story', deed.text);
    }
    for (const { name } of passed) this.react({ kind: 'passed', name });
    for (const deed of deedsOfKind(course.deeds, 'broken'))
      if (deed.scene === this.scene) this.did(deed, deed.step);
  }

  end(how: 'closed' | 'left', words: Wordings, usual: readonly string[]): void {
    this.ended = how;
    const name = `ends ${how}`;
    const said =
      words.length > 0 ? this.wordingOf(words, name) : (pickOne(usual, this.stage.seed, name) ?? '');
    this.line('customer', said);
  }

  private leave(): void {
    this.did({ kind: 'left' });
    this.end('left', this.stage.persona.ends.leaves, usualEnds.leaves);
  }

  get moodNow(): number {
    return this.mood;
  }
}

function isFoundOut({ how }: DeedOf<'learned'>): boolean {
  return how === 'asked' || how === 'looked_up' || how === 'judged' || how === 'told';
}

function isSame(one: Occasion, other: Occasion): boolean {
  return one.kind === other.kind && ('name' in one ? one.name : '') === ('name' in other ? other.name : '');
}

function askedFor(deed: DeedOf<'granted' | 'promised'>): { readonly what: string; readonly name: string } {
  return deed.kind === 'granted'
    ? { what: deed.title, name: deed.remedy }
    : { what: deed.what, name: deed.promise };
}

/** By what a grant or a promise is told from another. */
function nameOf(deed: Deed): string | undefined {
  if (deed.kind === 'granted' || deed.kind === 'declined') return `remedy ${deed.insteadOf ?? deed.remedy}`;
  return deed.kind === 'promised' || deed.kind === 'not_agreed' ? `promise ${deed.promise}` : undefined;
}
