import { checkLibrary } from '../src/check/check-library.js';
import type { CheckedPlaybook } from '../src/check/checked-playbook.js';
import { explore } from '../src/explore/explore.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { compare, cpuTimeOf, type Contestant, type Standing } from './compare.js';

/** Explored as often in one round: the shortest takes about a tenth of a second. */
const times = 5;

/**
 * What walking every situation costs where each answer is forgotten after it was used: it grows with the questions, and not with their
 * combinations. Twice as many may cost two and a half times as much, for the situations fill more memory.
 */
export async function compareExplorations(rounds: number): Promise<Standing[]> {
  const contestants = [10, 20, 40, 80].map((count) => contestant(count));
  await compare(contestants, 1);
  return compare(contestants, rounds);
}

function contestant(count: number): Contestant {
  const playbook = questions(count);
  const exploreAll = (): void => {
    for (let time = 0; time < times; time++)
      if (explore(playbook, 'agent', 10_000).bound !== 'none') throw new Error('not all of it was walked');
  };
  return {
    name: `${count} questions of four answers`,
    ...(count > 10 && { aim: (count / 10) * 1.25 }),
    measure: () => cpuTimeOf(exploreAll) / times,
  };
}

const policy = `policy: house
title: House
effective_from: 2026-01-01
currency: EUR
locale: en-GB
calendar: {time_zone: Europe/Amsterdam, hours: {mon: "09:00 to 17:00"}}
roles: {agent: {title: Agent, may: {note_of_apology: freely}}}
remedies: {note_of_apology: {title: A note, counts_as: concession}}
`;

function questions(count: number): CheckedPlaybook {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const facts = numbers.map((at) => `  q${at}: {type: choice, ask: Number ${at}?, options: [a, b, c, d]}`);
  const steps = numbers.map(
    (at) => `  - ask: q${at}\n    answers: {a: [{say: A}], b: [{say: B}], c: [{say: C}], d: [{say: D}]}`,
  );
  const text = `playbook: p\ntitle: P\nversion: 1.0.0\nfacts:\n${facts.join('\n')}\nsteps:\n${steps.join('\n')}
  - confirm: Is it right?
    if_no: []
  - close: resolved
`;
  const files = [
    { path: 'policy.yaml', text: policy },
    { path: 'p.yaml', text },
  ];
  const { playbooks, faults } = checkLibrary(readLibrary(files));
  const playbook = playbooks.get('p');
  if (!playbook) throw new Error(faults.map(({ message }) => message).join('\n'));
  return playbook;
}
