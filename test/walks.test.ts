import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerFault } from '../src/case/answer-fault.js';
import { openCase, replayCase, tellCase, walkOf, type Case } from '../src/case/case.js';
import type { Event } from '../src/case/event.js';
import type { Telling } from '../src/case/input.js';
import { promisesOf } from '../src/case/ledger.js';
import type { Question } from '../src/case/question.js';
import { readAnswer } from '../src/case/read-answer.js';
import { localTime, momentOf } from '../src/case/working-calendar.js';
import type { CheckedPlaybook } from '../src/check/checked-playbook.js';
import type { Calendar } from '../src/playbook/policy.js';
import { outcomes } from '../src/playbook/step.js';
import { policyOn } from '../src/check/policy-on.js';
import { loadLibrary } from './load-library.js';

/**
 * Walks written down: `x.walk` is what a case is told, line by line; `x.out` what came of it: what stood before the agent,
 * the question, the answer, and everything that was written down. `UPDATE=1` writes the latter for review.
 */
const folder = 'test/walks';
const { checked } = loadLibrary(join(folder, 'library'));
const names = readdirSync(folder).filter((name) => name.endsWith('.walk'));

test('the playbooks of the walks have no mistakes', () => {
  expect(checked.faults).toEqual([]);
});

test.each(names)('%s', (name) => {
  const path = join(folder, name);
  const walked = new Walked(readFileSync(path, 'utf8').split('\n'));
  const out = path.replace(/walk$/, 'out');
  if (process.env['UPDATE']) writeFileSync(out, walked.text);
  expect(walked.text).toBe(readFileSync(out, 'utf8'));
  const { current } = walked;
  const replayed = replayCase(current.checked, current.opening, current.inputs);
  expect(replayed.kind === 'taken' && replayed.case.events).toEqual(current.events);
});

class Walked {
  text = '';
  current!: Case;
  private now = 0;
  private calendar!: Calendar;

  constructor(lines: readonly string[]) {
    for (const line of lines) this.take(line.trim());
    if (this.current.stop.kind === 'question')
      this.showStop(this.current.stop.question, this.current.stop.before);
    else for (const { kind, text } of this.current.stop.before) this.put(`  ${kind}: ${text}`);
  }

  private take(line: string): void {
    const [word = ''] = line.split(' ');
    const rest = line.slice(word.length + 1);
    if (line === '' || word === '#') this.put(line);
    else if (word === 'open') this.open(rest);
    else if (word === 'at') this.now = momentOf(rest, this.calendar) ?? this.now;
    else this.tell(line, this.toldBy(word, rest, line));
  }

  private open(rest: string): void {
    const [, id = '', role = '', at = ''] = /^(\S+) as (\S+) at (.+)$/.exec(rest) ?? [];
    const playbook = checked.playbooks.get(id) as CheckedPlaybook;
    this.calendar = policyOn(playbook, 0).calendar;
    this.now = momentOf(at, this.calendar) ?? 0;
    this.current = openCase(playbook, {
      caseId: 'C-1',
      at: this.now,
      by: 'Robin',
      role,
      channel: 'phone',
      digest: 'd',
    });
    this.showEvents(this.current.events);
  }

  private toldBy(word: string, rest: string, line: string): Telling | string {
    if (word === 'note:') return { kind: 'note', text: rest };
    if (word === 'came_up') return { kind: 'came_up', name: rest };
    if (word === 'pause' || word === 'resume') return { kind: word };
    if (word === 'settle') return this.settlement(rest);
    if (word === 'deviate') return deviation(rest);
    const [, isAmended, key = '', written = ''] = /^(amend )?(\S+) =\s?(.*)$/.exec(line) ?? [];
    return isAmended ? this.amendment(key, written) : this.answer(key, written);
  }

  private settlement(rest: string): Telling {
    const [promise, to] = rest.split(' ');
    const made =
      promisesOf(this.current.events).findLast((one) => one.made.promise === promise)?.made.seq ?? 0;
    return { kind: 'settle', made, how: { to: to as 'kept' | 'broken' } };
  }

  private amendment(key: string, written: string): Telling | string {
    const question = walkOf(this.current).history.told.find(({ anchor }) => anchor === key)?.question;
    if (!question) return `${key} was not answered`;
    const read = readAnswer(question, written);
    return read.kind === 'fault' ? faultText(read) : { kind: 'amend', address: key, value: read.value };
  }

  private answer(key: string, written: string): Telling | string {
    const { stop } = this.current;
    if (stop.kind === 'closed') return 'the case is closed';
    this.showStop(stop.question, stop.before);
    if (stop.question.key !== key) return `asked is ${stop.question.key}`;
    const read = readAnswer(stop.question, written);
    if (read.kind === 'fault') return faultText(read);
    return { ...read, address: stop.question.address };
  }

  private tell(line: string, told: Telling | string): void {
    this.put(`> ${line}`);
    if (typeof told === 'string') return this.put(`! ${told}`);
    const before = this.current.events.length;
    const after = tellCase(this.current, { ...told, at: this.now, by: 'Robin' });
    if (after.kind === 'refused')
      return this.put(`! ${after.message}${after.help === undefined ? '' : ` (${after.help})`}`);
    this.current = after.case;
    this.showEvents(after.case.events.slice(before));
  }

  private showStop({ text, options, offer, lines }: Question, before: Case['stop']['before']): void {
    for (const moment of before) this.put(`  ${moment.kind}: ${moment.text}`);
    if (offer) this.put(`  may grant: ${offer.reasons.join('; ')}`);
    for (const line of lines ?? []) this.put(`  | ${line}`);
    this.put(`? ${text}`);
    for (const { name, label, unavailable } of options ?? [])
      this.put(`  - ${name}: ${label}${unavailable ? ` [${unavailable}]` : ''}`);
  }

  private showEvents(events: readonly Event[]): void {
    for (const { seq, type, at, by, step, ...rest } of events) {
      const where = step === null ? '' : ` ${step}`;
      this.put(`${seq} ${localTime(at, this.calendar)} ${by}${where}: ${type} ${JSON.stringify(rest)}`);
    }
  }

  private put(line: string): void {
    this.text += `${line}\n`;
  }
}

function faultText({ message, help }: AnswerFault): string {
  return help === undefined ? message : `${message} (${help})`;
}

function deviation(rest: string): Telling {
  const [, to = '', because = ''] = /^([^:]+):\s*(.*)$/.exec(rest) ?? [];
  const outcome = outcomes.find((one) => to === `close ${one}`);
  return { kind: 'deviate', because, to: outcome ? { close: outcome } : { step: to } };
}
