import fc from 'fast-check';
import { beginRehearsal } from '../../src/rehearsal/begin-rehearsal.js';
import { difficulties } from '../../src/rehearsal/difficulty.js';
import { makeMove } from '../../src/rehearsal/make-move.js';
import type { Move } from '../../src/rehearsal/move.js';
import { paletteOf } from '../../src/rehearsal/palette.js';
import { readMove } from '../../src/rehearsal/read-move.js';
import { scoreRehearsal } from '../../src/rehearsal/score-rehearsal.js';
import { personas, played, stageOf } from './played.js';

const setting = fc.record({
  persona: fc.constantFrom(...personas.map(({ id }) => id.value)),
  difficulty: fc.constantFrom(...difficulties),
  seed: fc.nat(500),
});
const places = fc.array(fc.nat(10_000), { maxLength: 25 });

/** Whatever a trainee may do: any move of the palette, right or wrong. */
function movesAt(stage: ReturnType<typeof stageOf>, numbers: readonly number[]): readonly Move[] {
  const palette = paletteOf(beginRehearsal(stage));
  return numbers.map((number) => {
    const { move } = palette[number % palette.length]!;
    return move.kind === 'grant' ? { ...move, amount: (number % 90) * 100 } : move;
  });
}

test('the same moves and seed give the same session, and a move leaves the one before as it was', () => {
  fc.assert(
    fc.property(setting, places, ({ persona, difficulty, seed }, numbers) => {
      const stage = stageOf(persona, { difficulty, seed });
      const moves = movesAt(stage, numbers);
      const begun = beginRehearsal(stage);
      const untouched = JSON.stringify(begun.turns);
      for (const move of moves) makeMove(begun, move);
      expect(JSON.stringify(begun.turns)).toBe(untouched);
      const [one, other] = [
        played(stage, moves, true),
        played(stageOf(persona, { difficulty, seed }), moves, true),
      ];
      expect(other.turns).toEqual(one.turns);
      expect(scoreRehearsal(other)).toEqual(scoreRehearsal(one));
    }),
    { numRuns: 40 },
  );
});

test('whatever a trainee does, the score is from 0 to 100, and only what lost nothing has all', () => {
  fc.assert(
    fc.property(setting, places, ({ persona, difficulty, seed }, numbers) => {
      const stage = stageOf(persona, { difficulty, seed });
      const { total, criteria } = scoreRehearsal(played(stage, movesAt(stage, numbers), true));
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total === 100).toBe(criteria.every(({ losses }) => losses.length === 0));
      for (const { points, weight, losses } of criteria) expect(points === weight).toBe(losses.length === 0);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['wait', { kind: 'wait' }],
  ['ask opened', { kind: 'ask', fact: 'opened' }],
  ['grant credit 4,95', undefined],
  ['grant credit 4.95', { kind: 'grant', remedy: 'credit', amount: 495 }],
  [
    'grant credit 60.00 asking team_lead',
    { kind: 'grant', remedy: 'credit', amount: 6000, approver: 'team_lead' },
  ],
  ['give replacement', { kind: 'grant', remedy: 'replacement' }],
  ['note calls back on Friday', { kind: 'note', text: 'calls back on Friday' }],
  ['close resolved', { kind: 'close', outcome: 'resolved' }],
  ['confirm', { kind: 'confirm' }],
  ['hand team_lead', { kind: 'hand_off', to: 'team_lead' }],
  ['keep it', { kind: 'grant', remedy: 'keep_it' }],
  ['Keep what we sent', { kind: 'grant', remedy: 'keep_it' }],
  ['look up price of the item', { kind: 'look_up', fact: 'item_price' }],
  ['xyzzy', undefined],
])('`%s` is read as a move', (line, move) => {
  const reading = readMove(line, beginRehearsal(stageOf('two-dresses', { difficulty: 'usual', seed: 1 })));
  expect(reading.kind === 'move' ? reading.move : undefined).toEqual(move);
});

test.each([
  ['apologise for our mistakes', 'that’s our mistake'],
  ['tell her that the mistake was ours', 'that’s our mistake'],
  ['offer an apology', 'note of apology'],
  ['send the replacements', 'replacement'],
  ['ask whether it’s put right now', 'ask whether it is put right'],
  ['look up the price of the item ordered', 'price of the item ordered'],
])('`%s` is only like a move, and shown before it is made', (line, label) => {
  const reading = readMove(line, beginRehearsal(stageOf('two-dresses', { difficulty: 'usual', seed: 1 })));
  const labels =
    reading.kind === 'several'
      ? reading.entries.map((entry) => entry.label.toLowerCase())
      : [JSON.stringify(reading)];
  expect(labels.join('\n').replaceAll("'", '’')).toContain(label);
  expect(labels.length).toBeLessThan(10);
});

test('a verb alone shows what there is of it', () => {
  const reading = readMove(
    'promise',
    beginRehearsal(stageOf('two-dresses', { difficulty: 'usual', seed: 1 })),
  );
  expect(reading.kind === 'several' && new Set(reading.entries.map(({ group }) => group))).toEqual(
    new Set(['promise']),
  );
});
