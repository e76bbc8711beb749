import { factLabel } from '../case/fact-words.js';
import { outcomes } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';
import type { Move } from './move.js';
import type { Session } from './session.js';
import { Turning } from './turning.js';

export const groups = [
  'say',
  'ask',
  'look_up',
  'grant',
  'promise',
  'do',
  'hand_off',
  'wait',
  'close',
] as const;
/** What kind of move it is. */
export type Group = (typeof groups)[number];

/** A move that a trainee can choose. Of a grant the amount and the approval are chosen afterwards. */
export interface PaletteEntry {
  readonly group: Group;
  /** By what it can be named on a line. */
  readonly name: string;
  readonly label: string;
  /** Other words by which people look for it. */
  readonly also?: string;
  readonly move: Move;
}

/** What people call doing something of a kind, beside its name. */
const calledSo: Readonly<Record<Group, string>> = {
  say: 'say tell',
  ask: 'ask',
  look_up: 'look check find out',
  grant: 'grant give offer',
  promise: 'promise assure',
  do: 'do write send note',
  hand_off: 'hand transfer connect bring pass',
  wait: 'wait later',
  close: 'close end finish',
};

/** Everything by which a move can be found, beside what it is listed as. */
export function alsoFoundBy({ group, name, also = '' }: PaletteEntry): string {
  return `${name.replaceAll('_', ' ')} ${calledSo[group]} ${also}`;
}

/** Every move that there is, right ones and wrong ones, in an order that tells nothing. */
export function paletteOf(session: Session): readonly PaletteEntry[] {
  const entries = [
    ...words(session),
    ...questions(session),
    ...lookUps(session),
    ...remedies(session),
    ...stepsToTake(session),
    ...parties(session),
    ...endings(),
  ];
  const inGroup = (group: Group): PaletteEntry[] =>
    entries.filter((entry) => entry.group === group).sort((one, other) => (one.label < other.label ? -1 : 1));
  return groups.flatMap((group) =>
    group === 'wait' || group === 'close' ? entries.filter((one) => one.group === group) : inGroup(group),
  );
}

function words(session: Session): PaletteEntry[] {
  return [...session.stage.wordings.values()].flatMap(({ phrase, use, key }) =>
    use === 'with_act'
      ? []
      : [
          {
            group: 'say',
            name: key,
            label: asKnown(session, phrase),
            move: { kind: 'say', words: phrase.value },
          },
        ],
  );
}

function questions(session: Session): PaletteEntry[] {
  return [...session.stage.facts.values()].flatMap(({ name, ask }) =>
    ask
      ? [
          {
            group: 'ask',
            name: name.value,
            label: asKnown(session, ask),
            move: { kind: 'ask', fact: name.value },
          },
        ]
      : [],
  );
}

function lookUps({ stage }: Session): PaletteEntry[] {
  return [...stage.facts.values()].flatMap((fact) => {
    const { name, lookIn, hint } = fact;
    if (!lookIn && !hint) return [];
    const where = lookIn ? lookIn.value : hint!.value;
    const label = `${factLabel(fact)} (${where})`;
    return [{ group: 'look_up', name: name.value, label, move: { kind: 'look_up', fact: name.value } }];
  });
}

function remedies({ stage }: Session): PaletteEntry[] {
  return [...stage.policy.remedies.values()].map(({ id, title }) => ({
    group: 'grant',
    name: id.value,
    label: title,
    move: { kind: 'grant', remedy: id.value },
  }));
}

function stepsToTake(session: Session): PaletteEntry[] {
  return [...session.stage.steps].flatMap(([id, { step }]): PaletteEntry[] => {
    switch (step.kind) {
      case 'promise':
        return [
          {
            group: 'promise',
            name: step.key,
            label: asKnown(session, step.promise),
            move: { kind: 'promise', step: id },
          },
        ];
      case 'do':
        return [
          {
            group: 'do',
            name: step.key,
            label: asKnown(session, step.action),
            move: { kind: 'do', step: id },
          },
        ];
      case 'write':
        return [
          {
            group: 'do',
            name: step.key,
            label: `Write: ${asKnown(session, step.title)}`,
            move: { kind: 'do', step: id },
          },
        ];
      default:
        return [];
    }
  });
}

function parties({ stage: { policy, opening } }: Session): PaletteEntry[] {
  const roles = [...policy.roles]
    .filter(([role]) => role !== opening.role)
    .map(([id, { title }]) => ({ id, title }));
  const others = [...policy.departments, ...policy.partners].map(([id, { title }]) => ({ id, title }));
  const customer = { id: 'customer', title: 'Leave it to the customer' };
  return [...roles, ...others, customer].map(({ id, title }) => ({
    group: 'hand_off',
    name: id,
    label: title,
    move: { kind: 'hand_off', to: id },
  }));
}

function endings(): PaletteEntry[] {
  return [
    { group: 'wait', name: 'wait', label: 'Let time go by', move: { kind: 'wait' } },
    {
      group: 'close',
      name: 'confirm',
      label: 'Ask whether it is put right',
      also: 'happy content satisfied solved anything else',
      move: { kind: 'confirm' },
    },
    ...outcomes.map((outcome): PaletteEntry => ({
      group: 'close',
      name: outcome,
      label: `Close it: ${outcome.replace('_', ' ')}`,
      move: { kind: 'close', outcome },
    })),
  ];
}

/** Words on one line, with a gap for what is not known yet. */
function asKnown(session: Session, phrase: Phrase): string {
  const turning = new Turning(session);
  return phrase.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const filled = turning.fill({ ...phrase, parts: [part] });
      return 'text' in filled ? filled.text : '…';
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a remedy is an amount of money for the customer, as the playbooks grant it. */
export function isAmount({ stage }: Session, remedy: string): boolean {
  return [...stage.steps.values()].some(
    ({ step }) => step.kind === 'remedy' && step.remedy.value === remedy && step.amount !== undefined,
  );
}
