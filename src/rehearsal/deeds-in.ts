import type { Event } from '../case/event.js';
import { factLabel } from '../case/fact-words.js';
import { partyTitle } from '../case/party-title.js';
import { policyAt } from '../case/policy-at.js';
import { playbookAt, stepAt } from '../case/record/step-at.js';
import { firstResponse } from '../case/write-down-said.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { outlineOf } from '../check/outline.js';
import type { Deed, What } from './deed.js';
import { wordingOfText } from './wording.js';

/** What was done in a case, told by its events. */
export function deedsIn(checked: CheckedPlaybook, events: readonly Event[]): readonly Deed[] {
  const teller = new Teller(checked, events);
  for (const event of events) teller.tell(event);
  return teller.deeds;
}

class Teller {
  readonly deeds: Deed[] = [];
  private scene = 0;
  private awaited: 'nothing' | 'came_up' = 'nothing';

  constructor(
    private readonly checked: CheckedPlaybook,
    private readonly events: readonly Event[],
  ) {}

  tell(event: Event): void {
    const { seq: turn, at, step } = event;
    const whats = this.whatIn(event);
    for (const what of whats) {
      if (what.kind === 'passed') this.beginScene(event, what.isBad);
      this.add({ ...what, turn, at, step, scene: this.scene });
    }
  }

  /** Words are written down when they are answered, and promises when they are made: what was said first comes first. */
  private add(deed: Deed): void {
    const isSpoken = deed.kind === 'said' && deed.use !== 'written';
    const place = isSpoken ? this.placeOfWords(deed.text) : undefined;
    let at = this.deeds.length;
    while (place !== undefined && at > 0 && this.isPromisedAfter(this.deeds[at - 1]!, place)) at--;
    const before = this.deeds[at];
    this.deeds.splice(at, 0, before ? { ...deed, turn: before.turn - 0.5 } : deed);
  }

  /** The playbook that words stand in, and the number of their step. */
  private placeOfWords(text: string): { readonly playbook: string; readonly number: number } | undefined {
    const wording = wordingOfText(this.checked, text);
    return wording?.use === 'alone' ? { playbook: wording.playbook, number: wording.number } : undefined;
  }

  private isPromisedAfter(
    deed: Deed,
    { playbook, number }: { readonly playbook: string; readonly number: number },
  ): boolean {
    if (deed.kind !== 'promised') return false;
    const step = this.idOf(deed.step);
    return step.startsWith(`${playbook}/`) && numberOf(this.checked, deed.step) > number;
  }

  /** What passes with nothing done in between is one scene, and what went wrong is what the customer has come back about. */
  private beginScene({ type }: Event, isBad: boolean): void {
    const last = this.deeds.at(-1);
    const isCalledAbout = this.awaited === 'came_up' && type !== 'came_up' && isBad;
    this.awaited = type === 'came_up' ? 'came_up' : 'nothing';
    if (last && last.kind !== 'passed' && !isCalledAbout) this.scene++;
  }

  private whatIn(event: Event): readonly What[] {
    switch (event.type) {
      case 'said':
        return [this.said(event.words)];
      case 'fact_learned':
        return this.learned(event);
      case 'tried':
        return [{ kind: 'tried', thing: this.idOf(event.step), text: event.words, worked: event.worked }];
      case 'remedy_granted': {
        const { remedy, title, worth, countsAs, because, insteadOf, authority } = event;
        return [
          {
            kind: 'granted',
            remedy,
            title,
            worth,
            countsAs,
            ...(because !== undefined && { because }),
            ...(insteadOf !== undefined && { insteadOf }),
            ...(authority.approvedBy !== undefined && { approver: authority.role }),
          },
        ];
      }
      case 'remedy_declined':
        return [this.declined(event)];
      case 'promise_made':
        return event.promise === firstResponse ? [] : [this.promised('promised', event, event.promisedBy)];
      case 'promise_not_agreed':
        return [this.promised('not_agreed', event, 'customer')];
      case 'promise_broken':
        return this.broken(event);
      case 'done':
        return [{ kind: 'did', act: this.idOf(event.step), what: event.action }];
      case 'not_done':
        return [{ kind: 'did_not', act: this.idOf(event.step), what: event.action }];
      case 'written':
        return this.written(event);
      case 'not_written':
        return [{ kind: 'did_not', act: this.idOf(event.step), what: event.title }];
      case 'handed_off':
        return [this.handedOff(event)];
      case 'confirmed':
        return [{ kind: 'confirmed', question: event.question, isRight: event.isRight, words: event.words }];
      case 'came_up':
        return [{ kind: 'passed', name: event.name, text: event.title, isBad: true }];
      case 'wait_ended':
        return event.happened === null ? [] : [this.waitEnded(event, event.happened)];
      case 'deviated':
        return [{ kind: 'left_playbook', because: event.because }];
      case 'closed':
        return [{ kind: 'closed', outcome: event.outcome, acceptance: event.acceptance }];
      default:
        return [];
    }
  }

