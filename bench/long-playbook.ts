import { Dice } from './dice.js';

const stepsInAStage = 14;
const jobs = ['the order', 'the parcel', 'the payment', 'the warranty', 'the repair', 'the promise'] as const;
const sorry = [
  "I'm sorry about that. It isn't what you came to us for, and I will see to it now.",
  'Thank you for waiting. You should not have had to call about this a second time.',
  'I see what happened, and it was our mistake. Let me put it right while we talk.',
] as const;

/**
 * One playbook of at least so many steps, in stages of fourteen, as grown as those that trainers bring: questions with answers, decisions,
 * remedies with ways past the limit, promises with consequences, hand-offs and jumps. The same every time.
 */
export function longPlaybook(steps: number): string {
  const dice = new Dice(steps);
  const stages = Math.ceil(steps / stepsInAStage);
  return `playbook: long
title: Everything that can go wrong with an order
version: 1.0.0
contact_reason: everything
customers_say: [everything went wrong]
facts:
  price: {type: money, min: 0.01, max: 90.00, look_in: the order system, label: price of the item}
${Array.from({ length: stages }, (_, at) => factsOf(at + 1)).join('\n')}
steps:
${Array.from({ length: stages }, (_, at) => stageOf(at + 1, stages, dice)).join('\n')}
  - close: resolved
    root_cause: delay
on:
  asks_for_manager:
    title: The customer asks for a manager
    steps:
      - say: Of course. I stay with you until you are through.
      - hand_off_to: team_lead
        because: The customer asks for it
`;
}

function factsOf(stage: number): string {
  return `  wants_${stage}: {type: choice, ask: What would suit you best?, options: {same: The right item, money: My money back, wait: I would rather wait}}
  opened_${stage}: {type: yes_no, ask: Have you opened or used it?}
  days_${stage}: {type: number, min: 0, max: 90, ask: How many days have you waited?}`;
}

function stageOf(stage: number, stages: number, dice: Dice): string {
  const job = dice.oneOf(jobs);
  return `  - stage: ${stage}. About ${job}
  - say: ${dice.oneOf(sorry)}
    step: about_${stage}
    coach: Let them finish.
  - ask: wants_${stage}
    answers:
      same:
        - do: Put a new one aside for ${job}
          in: the order system
      money:
        - remedy: refund
          amount: price
          say: I've just sent you {amount} back.
          because: Credit before the customer has to ask
          if_not_allowed:
            - go_to: about_${Math.min(stages, stage + 1)}
  - decide: way_${stage}
    pick: first row that fits
    rules:
      - when: opened_${stage} or days_${stage} > ${dice.between(5, 30)}
        because: It would cost them more than it is worth
        then:
          - remedy: credit
            amount: money("10.00")
            say: And {amount} is on your account, for the trouble.
      - when: days_${stage} > 3 and price > money("20.00")
        then:
          - write: A note about ${job}
            by: e-mail
            text: Please look at it today.
      - otherwise:
          - say: It will be looked at today.
  - promise: News about ${job}
    step: news_${stage}
    by: us
    owner: ${dice.oneOf(['warehouse', 'workshop', 'accounts'])}
    due: in ${dice.between(1, 5)} working days
    if_broken:
      - say: We did not keep our word, and I am sorry for it.
  - confirm: Is that all right for you so far?
    if_no:
      - hand_off_to: team_lead
        because: It is not put right yet`;
}
