import type { Brief } from './brief.js';
import { yamlText, type Said } from './yaml-text.js';

/** What a house says of itself when it writes its first playbook. */
export interface BriefHouse {
  readonly currency: string;
  /** An IANA time zone. */
  readonly timeZone: string;
  /** The day from which it holds, as `2026-03-02`. */
  readonly from: string;
}

/** A first policy, for a folder that has none: small limits, an agent and who they ask, an ordinary week. */
export function draftPolicy({ grants, rootCause, title }: Brief, house: BriefHouse, schema: string): string {
  const own = grants.filter(({ remedy }) => !(remedy in remedies));
  const open = (each: string, inCase: string): Said => ({ each, case: inCase });
  const fields = {
    policy: 'house',
    title: 'How we put things right',
    effective_from: house.from,
    currency: house.currency,
    locale: 'en-GB',
    calendar: { time_zone: house.timeZone, hours },
    roles: {
      agent: {
        title: 'Agent',
        asks: 'team_lead',
        may: {
          ...limits('50.00', '75.00'),
          ...Object.fromEntries(own.map(({ remedy }) => [remedy, open('50.00', '75.00')])),
        },
      },
      team_lead: {
        title: 'Team lead',
        may: {
          ...limits('500.00', '750.00'),
          ...Object.fromEntries(own.map(({ remedy }) => [remedy, open('500.00', '750.00')])),
        },
      },
    },
    approvals: { expire: 'in 4 working hours' },
    remedies: {
      ...remedies,
      ...Object.fromEntries(own.map(({ remedy, title }) => [remedy, { title, counts_as: 'concession' }])),
    },
    departments: { care_team: 'Care team' },
    root_causes: rootCause === undefined ? undefined : { [rootCause]: title.trim() },
    never_say: { 'calm down': 'Say what you will do next.', 'as per policy': 'Give the reason itself.' },
  };
  return yamlText('policy', fields, schema, 'The amounts are a beginning. Write down your own.');
}

const weekday = '09:00 to 17:00';
const hours = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };

const remedies = {
  refund: {
    title: 'Refund',
    counts_as: 'entitlement',
    say: "I've just sent {amount} back to you. You don't have to do a thing.",
  },
  replacement: { title: 'Replacement', counts_as: 'entitlement' },
  credit: {
    title: 'Credit',
    counts_as: 'concession',
    say: "I've credited you {amount}, to spend on whatever you like.",
  },
  note_of_apology: { title: 'A note of apology', counts_as: 'concession' },
} as const;

function limits(each: string, inCase: string): Readonly<Record<string, Said>> {
  const limit = { each, case: inCase };
  return { refund: limit, replacement: limit, credit: limit, note_of_apology: 'freely' };
}

/** The remedies that a first policy has, by name. */
export const firstRemedies: ReadonlyMap<string, string> = new Map(
  Object.entries(remedies).map(([name, { title }]) => [name, title]),
);