  private written({ step, title, text, to }: Extract<Event, { type: 'written' }>): readonly What[] {
    const act = this.idOf(step);
    const did: What = { kind: 'did', act, what: title };
    return to === undefined ? [did, { kind: 'said', words: act, text, use: 'written' }] : [did];
  }

  private said(text: string): What {
    const wording = wordingOfText(this.checked, text);
    return { kind: 'said', words: wording?.phrase.value ?? text, text, use: wording?.use ?? 'with_act' };
  }

  private learned({ fact, source, step }: Extract<Event, { type: 'fact_learned' }>): readonly What[] {
    const declaration = playbookAt(this.checked, step).facts.get(fact);
    if (!declaration) return [];
    // What a playbook that was run gives is known already.
    const isPassedOn = stepAt(this.checked, step)?.kind === 'run';
    const how =
      isPassedOn || (source !== 'customer' && source !== 'agent')
        ? 'derived'
        : source === 'customer'
          ? 'asked'
          : declaration.lookIn
            ? 'looked_up'
            : 'judged';
    const { ask, isKeyQuestion: isKey } = declaration;
    const isPlain = ask?.parts.every((part) => typeof part === 'string') === true;
    const question = isPlain ? { question: ask.parts.join('').trim() } : {};
    return [{ kind: 'learned', fact, label: factLabel(declaration), ...question, how, isKey }];
  }

  private declined({ remedy, worth, at }: Extract<Event, { type: 'remedy_declined' }>): What {
    const kind = policyAt(this.checked, at).remedies.get(remedy);
    const countsAs = kind?.countsAs ?? 'concession';
    return { kind: 'declined', remedy, title: kind?.title ?? remedy, worth, countsAs };
  }

  private promised(
    kind: 'promised' | 'not_agreed',
    { promise, what }: { readonly promise: string; readonly what: string },
    promisedBy: string,
  ): What {
    const because = stepAt(this.checked, promise)?.because?.value;
    const about = {
      promise: this.idOf(promise),
      what,
      promisedBy,
      ...(because !== undefined && { because }),
    };
    return { kind, ...about };
  }

  private broken({ promise, made, step }: Extract<Event, { made: number }>): readonly What[] {
    const promised = this.events.find(({ seq }) => seq === made);
    if (promised?.type !== 'promise_made' || promised.promisedBy === 'customer') return [];
    const { what } = promised;
    const broken: What = { kind: 'broken', promise: this.idOf(promise), what };
    // Said beside the walk, it is what the customer comes back with; else a wait or a late answer has told of it.
    const name = stepAt(this.checked, promise)?.key ?? promise;
    return step === null && promise !== firstResponse
      ? [{ kind: 'passed', name, text: `Not kept: ${what}`, isBad: true }, broken]
      : [broken];
  }

  private handedOff({ to, at, seq }: Extract<Event, { type: 'handed_off' }>): What {
    const after = this.events.find(
      (event) => event.seq > seq && (event.type === 'taken' || event.type === 'not_taken'),
    );
    const title = partyTitle(policyAt(this.checked, at), to);
    const isTaken = to === 'customer' || after?.type === 'taken';
    return { kind: 'handed_off', to, title, isTaken, ...(after?.type === 'taken' && { name: after.name }) };
  }

  private waitEnded(event: Extract<Event, { type: 'wait_ended' }>, happened: boolean): What {
    const name = stepAt(this.checked, event.step)?.key ?? '';
    const text = `${happened ? 'Here now' : 'Never came'}: ${event.for}`;
    return { kind: 'passed', name, text, isBad: !happened };
  }

  /** A step by its playbook and key, wherever in the case it was come to. */
  private idOf(address: string | null): string {
    const last = (address ?? '').split('/').at(-1) ?? '';
    return `${playbookAt(this.checked, address).playbook.id.value}/${last.replace(/#\d+$/, '')}`;
  }
}

/** The number of a step in its playbook. */
function numberOf(checked: CheckedPlaybook, address: string | null): number {
  const step = stepAt(checked, address);
  const { steps } = outlineOf(playbookAt(checked, address).playbook);
  return steps.find((placed) => placed.step === step)?.number ?? -1;
}
