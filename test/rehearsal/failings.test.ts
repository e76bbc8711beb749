import type { Move } from '../../src/rehearsal/move.js';
import { movesOfCourse } from '../../src/rehearsal/moves-of-course.js';
import { scoreRehearsal } from '../../src/rehearsal/score-rehearsal.js';
import { expectTranscript, played, stageOf, transcript } from './played.js';

const stage = stageOf('two-dresses', { difficulty: 'usual', seed: 3 });
const perfect = movesOfCourse(stage);

/** The perfect moves, but for one thing. */
const without = (unwanted: (move: Move) => boolean): Move[] => perfect.filter((move) => !unwanted(move));
const before = (wanted: (move: Move) => boolean, ...moves: Move[]): Move[] =>
  perfect.flatMap((move) => (wanted(move) ? [...moves, move] : [move]));
const instead = (wanted: (move: Move) => boolean, ...moves: Move[]): Move[] =>
  perfect.flatMap((move) => (wanted(move) ? moves : [move]));

const isGrant =
  (remedy: string) =>
  (move: Move): boolean =>
    move.kind === 'grant' && move.remedy === remedy;
const isFirst = (move: Move): boolean => move === perfect[0];
const isConfirm = ({ kind }: Move): boolean => kind === 'confirm';
const asksAgain = (times: number): Move[] =>
  Array.from({ length: times }, () => ({ kind: 'ask', fact: 'wants' }));
const isPromise = ({ kind }: Move): boolean => kind === 'promise';
const wrongWords = [...stage.wordings.values()].find(
  ({ phrase, use, playbook }) => use === 'alone' && playbook === 'brewer-fixes' && phrase.parts.length === 1,
)!.phrase.value;

/** Each failing with the moves that it shows in, and all the kinds of points that are lost by it, by part of the scorecard. */
const failings: readonly (readonly [string, readonly Move[], Readonly<Record<string, readonly string[]>>])[] =
  [
    [
      'asks again what was told',
      before(isConfirm, { kind: 'ask', fact: 'wants' }),
      { asked: ['asked_twice'] },
    ],
    [
      'asks what changes nothing',
      before(isConfirm, { kind: 'ask', fact: 'opened' }),
      { asked: ['asked_needlessly'] },
    ],
    [
      'does not look up what has to be known',
      without((move) => move.kind === 'look_up' && move.fact === 'sent_value'),
      { asked: ['never_asked'] },
    ],
    ['never owns it', without(isFirst), { owned: ['not_owned'] }],
    [
      'owns it only after doing something',
      [...perfect.slice(1, 3), perfect[0]!, ...perfect.slice(3)],
      { owned: ['owned_late'] },
    ],
    [
      'says words that do not fit',
      before(isConfirm, { kind: 'say', words: wrongWords }),
      { owned: ['wrong_words'] },
    ],
    [
      'never gives back the shipping, and is not asked for it',
      without((move) => isGrant('credit')(move) || isConfirm(move)),
      { acted: ['never_done'], promised: ['never_confirmed', 'not_on_their_word'], kept: ['no_word'] },
    ],
    [
      'gives back the shipping only when asked for it',
      instead(isGrant('credit')).flatMap((move) =>
        isConfirm(move) ? [move, { kind: 'grant', remedy: 'credit', amount: 495 } as const, move] : [move],
      ),
      { acted: ['done_late'] },
    ],
    [
      'gives back less than was paid',
      instead(isGrant('credit'), { kind: 'grant', remedy: 'credit', amount: 300 }),
      { acted: ['too_little'] },
    ],
    [
      'gives more than the playbook does, within the limit',
      instead(isGrant('credit'), { kind: 'grant', remedy: 'credit', amount: 1000 }),
      { authority: ['too_much'] },
    ],
    [
      'gives more than the role may',
      instead(isGrant('credit'), { kind: 'grant', remedy: 'credit', amount: 6000 }),
      { authority: ['beyond_authority'] },
    ],
    [
      'gives what the situation does not call for',
      before(isConfirm, { kind: 'grant', remedy: 'note_of_apology' }),
      { authority: ['not_called_for'] },
    ],
    [
      'hands over what nobody else is needed for',
      before(isConfirm, { kind: 'hand_off', to: 'team_lead' }),
      { authority: ['not_called_for'] },
    ],
    [
      'does not say when it comes, and closes without asking',
      without((move) => isPromise(move) || isConfirm(move)),
      { promised: ['never_promised', 'never_confirmed', 'not_on_their_word'], kept: ['no_word'] },
    ],
    [
      'closes without asking',
      without(isConfirm),
      { promised: ['never_confirmed', 'not_on_their_word'], kept: ['no_word'] },
    ],
    [
      'closes it although the customer said no',
      without(isGrant('credit')),
      { acted: ['never_done'], promised: ['not_on_their_word'], kept: ['not_accepted'] },
    ],
    [
      'asks the same again and again, and lets them go in a worse mood',
      before(isConfirm, ...asksAgain(3)),
      { asked: Array.from({ length: 3 }, () => 'asked_twice'), kept: ['worse_mood'] },
    ],
    [
      'closes it as something else',
      instead(({ kind }) => kind === 'close', { kind: 'close', outcome: 'unresolved' }),
      { promised: ['not_on_their_word'] },
    ],
  ];

