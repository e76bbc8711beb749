import { isOpen, promisesOf } from '../case/ledger.js';
import { policyAt } from '../case/policy-at.js';
import { buildRecord } from '../case/record/build-record.js';
import type { RecordedCase } from '../case/record/recorded-case.js';
import type { ResolutionRecord } from '../case/record/resolution-record.js';
import type { StoredCase } from '../store/stored-case.js';
import { harmless } from '../terminal/harmless.js';
import { columnsFor } from '../terminal/screen.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { CaseOptions } from './case.js';
import { compareWithToday } from './compare-with-today.js';
import type { Ending } from './ending.js';
import { houseTimeOf, type HouseTime } from './house-time.js';
import { namedCase } from './named-case.js';
import { readable, restored } from './restored.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

const widest = 78;

/** Prints where a case stands, or what today's version of its playbook would do otherwise. */
export function showCase(typed: string, options: CaseOptions, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const found = await namedCase(typed, store, world);
    if (options.compare === true) return compareWithToday(restored(found), options, world);
    const of = readable(found);
    const time = houseTimeOf(policyAt(of.checked, of.events.at(-1)?.at ?? of.opening.at), world);
    const record = buildRecord(of, { reveal: options.reveal === true });
    const { stdout } = world;
    const columns = stdout.isTTY === true ? Math.min(widest, columnsFor(stdout)) : widest;
    const lines = caseText(
      of,
      record,
      whoHasIt(found, time, world),
      { time, now: time.now(options.now) },
      columns,
    );
    world.stdout.write(harmless(lines.map((line) => `${line}\n`).join('')));
    return 'done';
  });
}

function caseText(
  of: RecordedCase,
  record: ResolutionRecord,
  whose: string,
  { time, now }: { readonly time: HouseTime; readonly now: number },
  columns: number,
): readonly string[] {
  const section = (title: string, lines: readonly string[]) => sectionLines(title, lines, columns);
  const hint = record.privateFacts === 'masked' ? ['••• is private: --reveal shows it'] : [];
  const said = record.said.at(-1);
  return [
    ...wrapText(`${record.caseId}  ${record.playbook.title}: ${record.state}`, columns),
    ...wrapText(`Opened ${record.opened.text}. ${whose}`, columns),
    ...(record.nextQuestion === null ? [] : wrapText(`It stands at: ${record.nextQuestion}`, columns)),
    ...(record.customerWords === null ? [] : wrapText(`They said: “${record.customerWords}”`, columns)),
    ...(of.isErased ? wrapText('Private facts were erased: it can be read, not walked on.', columns) : []),
    ...(said ? wrapText(`Last words to them (${said.at.text}): “${said.words}”`, columns) : []),
    ...section('What is known', [...record.facts.map(({ label, text }) => `${label}: ${text}`), ...hint]),
    ...section('Promises', promiseLines(of, record, time, now)),
    ...section('Contacts', contactLines(record)),
  ];
}

function sectionLines(title: string, lines: readonly string[], columns: number): readonly string[] {
  if (lines.length === 0) return [];
  const indented = lines.flatMap((line) =>
    wrapText(line, columns - 2).map((part, at) => `${at === 0 ? '- ' : '  '}${part}`),
  );
  return ['', title, ...indented];
}

function whoHasIt({ claim }: StoredCase, time: HouseTime, world: World): string {
  if (claim.until <= world.now()) return 'Nobody has it now.';
  return `${claim.by} has it, since ${time.text(claim.since)}.`;
}

function promiseLines(
  of: RecordedCase,
  { promises }: ResolutionRecord,
  time: HouseTime,
  now: number,
): readonly string[] {
  return promisesOf(of.events).map((standing, at) => {
    const { what = '', promisedBy, due, state = '' } = promises[at] ?? {};
    const how = isOpen(standing) ? time.dueText(standing.due, now) : `${state}, was due ${due?.text}`;
    return `${what}, by ${promisedBy?.id === 'us' ? 'us' : promisedBy?.title}: ${how}`;
  });
}

function contactLines({ contacts, timeToFirstResponse }: ResolutionRecord): readonly string[] {
  const first =
    timeToFirstResponse === null
      ? []
      : [
          `First words to the customer ${timeToFirstResponse.minutes === 0 ? 'in less than a minute' : `after ${timeToFirstResponse.text}`}`,
        ];
  return [
    ...first,
    ...contacts.map(({ at, who, channel, impression }) =>
      [`${at.text}: ${who.title}`, channel, impression === null ? null : `impression ${impression}`]
        .filter((part) => part !== null)
        .join(', '),
    ),
  ];
}
