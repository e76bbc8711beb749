import { minorDigits } from '../../expression/currency.js';
import { decimalText } from '../../expression/decimal.js';
import type { Place } from '../../tally/place.js';
import type { CaseReport, ReportSection } from './case-report.js';
import { csv, type CsvCell } from './csv.js';

/** One part of a report as a table: what its columns are called, and its rows. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** One part of a report as CSV, with a first line of names. */
export function reportCsv(report: CaseReport, section: ReportSection): string {
  const { columns, rows } = tables[section](report);
  return csv([columns, ...rows]);
}

const placeColumns = ['playbook', 'step', 'step_title'];

function placeCells({ playbook, step }: Place): readonly CsvCell[] {
  return [playbook.id, step.id, step.title];
}

/** A share with three decimals; nothing where there is no whole. */
function share(part: number, of: number): CsvCell {
  return of === 0 ? undefined : Math.round((part / of) * 1000) / 1000;
}

const tables: Readonly<Record<ReportSection, (report: CaseReport) => Table>> = {
  outcomes: ({ tally: { outcomes } }) => ({
    columns: ['playbook', 'outcome', 'cases', 'of', 'share', 'accepted', 'not_accepted', 'not_asked'],
    rows: outcomes.map((one) => [
      one.playbook.id,
      one.outcome,
      one.cases,
      one.of,
      share(one.cases, one.of),
      one.accepted,
      one.notAccepted,
      one.notAsked,
    ]),
  }),
  causes: ({ tally: { causes } }) => ({
    columns: ['cause', 'cause_title', 'cases', 'of', 'share'],
    rows: causes.map(({ cause, cases, of }) => [cause?.id, cause?.title, cases, of, share(cases, of)]),
  }),
  times: ({ tally: { times } }) => ({
    columns: [
      ...['playbook', 'what', 'cases', 'median_minutes', 'ninth_decile_minutes'],
      ...['median_open_minutes', 'ninth_decile_open_minutes'],
    ],
    rows: times.map(({ playbook, what, cases, byTheClock, whileOpen }) => [
      playbook.id,
      what,
      cases,
      byTheClock.median,
      byTheClock.ninth,
      whileOpen.median,
      whileOpen.ninth,
    ]),
  }),
  granted: ({ tally: { granted } }) => ({
    columns: [
      ...['counts_as', 'remedy', ...placeColumns, 'because', 'grants', 'approved', 'less_than_called_for'],
      ...['currency', 'total', 'median'],
    ],
    rows: granted.map((one) => {
      const places = minorDigits(one.currency);
      return [
        one.countsAs,
        one.remedy.id,
        ...placeCells(one.place),
        one.because,
        one.grants,
        one.approved,
        one.less,
        one.currency,
        decimalText(one.total, places),
        one.median === undefined ? undefined : decimalText(one.median, places),
      ];
    }),
  }),
  promises: ({ tally: { promises } }) => ({
    columns: ['promised_by', ...placeColumns, 'due', 'kept', 'broken', 'released', 'open', 'kept_share'],
    rows: promises.map((one) => [
      one.promisedBy.id,
      ...placeCells(one.place),
      one.due,
      one.kept,
      one.broken,
      one.released,
      one.open,
      share(one.kept, one.kept + one.broken),
    ]),
  }),
  deviations: ({ tally: { deviations } }) => ({
    columns: [...placeColumns, 'times', 'cases', 'of', 'share', 'to', 'because', 'times_for_this'],
    rows: deviations.flatMap(({ place, times, cases, of, reasons }) =>
      reasons.map((reason) => [
        ...placeCells(place),
        times,
        cases,
        of,
        share(cases, of),
        reason.to,
        reason.because,
        reason.times,
      ]),
    ),
  }),
  hesitations: ({ tally: { hesitations } }) => ({
    columns: [...placeColumns, 'paused', 'changed', 'cases', 'of', 'share'],
    rows: hesitations.map(({ place, paused, changed, cases, of }) => [
      ...placeCells(place),
      paused,
      changed,
      cases,
      of,
      share(cases, of),
    ]),
  }),
  differences: ({ tally: { differences } }) => ({
    columns: ['playbook', 'role', 'facts', 'cases_alike', 'granted', 'cases', 'examples'],
    rows: differences.flatMap(({ playbook, role, facts, cases, ways }) =>
      ways.map((way) => [
        playbook.id,
        role.id,
        facts.join('; '),
        cases,
        way.granted.join('; '),
        way.cases,
        way.examples.join(' '),
      ]),
    ),
  }),
  searches: ({ searches }) => ({
    columns: ['words', 'searches', 'last_day'],
    rows: searches.map(({ words, count, lastDay }) => [words, count, lastDay]),
  }),
};
