import { readLengthOfTime } from '../expression/length-of-time.js';
import { dueMeant } from './due-meant.js';
import type { Due, DueUnit } from './due.js';
import type { Reading } from './reading.js';
import { readText } from './read-text.js';
import type { WrittenText } from './written.js';
import type { YamlNode } from './yaml-node.js';

const lengths = '15 minutes, 4 hours, 4 working hours, 30 days, 2 working days, 3 weeks';
const moments = 'today at 17:00, tomorrow at 12:00, next working day at 10:00, on FACT, on FACT at 12:00';

/** When something is due. */
export function readDue(node: YamlNode | undefined, reading: Reading): Due | undefined {
  const written = readText(node, reading);
  const due = written && anyDue(written);
  if (written && !due) refuse(written, `in ${lengths}, ${moments}`, anyDue, reading);
  return due;
}

/** How long something may take, by the clock or in working time; `in` may stand in front. */
export function readTimeAllowed(node: YamlNode | undefined, reading: Reading): Due | undefined {
  const written = readText(node, reading);
  const due = written && lengthDue(written);
  if (written && !due) refuse(written, lengths, lengthDue, reading);
  return due;
}

function anyDue(written: WrittenText): Due | undefined {
  return lengthDue(written) ?? clockDue(written) ?? factDue(written);
}

function refuse(
  written: WrittenText,
  ways: string,
  read: (written: WrittenText) => Due | undefined,
  reading: Reading,
): void {
  const { value, at } = written;
  // A fact may have any name, but the words of a time are none.
  const isTime = (text: string) =>
    read({ ...written, value: text }) !== undefined && !/^on (in|at|the) /.test(text);
  const meant = dueMeant(value, isTime);
  reading.fault('bad-due', at, `\`${value}\` is not a time that can be worked out`, {
    help: meant === undefined ? `write it like one of: ${ways}` : `write \`${meant}\``,
  });
}

function lengthDue(written: WrittenText): Due | undefined {
  const match = /^(?:in )?(\d{1,5}) (?:(working) )?(minute|hour|day|week)s?$/.exec(written.value.trim());
  if (match === null || (match[2] && (match[3] === 'minute' || match[3] === 'week'))) return undefined;
  const unit = `${match[2] ? 'working_' : ''}${match[3]}s` as DueUnit;
  return { kind: 'in', amount: Number(match[1]), unit, written };
}

function clockDue(written: WrittenText): Due | undefined {
  const match = /^(today|tomorrow|next working day) at (.+)$/.exec(written.value.trim());
  const time = readClock(match?.[2]);
  if (match === null || time === undefined) return undefined;
  return {
    kind: 'at',
    day: match[1]!.replaceAll(' ', '_') as 'today' | 'tomorrow' | 'next_working_day',
    time,
    written,
  };
}

function factDue(written: WrittenText): Due | undefined {
  const match = /^on (\w+)(?: at (.+))?$/.exec(written.value.trim());
  if (match === null) return undefined;
  if (match[2] === undefined) return { kind: 'on', fact: match[1]!, written };
  const time = readClock(match[2]);
  return time === undefined ? undefined : { kind: 'on', fact: match[1]!, time, written };
}

/** Minutes after midnight of `17:00`; the end of the day is `24:00`. */
export function readClock(text: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(text ?? '');
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return minutes < 60 && hours * 60 + minutes <= 24 * 60 ? hours * 60 + minutes : undefined;
}

/** A length of time on the clock, in minutes. */
export function readMinutes(node: YamlNode | undefined, reading: Reading): number | undefined {
  const written = readText(node, reading);
  if (written === undefined) return undefined;
  const minutes = readLengthOfTime(written.value.replace(/^in /, ''));
  if (minutes === undefined) {
    reading.fault('wrong-kind', written.at, `\`${written.value}\` is not a length of time`, {
      help: 'write it like 90 days or 12 hours',
    });
  }
  return minutes;
}