describe.each(failings)('who %s', (name, moves, expected) => {
  const session = played(stage, moves);
  const { total, criteria } = scoreRehearsal(session);

  test('loses the points for that, and no others', () => {
    const lost = criteria.filter(({ losses }) => losses.length > 0);
    expect(
      Object.fromEntries(lost.map(({ criterion, losses }) => [criterion, losses.map(({ kind }) => kind)])),
    ).toEqual(expected);
    expect(lost.filter(({ points, weight }) => points >= weight)).toEqual([]);
    expect(total).toBeLessThan(100);
    expect(session.ended).toBe('closed');
  });

  test('hears what the customer makes of it', () => {
    expectTranscript(`failings/${name.replaceAll(/[^a-z]+/g, '-')}.txt`, transcript(session));
  });
});

test('a customer who has had enough leaves, and nothing more can be done', () => {
  const session = played(stage, [...asksAgain(12), ...perfect]);
  expect(session.ended).toBe('left');
  const kept = scoreRehearsal(session).criteria.find(({ criterion }) => criterion === 'kept');
  expect(kept).toMatchObject({ points: 0, losses: [{ kind: 'customer_left', share: 1 }] });
});

/** What only other customers can be failed in: the perfect moves but for some of them, and the points that go with these. */
const ofOthers: readonly (readonly [
  string,
  string,
  (moves: readonly Move[]) => readonly Move[],
  Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'brewer',
    'never asks whether it is safe',
    (moves) => moves.filter((move) => !(move.kind === 'ask' && move.fact === 'unsafe')),
    { asked: ['never_asked'] },
  ],
  [
    'brewer',
    'leaves out what could have mended it',
    (moves) => moves.filter((move) => !(move.kind === 'say' && /brew button/.test(move.words))),
    { acted: ['never_done'] },
  ],
  [
    'repair',
    'says nothing of the call that never came',
    (moves) =>
      moves.filter((move) => !(move.kind === 'say' && /had to call|gave you our word/.test(move.words))),
    { owned: ['not_owned'] },
  ],
  [
    'said-nothing',
    'does not write to her first, where words are only written',
    (moves) => moves.filter((move) => !(move.kind === 'do' && move.step.endsWith('/our_message'))),
    { owned: ['not_owned'], acted: ['never_done'] },
  ],
  [
    'trade-in',
    'leaves the work with the customer a second time',
    (moves) =>
      moves.flatMap((move): Move[] =>
        move.kind === 'do' ? [{ kind: 'hand_off', to: 'customer' }, move] : [move],
      ),
    { authority: ['not_called_for', 'not_called_for'], kept: ['worse_mood'] },
  ],
  [
    'gift',
    'hands over without staying until they are taken',
    (moves) => moves.filter(({ kind }) => kind !== 'hand_off'),
    { acted: ['never_done'] },
  ],
  [
    'markers',
    'leaves out the note of apology',
    (moves) => moves.filter((move) => !isGrant('note_of_apology')(move)),
    { acted: ['never_done'] },
  ],
];

test.each(ofOthers)(
  '%s: who %s loses the points for that, and no others',
  (persona, _, changed, expected) => {
    const theirs = stageOf(persona, { difficulty: 'usual', seed: 1 });
    const { criteria } = scoreRehearsal(played(theirs, changed(movesOfCourse(theirs)), true));
    const lost = criteria.filter(({ losses }) => losses.length > 0);
    expect(
      Object.fromEntries(lost.map(({ criterion, losses }) => [criterion, losses.map(({ kind }) => kind)])),
    ).toEqual(expected);
  },
);

test('who hangs up at once has done nothing well', () => {
  const { total, criteria } = scoreRehearsal(played(stage, [{ kind: 'close', outcome: 'resolved' }]));
  expect({ total, points: criteria.map(({ points }) => points) }).toEqual({
    total: 0,
    points: [0, 0, 0, 0, 0, 0],
  });
});

test('an approval that is asked for first makes it right', () => {
  const credit = { kind: 'grant', remedy: 'credit', amount: 6000, approver: 'team_lead' } as const;
  const { criteria } = scoreRehearsal(played(stage, instead(isGrant('credit'), credit)));
  expect(criteria.flatMap(({ losses }) => losses.map(({ kind }) => kind))).toEqual(['too_much']);
});

test('a persona’s own weights count, and then those of the house', () => {
  const persona = { ...stage.persona, weights: { asked: 0 } };
  const policy = { ...stage.policy, score: { asked: 50, kept: 40 } };
  const session = played({ ...stage, persona, policy }, before(isConfirm, { kind: 'ask', fact: 'wants' }));
  const { criteria } = scoreRehearsal(session);
  expect(criteria[0]).toMatchObject({ criterion: 'asked', weight: 0, points: 0 });
  expect(criteria.at(-1)).toMatchObject({ criterion: 'kept', weight: 40, points: 40 });
});
