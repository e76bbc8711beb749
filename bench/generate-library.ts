import type { SourceFile } from '../src/diagnostic/source-file.js';
import { Dice } from './dice.js';
import { lookedAt, type Looked } from './looked-at.js';

/** A policy that generated playbooks and the flow stand under. */
export const policy: SourceFile = {
  path: 'policy.yaml',
  text: `policy: generated
title: A house with few rules
currency: EUR
locale: en-GB
calendar:
  time_zone: Europe/Amsterdam
  hours: {mon: "09:00 to 17:00", tue: "09:00 to 17:00", wed: "09:00 to 17:00", thu: "09:00 to 17:00", fri: "09:00 to 17:00"}
roles:
  agent:
    title: Agent
    asks: team_lead
    may: {refund: {each: 100.00}, credit: {each: 20.00}}
  team_lead: {title: Team lead, may: {refund: freely, credit: freely}}
remedies:
  refund: {title: Refund, counts_as: entitlement}
  credit: {title: Credit, counts_as: concession}
departments: {warehouse: Warehouse, workshop: Workshop, accounts: Accounts}
root_causes: {mix_up: A mix-up, delay: A delay, defect: A defect}
`,
};

/** Playbooks of about eighty lines without a mistake in them, after their policy. The same every time. */
export function generateLibrary(playbooks: number): SourceFile[] {
  const dice = new Dice(playbooks);
  const generated = Array.from({ length: playbooks }, (_, at) => {
    const id = `generated-${at + 1}`;
    return { path: `${id}.yaml`, text: playbook(id, dice) };
  });
  return [policy, ...generated];
}

const troubles = ['late', 'damaged', 'missing_part', 'wrong_size', 'not_working'] as const;
const sorry = [
  "I'm sorry. That is not what you came to us for.",
  'Thank you for telling me. You should not have had to call.',
  'I see what happened. That was our mistake, and I will put it right.',
] as const;
const advice = [
  'Let them finish.',
  'Own it before you ask for anything.',
  'They have waited already.',
] as const;
const owners = ['warehouse', 'workshop', 'accounts'] as const;
const rootCauses = ['mix_up', 'delay', 'defect'] as const;

function playbook(id: string, dice: Dice): string {
  const [trouble, other] = dice.shuffled(troubles) as [string, string];
  const looked = lookedAt(dice).slice(0, 6);
  return [
    beginning(id, trouble, dice),
    facts(trouble, other, looked),
    questions(trouble, other, looked, dice),
    decision(looked, dice),
    goodwill(trouble, looked, dice),
    ending(looked, dice),
  ].join('\n');
}

function words(option: string): string {
  return option.replace('_', ' ');
}

function beginning(id: string, trouble: string, dice: Dice): string {
  return `playbook: ${id}
title: A case of ${words(trouble)}
version: 1.${dice.between(0, 9)}.0
contact_reason: ${trouble}
customers_say:
  - it is ${words(trouble)}
`;
}

function facts(trouble: string, other: string, looked: readonly Looked[]): string {
  return `facts:
  trouble: {type: choice, ask: "What is wrong with it?", options: [${trouble}, ${other}, other]}
  model: {type: text, ask: "Which model is it?", hint: It is on the underside}
  price: {type: money, min: 0.01, look_in: the order system, label: price of the item}
  visits: {type: number, min: 0, max: 100, ask: "How often have you called about this?"}
  goodwill: {type: money}
  ${looked.map(({ declared }) => declared).join('\n  ')}
`;
}

function questions(trouble: string, other: string, [looked]: readonly Looked[], dice: Dice): string {
  return `steps:
  - stage: Own it
  - say: |
      ${dice.oneOf(sorry)}
      Let me look at it with you.
    coach: ${dice.oneOf(advice)}
  - ask: model
  - ask: trouble
    answers:
      ${trouble}:
        - say: So your {model} is ${words(trouble)}. I understand.
      ${other}:
        - ask: visits
        - do: Note on the order that it is ${words(other)}
          in: the order system
          when: ${looked?.condition}
`;
}

function decision([, second, third, fourth]: readonly Looked[], dice: Dice): string {
  return `  - stage: Put it right
  - decide: way
    pick: first row that fits
    rules:
      - when: ${second?.condition}
        because: It would cost them more than it is worth
        then:
          - remedy: refund
            amount: price
            say: I've just sent you {amount} back.
            because: Credit before the customer has to ask
      - when: (${third?.condition}) and (${fourth?.condition})
        then:
          - write: A note to the ${dice.oneOf(owners)}
            by: e-mail
            text: |
              Please look at a {model} today.
              The customer paid {price} for it.
          - say: I've asked for your {model} to be looked at today.
      - otherwise:
          - do: Put a new one aside
            in: the order system
            reference: needed
            say: There is a new one here with your name on it.
`;
}

function goodwill(trouble: string, looked: readonly Looked[], dice: Dice): string {
  const visits = dice.between(2, 9);
  const most = dice.between(11, 20);
  return `  - decide: make_up
    table: |
      visits    | trouble          -> goodwill
      under ${visits}   | any              -> 0.00
      ${visits} or more | ${trouble.padEnd(16)} -> ${most}.00
      ${visits} or more | ${`not ${trouble}`.padEnd(16)} -> ${most - 10}.50
  - remedy: credit
    when: goodwill > money("0.00") and (${looked[4]?.condition})
    amount: goodwill
    say: And {amount} is on your account, for the trouble.
    because: They had to come back to us
`;
}

function ending(looked: readonly Looked[], dice: Dice): string {
  return `  - promise: It is put right
    step: put_right
    by: us
    owner: ${dice.oneOf(owners)}
    due: in ${dice.between(1, 5)} working days
    remind: {before: 4 hours, say: "Is it on its way?"}
    say: You have our word for it, by {due}.
    if_broken:
      - say: We did not keep our word, and I am sorry for it.
        when: ${looked[5]?.condition}

  - stage: Their word, not ours
  - confirm: Have I put this right for you?
    if_no:
      - close: unresolved
        root_cause: ${dice.oneOf(rootCauses)}
        because: We did not find what would put it right
  - close: resolved
    root_cause: ${dice.oneOf(rootCauses)}
`;
}
