import { masked } from '../../case/record/mask-words.js';
import { moneyText } from '../../case/money-text.js';
import { spacedName } from '../../playbook/spaced-name.js';
import type { DeviationCount } from '../../tally/deviations.js';
import type { Difference } from '../../tally/differences.js';
import type { GrantCount } from '../../tally/grants.js';
import type { Place } from '../../tally/place.js';
import type { Quantiles } from '../../tally/quantiles.js';
import type { ResponseTime } from '../../tally/response-times.js';
import { counted } from '../counted.js';
import type { CaseReport, ReportSection } from './case-report.js';

/** One thing that is counted: a line with its figures and a bar, and what there is to say of it beneath. */
export interface Item {
  readonly label: string;
  readonly figures: string;
  /** From 0 to 1; undefined where there is nothing to compare with. */
  readonly share?: number | undefined;
  readonly more?: readonly string[];
  /** Whether it belongs beneath the one before. */
  readonly isPart?: boolean;
}

/** A part of a report, in words. */
export interface Section {
  readonly title: string;
  /** What stands there when nothing was counted. */
  readonly none: string;
  readonly items: readonly Item[];
}

/** Of the reasons for leaving a playbook somewhere, so many are told. */
const mostReasons = 3;

/** What a part of a report says of the cases. */
export function sectionOf(name: ReportSection, report: CaseReport): Section {
  return writers[name](report);
}

const writers: Readonly<Record<ReportSection, (report: CaseReport) => Section>> = {
  outcomes: ({ tally: { outcomes } }) => ({
    title: 'How cases ended',
    none: 'none was closed',
    items: outcomes.flatMap(({ playbook, outcome, cases, of, ...word }, at) => [
      ...(outcomes[at - 1]?.playbook.id === playbook.id ? [] : [{ label: playbook.title, figures: '' }]),
      {
        label: spacedName(outcome),
        figures: shareText(cases, of),
        share: cases / of,
        isPart: true,
        more: notSimplyAccepted(word),
      },
    ]),
  }),
  causes: ({ tally: { causes } }) => ({
    title: 'Why it had gone wrong',
    none: 'none was closed',
    items: causes.map(({ cause, cases, of }) => ({
      label: cause?.title ?? 'not named',
      figures: shareText(cases, of),
      share: cases / of,
    })),
  }),
  times: ({ tally: { times } }) => ({
    title: 'How long it took: half of the cases, and nine in ten, in opening hours',
    none: 'none was answered or closed',
    items: times.map((time) => timeItem(time, times)),
  }),
  granted: ({ tally: { granted }, policy }) => ({
    title: 'What was granted',
    none: 'nothing was',
    items: granted.map((one) =>
      grantItem(one, granted, (minor) => moneyText({ ...policy, currency: one.currency }, minor)),
    ),
  }),
  promises: ({ tally: { promises } }) => ({
    title: 'Promises that were due, and how many were kept',
    none: 'none was due',
    items: promises.map(({ promisedBy, place, kept, broken, released, open }) => ({
      label: `${place.step.title.replace(/^promise /, '')}, by ${promisedBy.id === 'us' ? 'us' : promisedBy.title} (${place.playbook.title})`,
      figures: kept + broken === 0 ? 'none settled' : shareText(kept, kept + broken),
      share: kept + broken === 0 ? undefined : kept / (kept + broken),
      more: listed([broken, 'broken'], [released, 'released'], [open, 'still open']),
    })),
  }),
  deviations: ({ tally: { deviations } }) => ({
    title: 'Where agents left the playbook, of cases that came by: what to work on first',
    none: 'nowhere',
    items: deviations.map(deviationItem),
  }),
  hesitations: ({ tally: { hesitations } }) => ({
    title: 'Where agents pause or turn back, of the cases that came by',
    none: 'nowhere',
    items: hesitations.map(({ place, paused, changed, cases, of }) => ({
      label: placeText(place),
      figures: shareText(cases, of),
      share: cases / of,
      more: listed([paused, 'stopped there'], [changed, 'changed the answer']),
    })),
  }),
  differences: ({ tally: { differences } }) => ({
    title: 'The same facts, and something else granted',
    none: 'never',
    items: differences.flatMap(differenceItems),
  }),
  searches: ({ searches }) => ({
    title: 'Searches on this computer that found nothing',
    none: 'none',
    items: searches.map(({ words, count, lastDay }) => ({
      label: words,
      figures: `${count}, last on ${lastDay}`,
    })),
  }),
};

