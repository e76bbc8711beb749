import { tellCase, type Case } from '../../src/case/case.js';
import type { Telling } from '../../src/case/input.js';
import { promisesOf } from '../../src/case/ledger.js';
import type { Value } from '../../src/expression/value.js';

const start = Date.parse('2026-03-03T09:00:00Z');

/** A case that another agent takes up on the next day, with an answer changed and much beside the plain way. */
export function changedMind(waiting: Case): Case {
  let current = waiting;
  let minutes = 0;
  const tell = (input: Telling): void => {
    const told = tellCase(current, { ...input, at: start + minutes++ * 60_000, by: 'Noor' });
    if (told.kind === 'refused') throw new Error(`${told.message}\n${JSON.stringify(current.stop)}`);
    current = told.case;
  };
  const answer = (key: string, value: Value): void => {
    const { stop } = current;
    if (stop.kind !== 'question' || stop.question.key !== key)
      throw new Error(`not ${key}: ${JSON.stringify(stop)}`);
    tell({ kind: 'answer', address: stop.question.address, value });
  };
  const key = (): string => (current.stop.kind === 'question' ? current.stop.question.key : '');

  tell({ kind: 'pause' });
  tell({ kind: 'resume' });
  tell({ kind: 'note', text: 'She would rather have\nanother one after all.' });
  tell({ kind: 'contact', who: 'counter', channel: 'phone', impression: 'good' });
  const [comes] = promisesOf(current.events).filter(({ made }) => made.promise === 'comes');
  if (!comes) throw new Error('nothing was promised');
  const due = Date.parse('2026-03-06T16:00:00Z');
  tell({
    kind: 'settle',
    made: comes.made.seq,
    how: { to: 'renegotiated', due, because: 'The van broke down' },
  });
  tell({ kind: 'amend', address: 'way', value: 'another' });
  answer(key(), 'reverse');
  answer(key(), 'Not paid out yet');
  answer('replacement', 'ask_approval');
  answer('replacement.approval', 'given');
  answer('replacement.approved_by', 'Robin');
  answer(key(), 'keep');
  answer(key(), 'The new day holds for this one too');
  tell({ kind: 'deviate', because: 'She has to go', to: { close: 'withdrawn' } });
  return current;
}
