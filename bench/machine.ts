import { assign, createActor, initialTransition, setup, transition } from 'xstate';
import { percent, type FlowFacts, type FlowResult } from './flow-case.js';

type Context = FlowFacts & FlowResult;

/** flow.yaml as a state machine: one state a step, one guard a condition. */
const machine = setup({
  types: { context: {} as Context, input: {} as FlowFacts, events: {} as { type: 'grant' } },
}).createMachine({
  context: ({ input }) => ({ ...input, total: 0, goodwill: 0, weight: 0 }),
  initial: 'wants',
  states: {
    wants: { always: 'price' },
    price: { always: 'days_late' },
    days_late: { always: 'opened' },
    opened: { always: 'sums' },
    sums: {
      always: {
        target: 'weigh',
        actions: assign({
          total: ({ context: of }) => of.price + of.shipping,
          weight: ({ context: of }) => of.days_late,
        }),
      },
    },
    weigh: {
      always: [
        {
          guard: ({ context: of }) => of.tier === 'gold' && of.days_late > 3,
          actions: assign({ weight: ({ context: of }) => of.days_late * 2 }),
          target: 'make_up',
        },
        { target: 'make_up' },
      ],
    },
    make_up: {
      always: [
        {
          guard: ({ context: of }) => of.days_late <= 3,
          actions: assign({ goodwill: 1_00 }),
          target: 'sorry',
        },
        {
          guard: ({ context: of }) => of.opened && of.price > of.shipping,
          actions: assign({ goodwill: ({ context: of }) => percent(20, of.price) }),
          target: 'sorry',
        },
        {
          guard: ({ context: of }) => !of.opened && of.total > 20_00,
          actions: assign({ goodwill: ({ context: of }) => percent(10, of.total) }),
          target: 'sorry',
        },
        { actions: assign({ goodwill: ({ context: of }) => percent(5, of.total) }), target: 'sorry' },
      ],
    },
    sorry: {
      always: [
        { guard: ({ context: of }) => of.days_late > 7 || of.tier === 'gold', target: 'said_sorry' },
        { target: 'understand' },
      ],
    },
    said_sorry: { always: 'understand' },
    understand: {
      always: [
        { guard: ({ context: of }) => of.wants === 'money', target: 'understood' },
        { target: 'at_most' },
      ],
    },
    understood: { always: 'at_most' },
    at_most: {
      always: [
        {
          guard: ({ context: of }) => of.goodwill > 15_00,
          actions: assign({ goodwill: 15_00 }),
          target: 'credit',
        },
        { target: 'credit' },
      ],
    },
    credit: {
      always: { guard: ({ context: of }) => of.goodwill <= 0, target: 'rest' },
      on: { grant: 'rest' },
    },
    rest: {
      always: { actions: assign({ total: ({ context: of }) => of.total - of.goodwill }), target: 'last' },
    },
    last: {
      always: [
        {
          guard: ({ context: of }) => of.weight < 5,
          actions: assign({ weight: ({ context: of }) => of.weight + 1 }),
          target: 'closed',
        },
        { target: 'closed' },
      ],
    },
    closed: { type: 'final' },
  },
});

/** Walks the flow as an actor, as machines are usually run. */
export function byActor(input: FlowFacts): FlowResult {
  const actor = createActor(machine, { input });
  actor.start();
  actor.send({ type: 'grant' });
  return actor.getSnapshot().context;
}

/** Walks the flow by the machine's pure functions. */
export function byTransition(input: FlowFacts): FlowResult {
  const [offered] = initialTransition(machine, input);
  const [closed] = transition(machine, offered, { type: 'grant' });
  return closed.context;
}
