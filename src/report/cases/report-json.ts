import { isoTime } from '../../case/working-calendar.js';
import { minorDigits } from '../../expression/currency.js';
import { decimalText } from '../../expression/decimal.js';
import type { GrantCount } from '../../tally/grants.js';
import type { Quantiles } from '../../tally/quantiles.js';
import type { CaseReport, ReportSection } from './case-report.js';

/** Raised when a reader of the earlier form could no longer read it. */
const reportVersion = 1;

/** A report as JSON that is valid against `schemas/case-report.schema.json`, or one part of it; it ends with a line break. */
export function caseReportJson(report: CaseReport, section: ReportSection | undefined): string {
  const { tally, days, playbook = null, policy } = report;
  const all = sectionsOf(report);
  const told = {
    report_version: reportVersion,
    first_day: days.first,
    last_day: days.last,
    from: isoTime(tally.period.from, policy.calendar),
    until: isoTime(tally.period.until, policy.calendar),
    playbook,
    opened: tally.opened,
    closed: tally.closed,
    ...(section === undefined ? all : { [section]: all[section] }),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function sectionsOf({ tally, searches }: CaseReport): Readonly<Record<ReportSection, readonly object[]>> {
  return {
    outcomes: tally.outcomes.map(({ notAccepted, notAsked, ...one }) => ({
      ...one,
      not_accepted: notAccepted,
      not_asked: notAsked,
    })),
    causes: tally.causes.map(({ cause = null, cases, of }) => ({ cause, cases, of })),
    times: tally.times.map(({ playbook, what, cases, byTheClock, whileOpen }) => ({
      playbook,
      what,
      cases,
      by_the_clock: minutes(byTheClock),
      while_open: minutes(whileOpen),
    })),
    granted: tally.granted.map((one) => ({
      counts_as: one.countsAs,
      remedy: one.remedy,
      ...one.place,
      because: one.because ?? null,
      grants: one.grants,
      approved: one.approved,
      less_than_called_for: one.less,
      total: money(one, one.total),
      median: one.median === undefined ? null : money(one, one.median),
    })),
    promises: tally.promises.map(({ promisedBy, place, ...counts }) => ({
      promised_by: promisedBy,
      ...place,
      ...counts,
    })),
    deviations: tally.deviations.map(({ place, ...counts }) => ({ ...place, ...counts })),
    hesitations: tally.hesitations.map(({ place, ...counts }) => ({ ...place, ...counts })),
    differences: tally.differences,
    searches: searches.map(({ words, count, lastDay }) => ({ words, searches: count, last_day: lastDay })),
  };
}

function minutes({ median, ninth }: Quantiles): object {
  return { median: { minutes: median }, ninth_decile: { minutes: ninth } };
}

function money({ currency }: GrantCount, minor: number): object {
  return { amount: decimalText(minor, minorDigits(currency)), currency };
}
