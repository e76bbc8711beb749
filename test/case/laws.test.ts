import fc from 'fast-check';
import { openCase, replayCase, tellCase, type Case } from '../../src/case/case.js';
import type { Input, Telling } from '../../src/case/input.js';
import { grantsOf, type Grant } from '../../src/case/ledger.js';
import type { Opening } from '../../src/case/opening.js';
import type { Question } from '../../src/case/question.js';
import { retrace, toldTo } from '../../src/case/retrace.js';
import type { CheckedPlaybook } from '../../src/check/checked-playbook.js';
import type { FactType } from '../../src/expression/fact-type.js';
import type { Value } from '../../src/expression/value.js';
import { policyOn } from '../../src/check/policy-on.js';
import { loadLibrary } from '../load-library.js';

const { checked } = loadLibrary('playbooks');
const walkable = [...checked.playbooks.values()].filter(({ standsAlone }) => standsAlone);

const opening: Opening = {
  caseId: 'C-TEST',
  at: Date.parse('2026-03-02T15:45:00Z'),
  by: 'Robin',
  role: 'agent',
  channel: 'phone',
  digest: 'sha256:0',
};
const mostAnswers = 60;

/** What a store keeps of a case. */
interface Kept {
  readonly opening: Opening;
  readonly inputs: readonly Input[];
}

/** A value of a type, made of a number that chance gave. */
function valueFor(type: FactType, chance: number): Value {
  switch (type.kind) {
    case 'text':
      return ['Robin', 'Sam', 'a few words', 'NL-12'][chance % 4] ?? 'Sam';
    case 'choice':
      return type.options[chance % type.options.length] ?? null;
    case 'yes_no':
      return chance % 2 === 0;
    case 'date':
      return 20_000 + (chance % 1_000);
    case 'duration':
      return chance % 10_000;
    case 'number':
    case 'money':
    case 'percent': {
      const low = type.min ?? 0;
      return Math.min(type.max ?? Infinity, low + (chance % 20_000));
    }
    case 'list':
      return [valueFor(type.of, chance)];
  }
}

function valueOf(question: Question, chance: number): Value {
  if (question.routine !== undefined && chance % 3 > 0) return question.routine;
  if (question.wordForNone !== undefined && chance % 4 === 0) return null;
  if (question.pattern) return question.pattern.replaceAll('A', 'x').replaceAll('9', '7');
  return valueFor(question.type, chance);
}

/** What chance would tell a case now: mostly an answer, now and then something beside it. */
function chanceInput(current: Case, chance: number): Telling {
  const { stop, inputs, checked: playbook } = current;
  const kind = chance % 17;
  const answered = inputs.filter((input) => input.kind === 'answer');
  const earlier = answered[chance % Math.max(1, answered.length)];
  if (kind === 1) return { kind: 'note', text: 'they sounded tired' };
  if (kind === 2 && earlier)
    return { kind: 'amend', address: earlier.address, value: changed(earlier.value, chance) };
  const handler = playbook.playbook.handlers[chance % Math.max(1, playbook.playbook.handlers.length)];
  if (kind === 3 && handler) return { kind: 'came_up', name: handler.name.value };
  if (stop.kind === 'closed') return { kind: 'note', text: 'after the end' };
  return { kind: 'answer', address: stop.question.address, value: valueOf(stop.question, chance) };
}

function changed(value: Value, chance: number): Value {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + (chance % 500) : value;
}

function walkByChance(playbook: CheckedPlaybook, chances: readonly number[]): Case {
  let current = openCase(playbook, opening);
  chances.forEach((chance, minute) => {
    const input = { ...chanceInput(current, chance), at: opening.at + minute * 60_000, by: 'Robin' };
    const told = tellCase(current, input);
    if (told.kind === 'taken') current = told.case;
  });
  return current;
}

const chances = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: mostAnswers });

describe.each(walkable.map((playbook) => [playbook.playbook.id.value, playbook] as const))(
  '%s',
  (_, playbook) => {
    test('the same opening and inputs give the same case, also when they were kept as text', () => {
      fc.assert(
        fc.property(chances, (all) => {
          const walked = walkByChance(playbook, all);
          const kept = JSON.parse(JSON.stringify({ opening, inputs: walked.inputs })) as Kept;
          const replayed = replayCase(playbook, kept.opening, kept.inputs);
          if (replayed.kind === 'refused') throw new Error(replayed.message);
          expect(replayed.case.events).toEqual(walked.events);
          expect(replayed.case.stop).toEqual(walked.stop);
        }),
        { numRuns: 60 },
      );
    });

    test('retraced on the playbook that it was walked by, a case comes to where it was', () => {
      fc.assert(
        fc.property(chances, (all) => {
          const walked = walkByChance(
            playbook,
            all.filter((one) => one % 17 !== 2),
          );
          const retraced = retrace(openCase(playbook, opening), toldTo(walked));
          expect(retraced.misfit).toBeUndefined();
          expect(retraced.ahead).toEqual([]);
          expect(retraced.case.events).toEqual(walked.events);
          expect(retraced.case.stop).toEqual(walked.stop);
        }),
        { numRuns: 30 },
      );
    });

    test('telling a case something leaves the case before as it was', () => {
      fc.assert(
        fc.property(chances, fc.nat(), (all, chance) => {
          const before = walkByChance(playbook, all);
          const kept = structuredClone({ events: before.events, stop: before.stop, inputs: before.inputs });
          tellCase(before, { ...chanceInput(before, chance), at: opening.at + 7_200_000, by: 'Robin' });
          expect({ events: before.events, stop: before.stop, inputs: before.inputs }).toEqual(kept);
        }),
        { numRuns: 30 },
      );
    });

    test('changing any answer to what it was changes nothing', () => {
      fc.assert(
        fc.property(chances, (all) => {
          const before = walkByChance(
            playbook,
            all.filter((one) => one % 17 !== 2),
          );
          if (before.stop.kind === 'closed') return;
          for (const same of before.inputs) {
            if (same.kind !== 'answer') continue;
            const told = tellCase(before, { ...same, kind: 'amend', at: opening.at + 7_200_000 });
            if (told.kind === 'refused') throw new Error(told.message);
            expect(told.case.events.slice(before.events.length).map(({ type }) => type)).toEqual([
              'answer_amended',
            ]);
            expect(told.case.stop).toEqual(before.stop);
          }
        }),
        { numRuns: 20 },
      );
    });

    test('nothing is granted beyond what the role may grant: each, in the case, to the customer', () => {
      fc.assert(
        fc.property(chances, (all) => {
          const grants = grantsOf(walkByChance(playbook, all).events);
          for (const { remedy, worth, authority, seq } of grants) {
            const limit = policyOn(playbook, 20_514).roles.get(authority.role)?.may.get(remedy);
            expect(limit).toBeDefined();
            if (!limit || worth === null) continue;
            const soFar = sumOf(grants.filter((one) => one.remedy === remedy && one.seq <= seq));
            expect(worth).toBeLessThanOrEqual(limit.each ?? Infinity);
            expect(soFar).toBeLessThanOrEqual(limit.case ?? Infinity);
            expect(soFar).toBeLessThanOrEqual(limit.customer?.amount ?? Infinity);
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);

function sumOf(grants: readonly Grant[]): number {
  return grants.reduce((sum, { worth }) => sum + (worth ?? 0), 0);
}