function notSimplyAccepted({
  notAccepted,
  notAsked,
}: {
  readonly notAccepted: number;
  readonly notAsked: number;
}): readonly string[] {
  return listed([notAccepted, 'the customer did not agree'], [notAsked, 'without the customer’s word']);
}

function timeItem(
  { playbook, what, cases, byTheClock, whileOpen }: ResponseTime,
  all: readonly ResponseTime[],
): Item {
  const longest = Math.max(...all.filter((one) => one.what === what).map((one) => one.whileOpen.median));
  const isOther = byTheClock.median !== whileOpen.median || byTheClock.ninth !== whileOpen.ninth;
  return {
    label: `${playbook.title}: ${what === 'first_response' ? 'first words' : 'resolution'}`,
    figures: timesText(whileOpen, false),
    share: longest === 0 ? 0 : whileOpen.median / longest,
    more: [`${counted(cases, 'case')}${isOther ? `; by the clock ${timesText(byTheClock, true)}` : ''}`],
  };
}

function timesText({ median, ninth }: Quantiles, isByDays: boolean): string {
  return `${shortTime(median, isByDays)}, ${shortTime(ninth, isByDays)}`;
}

/** `2 d 4 h`, `25 min`. A day of opening hours is no day: those are told in hours. */
function shortTime(minutes: number, isByDays: boolean): string {
  const [days, hours] = isByDays
    ? [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
    : [0, Math.floor(minutes / 60)];
  if (days > 0) return hours === 0 ? `${days} d` : `${days} d ${hours} h`;
  if (hours > 0) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${minutes} min`;
}

function grantItem(one: GrantCount, all: readonly GrantCount[], money: (minor: number) => string): Item {
  const most = Math.max(...all.filter(({ currency }) => currency === one.currency).map(({ total }) => total));
  const what = one.countsAs === 'concession' ? 'concession' : 'due by right';
  return {
    label: `${one.remedy.title} (${what}): ${one.place.playbook.title}`,
    figures:
      one.median === undefined
        ? counted(one.grants, 'time')
        : `${counted(one.grants, 'time')}, ${money(one.total)}`,
    share: most === 0 ? undefined : one.total / most,
    more: [
      [
        ...(one.median === undefined || one.grants === 1 ? [] : [`usually ${money(one.median)}`]),
        ...(one.approved > 0 ? [`${one.approved} by approval`] : []),
        ...(one.less > 0 ? [`${one.less} less than called for`] : []),
        ...(one.because === undefined ? [] : [one.because]),
      ].join('; '),
    ].filter((words) => words !== ''),
  };
}

function deviationItem({ place, times, cases, of, reasons }: DeviationCount): Item {
  const more = reasons.length - mostReasons;
  return {
    label: placeText(place),
    figures: shareText(cases, of),
    share: of === 0 ? undefined : cases / of,
    more: [
      ...reasons
        .slice(0, mostReasons)
        .map(({ to, because, times: count }) => `${count} × ${reasonText(because)}, to ${spacedName(to)}`),
      ...(more > 0 ? [`and ${counted(more, 'other reason')}`] : []),
      ...(times > cases ? [`${times} times in all`] : []),
    ],
  };
}

function reasonText(because: string): string {
  return because === masked ? 'a reason in which something private stands' : `“${because}”`;
}

function differenceItems({ playbook, role, facts, cases, ways }: Difference): readonly Item[] {
  return [
    { label: `${playbook.title}, as ${role.title}`, figures: '', more: [facts.join('; ')] },
    ...ways.map(({ granted, cases: count, examples }) => ({
      label: granted.length === 0 ? 'nothing' : granted.join(', '),
      figures: shareText(count, cases),
      share: count / cases,
      isPart: true,
      more: [`such as ${examples.join(', ')}`],
    })),
  ];
}

function placeText({ playbook, step }: Place): string {
  return `${playbook.title}: ${step.title}`;
}

/** A count never stands without its whole. */
function shareText(part: number, of: number): string {
  return `${part} of ${of}, ${String(Math.round((part / of) * 100)).padStart(3)}%`;
}

function listed(...counts: readonly (readonly [count: number, what: string])[]): readonly string[] {
  const words = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return words.length === 0 ? [] : [words.join('; ')];
}
