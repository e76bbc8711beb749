import { policyAt } from '../case/policy-at.js';
import { dayOf, momentOn } from '../case/working-calendar.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { dayNumber, dayText } from '../expression/calendar-day.js';
import { formatValue } from '../expression/format-value.js';
import { readLengthOfTime } from '../expression/length-of-time.js';
import type { Policy } from '../playbook/policy.js';
import type { CaseReport } from '../report/cases/case-report.js';
import { reportCsv } from '../report/cases/report-csv.js';
import { caseReportJson } from '../report/cases/report-json.js';
import { caseReportText } from '../report/cases/report-text.js';
import { counted } from '../report/counted.js';
import type { CaseHistory } from '../store/case-history.js';
import { caseStates } from '../store/case-list.js';
import type { CaseStore } from '../store/case-store.js';
import { playbookDigest } from '../store/playbook-digest.js';
import { writtenOf } from '../store/restore-case.js';
import type { HappenedCase, Period } from '../tally/happened-case.js';
import { Tallying, type Tally } from '../tally/tally.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless, harmlessJson } from '../terminal/harmless.js';
import { plainSigns } from '../terminal/plain-signs.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { houseTime } from './house-time.js';
import { headOf } from './in-context.js';
import { libraryFolder } from './library-folder.js';
import { missedSearches } from './missed-searches.js';
import { sourcesBelow } from './read-source.js';
import type { ReportOptions } from './report.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Prints what the stored cases of a period come to. */
export function printReport(options: ReportOptions, world: World): Promise<Ending> {
  if (options.format === 'csv' && options.section === undefined)
    throw new Failure(
      'a table has one kind of row, so csv is printed by the section',
      'say which: --section deviations --format csv',
    );
  return withStore(world, async (store) => {
    const time = houseTime(options.library, world);
    const { policy } = time;
    const days = daysOf(options, dayOf(time.now(options.now), policy.calendar));
    const { calendar } = policy;
    const period = { from: momentOn(days.first, 0, calendar), until: momentOn(days.last + 1, 0, calendar) };
    if (options.playbook !== undefined) await mustBeKnown(options.playbook, options, store, world);
    const tally = await tallied(store, period, options.playbook, policy, world);
    const [first, last] = [dayText(days.first), dayText(days.last)];
    const report: CaseReport = {
      tally,
      searches: missedSearches(world, { first, last }),
      days: { first, last, text: daysText(days, policy) },
      policy,
      ...(options.playbook !== undefined && { playbook: options.playbook }),
    };
    write(report, options, world);
    return 'done';
  });
}

/** A name that nothing has would come to an empty report, which reads as if nothing had happened. */
async function mustBeKnown(
  playbook: string,
  { library }: ReportOptions,
  store: CaseStore,
  world: World,
): Promise<void> {
  const heads = sourcesBelow(libraryFolder(library, world), world).map(({ file }) => headOf(file.text));
  const names = heads.flatMap(({ kind, name }) => (kind === 'playbook' ? [name] : []));
  if (names.includes(playbook)) return;
  const { items } = await store.cases({ playbook, states: caseStates }, { limit: 1 });
  if (items.length > 0) return;
  const near = didYouMean(playbook, names);
  throw new Failure(
    `there is no playbook \`${playbook}\`, and no case of one`,
    near === undefined ? 'makeright find lists all playbooks' : `did you mean \`${near}\`?`,
  );
}

/** One case after the other: there may be more of them than memory has room for. */
async function tallied(
  store: CaseStore,
  period: Period,
  playbook: string | undefined,
  house: Policy,
  world: World,
): Promise<Tally> {
  const tallying = new Tallying(period);
  let sayAt = world.now() + silentMs;
  let count = 0;
  for await (const history of store.histories({ ...period, ...(playbook !== undefined && { playbook }) })) {
    tallying.add(happened(history, house));
    count++;
    if (world.now() < sayAt) continue;
    sayAt = world.now() + silentMs;
    world.stderr.write(`Counting: ${count} cases so far.\n`);
  }
  return tallying.result;
}

/** So long nobody wonders whether anything goes on. */
const silentMs = 5_000;

function happened({ caseId, playbook, title, events, edition }: CaseHistory, house: Policy): HappenedCase {
  const checked = writtenOf(edition);
  if (!checked) return { caseId, playbook, title, events, rules: edition.digest, policy: house };
  const policy = policyAt(checked, events[0]?.at ?? 0);
  const period = checked.policies.findIndex((one) => one.policy === policy);
  return {
    caseId,
    playbook,
    title: checked.playbook.title.value,
    events,
    rules: `${playbookDigest(checked)} ${period}`,
    policy,
    checked,
  };
}

function write(report: CaseReport, { format, section }: ReportOptions, { stdout, env }: World): void {
  switch (format) {
    case 'json':
      stdout.write(harmlessJson(caseReportJson(report, section)));
      return;
    case 'csv':
      // Its line breaks are part of the format; nothing else of what could do harm is left in it.
      if (section) stdout.write(harmless(reportCsv(report, section)).replaceAll('\n', '\r\n'));
      return;
    case 'text': {
      const { isAscii } = glyphsFor(env);
      const columns = Math.min(widest, (stdout.columns || usual) - 1);
      const text = caseReportText(report, { columns, isAscii, ...(section && { section }) });
      stdout.write(harmless(isAscii ? plainSigns(text) : text));
    }
  }
}

const widest = 100;
const usual = 80;

/** The first and the last day, in days since 1970-01-01, and whether they were said. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly isUsual: boolean;
}

const usualDays = 30;

function daysOf({ since, until, last }: ReportOptions, today: number): Days {
  if (since !== undefined && last !== undefined)
    throw new Failure('--since and --last both say where it begins', 'leave out one of them');
  const end = until === undefined ? today : dayNamed(until, '--until');
  const first = since === undefined ? end - lengthOf(last) + 1 : dayNamed(since, '--since');
  if (first > end)
    throw new Failure(`${dayText(first)} comes after ${dayText(end)}`, 'a period begins before it ends');
  return { first, last: end, isUsual: since === undefined && until === undefined && last === undefined };
}

function dayNamed(written: string, option: string): number {
  const day = dayNumber(written);
  if (day !== undefined) return day;
  throw new Failure(`${option} \`${written}\` is not a day`, `write it as in ${option} 2026-03-01`);
}

function lengthOf(written = `${usualDays}d`): number {
  const minutes = readLengthOfTime(written) ?? 0;
  const days = Math.round(minutes / 1440);
  if (days >= 1 && days * 1440 === minutes) return days;
  throw new Failure(`--last \`${written}\` is no number of days`, 'write it as in --last 30d, or --last 12w');
}

function daysText({ first, last, isUsual }: Days, { locale }: Policy): string {
  const text = (day: number) => formatValue(day, { kind: 'date' }, locale);
  const which = isUsual ? `the last ${usualDays} days` : counted(last - first + 1, 'day');
  return `${text(first)} to ${text(last)} (${which})`;
}
