import type { Event, Happened } from '../../src/case/event.js';
import type { Value } from '../../src/expression/value.js';

type Kind = Happened['type'];
type Place = { readonly step: string | null };
type OneOfEach = { readonly [K in Kind]: Happened & { readonly type: K } & Place };

const at = Date.parse('2026-03-02T15:45:00Z');

/** One event of every kind that there is, a minute apart, with these words wherever an event has words of somebody. */
export function everyEvent(words: string, privateWords: string): readonly Event[] {
  const each: OneOfEach = {
    ...beginning(words, privateWords),
    ...remedies(words),
    ...work(words),
    ...promises(words),
    ...people(words),
    ...changes(words),
  };
  return Object.values(each).map((event, index) => ({
    ...event,
    seq: index + 1,
    at: at + index * 60_000,
    by: 'Robin',
  }));
}

function beginning(words: string, privateWords: string) {
  const values: Record<string, Value> = { days_late: 4, customer_name: privateWords };
  return {
    case_opened: {
      type: 'case_opened',
      caseId: 'C-1',
      playbook: 'late-parcel',
      version: '2.1.0',
      digest: 'd',
      policy: 'small-house',
      role: 'agent',
      channel: 'phone',
      startsFrom: 'public_mention',
      step: null,
    },
    fact_learned: {
      type: 'fact_learned',
      fact: 'customer_name',
      value: privateWords,
      source: 'customer',
      step: 'customer_name',
    },
    said: { type: 'said', words: `said ${words} to ${privateWords}`, step: 'say' },
    option_chosen: {
      type: 'option_chosen',
      question: `chosen of ${words}`,
      option: 'money',
      label: `chosen ${words}`,
      because: `chosen for ${words}`,
      step: 'way',
    },
    decided: {
      type: 'decided',
      decision: 'thanks',
      rows: [1],
      reason: `decided ${words}`,
      because: `decided for ${words}`,
      values,
      step: 'thanks',
    },
    tried: { type: 'tried', thing: words, words: `tried ${words}`, worked: false, step: 'search.1' },
  } satisfies Partial<OneOfEach>;
}

function remedies(words: string) {
  const about = { remedy: 'credit', worth: 1000 } as const;
  return {
    remedy_granted: {
      type: 'remedy_granted',
      ...about,
      title: 'Credit',
      countsAs: 'concession',
      details: { how: `granted ${words}` },
      authority: { role: 'agent', because: `allowed ${words}`, approvedBy: `approver ${words}` },
      because: `granted for ${words}`,
      insteadOf: 'refund',
      dependsOn: 'parcel_back',
      step: 'credit',
    },
    remedy_declined: { type: 'remedy_declined', ...about, step: 'credit' },
    remedy_not_allowed: {
      type: 'remedy_not_allowed',
      ...about,
      because: `not allowed ${words}`,
      step: 'credit',
    },
    remedy_reversed: {
      type: 'remedy_reversed',
      grant: 7,
      because: `reversed ${words}`,
      step: 'changed.7/changed',
    },
    approval_requested: { type: 'approval_requested', ...about, of: 'team_lead', until: at, step: 'credit' },
    approval_given: {
      type: 'approval_given',
      ...about,
      of: 'team_lead',
      name: `given ${words}`,
      step: 'credit',
    },
    approval_refused: {
      type: 'approval_refused',
      ...about,
      of: 'team_lead',
      name: `refused ${words}`,
      step: 'credit',
    },
  } satisfies Partial<OneOfEach>;
}

function work(words: string) {
  return {
    done: {
      type: 'done',
      action: `done ${words}`,
      system: `done in ${words}`,
      reference: `done as ${words}`,
      step: 'tell_warehouse',
    },
    not_done: { type: 'not_done', action: `not done ${words}`, step: 'tell_warehouse' },
    undone: { type: 'undone', event: 14, because: `undone ${words}`, step: 'changed.14/changed' },
    written: {
      type: 'written',
      title: `written ${words}`,
      text: `first ${words}\n\nlast ${words}`,
      sentBy: `sent by ${words}`,
      to: `sent to ${words}`,
      step: 'letter',
    },
    not_written: { type: 'not_written', title: `not written ${words}`, step: 'letter' },
  } satisfies Partial<OneOfEach>;
}

function promises(words: string) {
  const about = { promise: 'parcel_back', made: 19 } as const;
  return {
    promise_made: {
      type: 'promise_made',
      promise: 'parcel_back',
      what: `promised ${words}`,
      promisedBy: 'customer',
      owner: 'customer',
      due: at + 86_400_000,
      remindAt: at + 43_200_000,
      reminder: `reminded ${words}`,
      step: 'parcel_back',
    },
    promise_not_agreed: {
      type: 'promise_not_agreed',
      promise: 'parcel_back',
      what: `not agreed ${words}`,
      step: 'parcel_back',
    },
    promise_kept: { type: 'promise_kept', ...about, step: null },
    promise_broken: { type: 'promise_broken', ...about, step: null },
    promise_renegotiated: {
      type: 'promise_renegotiated',
      ...about,
      due: at + 172_800_000,
      because: `renegotiated ${words}`,
      step: null,
    },
    promise_released: { type: 'promise_released', ...about, because: `released ${words}`, step: null },
  } satisfies Partial<OneOfEach>;
}

function people(words: string) {
  return {
    contact_made: {
      type: 'contact_made',
      who: 'counter',
      channel: 'in_person',
      impression: 'poor',
      step: 'at_the_counter',
    },
    waiting: { type: 'waiting', for: `waiting ${words}`, until: at, step: 'second' },
    wait_ended: { type: 'wait_ended', for: `waiting ${words}`, happened: true, step: 'second' },
    handed_off: {
      type: 'handed_off',
      to: 'team_lead',
      because: `handed ${words}`,
      brief: [`brief ${words}`, ''],
      step: 'over',
    },
    taken: { type: 'taken', to: 'team_lead', name: `taken by ${words}`, step: 'over' },
    not_taken: { type: 'not_taken', to: 'counter', because: 'nobody', step: 'over' },
    confirmed: {
      type: 'confirmed',
      question: `confirmed ${words}`,
      isRight: true,
      words: `yes ${words}`,
      step: 'right',
    },
  } satisfies Partial<OneOfEach>;
}

function changes(words: string) {
  return {
    shown: { type: 'shown', words: `shown ${words}`, step: 'second' },
    came_up: { type: 'came_up', name: 'neighbour_calls', title: `came up ${words}`, step: null },
    run_entered: { type: 'run_entered', playbook: 'find-parcel', step: 'find_parcel' },
    run_ended: { type: 'run_ended', playbook: 'find-parcel', way: 'lost', step: 'find_parcel' },
    note_added: { type: 'note_added', text: `noted ${words}`, step: null },
    answer_amended: {
      type: 'answer_amended',
      question: 'way',
      label: `amended ${words}`,
      from: `from ${words}`,
      to: `to ${words}`,
      step: null,
    },
    kept_anyway: { type: 'kept_anyway', event: 19, because: `kept ${words}`, step: 'changed.19/changed' },
    deviated: { type: 'deviated', because: `deviated ${words}`, to: 'right', step: null },
    paused: { type: 'paused', step: null },
    resumed: { type: 'resumed', step: null },
    closed: {
      type: 'closed',
      outcome: 'resolved',
      rootCause: 'lost_parcel',
      acceptance: 'accepted',
      words: `closed ${words}`,
      because: `closed for ${words}`,
      step: 'done',
    },
  } satisfies Partial<OneOfEach>;
}
