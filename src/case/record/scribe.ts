import type { CheckedPlaybook } from '../../check/checked-playbook.js';
import { minorDigits } from '../../expression/currency.js';
import { decimalText } from '../../expression/decimal.js';
import { lengthOfTimeText } from '../../expression/length-of-time.js';
import type { Policy } from '../../playbook/policy.js';
import type { Event } from '../event.js';
import { momentText } from '../moment-text.js';
import { moneyText } from '../money-text.js';
import { partyTitle } from '../party-title.js';
import { policyAt } from '../policy-at.js';
import { isoTime } from '../working-calendar.js';
import { cleanText } from './clean-text.js';
import type { EventKind, EventOf } from './event-of.js';
import { maskWords } from './mask-words.js';
import { privateTexts } from './private-texts.js';
import type { RecordedCase, RecordOptions } from './recorded-case.js';
import type {
  Entry,
  Named,
  RecordedDuration,
  RecordedMoment,
  RecordedMoney,
  ResolutionRecord,
} from './resolution-record.js';

/** What every part of a record is written with: the events by kind, and how things are called and shown. */
export class Scribe {
  readonly checked: CheckedPlaybook;
  readonly events: readonly Event[];
  /** As it stood when the case was opened: its zone, currency and locale hold for the whole record. */
  readonly policy: Policy;
  readonly reveal: boolean;
  readonly privateFacts: ResolutionRecord['privateFacts'];
  private readonly mask: (words: string) => string;
  // Telling a moment's day and time takes the zone's history, and many entries share a moment.
  private readonly moments = new Map<number, RecordedMoment>();
  private readonly policies = new Map<number, Policy>();

  constructor({ checked, opening, events, isErased }: RecordedCase, { reveal = false }: RecordOptions) {
    this.checked = checked;
    this.events = events;
    this.policy = policyAt(checked, opening.at);
    this.reveal = reveal && !isErased;
    const hidden = privateTexts(checked, events, this.policy.locale);
    this.privateFacts = isErased ? 'erased' : !hidden ? 'none' : this.reveal ? 'revealed' : 'masked';
    this.mask = this.reveal || !hidden ? cleanText : maskWords(hidden);
  }

  of<K extends EventKind>(...kinds: readonly K[]): readonly EventOf<K>[] {
    const wanted: ReadonlySet<EventKind> = new Set(kinds);
    return this.events.filter((event): event is EventOf<K> => wanted.has(event.type));
  }

  /** Words that somebody said, wrote or typed, or that facts were filled into. */
  words(text: string): string {
    return this.mask(text);
  }

  entry({ at, by }: Pick<Event, 'at' | 'by'>): Entry {
    return { at: this.moment(at), by: cleanText(by) };
  }

  moment(at: number): RecordedMoment {
    const known = this.moments.get(at);
    if (known) return known;
    const moment: RecordedMoment = {
      kind: 'moment',
      iso: isoTime(at, this.policy.calendar),
      text: momentText(at, this.policy),
    };
    this.moments.set(at, moment);
    return moment;
  }

  money(minor: number): RecordedMoney {
    const { currency } = this.policy;
    const amount = decimalText(minor, minorDigits(currency));
    return { kind: 'money', amount, currency, text: moneyText(this.policy, minor) };
  }

  worth(minor: number | null): RecordedMoney | null {
    return minor === null ? null : this.money(minor);
  }

  /** Whole minutes that have passed. */
  time(from: number, to: number): RecordedDuration {
    return this.duration(Math.floor((to - from) / 60_000));
  }

  duration(minutes: number): RecordedDuration {
    return { kind: 'duration', minutes, text: lengthOfTimeText(minutes) };
  }

  /** A role, department, partner, the customer or we; names are those of the policy at that moment. */
  party(id: string, at: number): Named {
    return { id, title: cleanText(partyTitle(this.policyThen(at), id)) };
  }

  remedy(id: string, at: number): Named {
    return { id, title: cleanText(this.policyThen(at).remedies.get(id)?.title ?? id) };
  }

  rootCause(id: string, at: number): Named {
    return { id, title: cleanText(this.policyThen(at).rootCauses.get(id)?.value ?? id) };
  }

  private policyThen(at: number): Policy {
    const policy = this.policies.get(at) ?? policyAt(this.checked, at);
    this.policies.set(at, policy);
    return policy;
  }
}
