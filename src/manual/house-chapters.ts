import { dateOfDay } from '../expression/calendar-day.js';
import { formatValue } from '../expression/format-value.js';
import { formulaWords } from '../graph/condition-words.js';
import { limitWords } from '../graph/limit-words.js';
import { labelOf, wordsOf, type Naming } from '../graph/words.js';
import type { Party, Policy, PolicyChange, RemedyKind } from '../playbook/policy.js';
import { limitsTable } from './limits-table.js';
import type { ManualSources } from './manual-of.js';
import { plain, type Block, type Chapter, type Inline, type Table } from './manual.js';

/** The policy as chapters: who may grant what, with whom we work, when we are there, what we never say. */
export function houseChapters(sources: ManualSources): readonly Chapter[] {
  const { policy } = sources;
  const naming: Naming = { facts: policy.facts, policy, titles: new Map(), showsLimits: true };
  const chapters: readonly Chapter[] = [
    chapter('Who may grant what', [
      ...limitsTable([...policy.remedies.keys()], { policy }),
      list(rolesAsking(policy)),
    ]),
    chapter('Remedies', [remediesTable(policy, naming)]),
    chapter('What is about to change', changesAhead(sources)),
    chapter('With whom we work', [list([...parties(policy.departments), ...parties(policy.partners)])]),
    chapter('When we are there', hoursAndHolidays(policy)),
    chapter('What the house has settled', [settledTable(policy, naming)]),
    chapter('Words we never say', [neverSay(policy)]),
    chapter('Why things go wrong', [list([...policy.rootCauses.values()].map(({ value }) => plain(value)))]),
  ];
  return chapters.filter(({ sections }) => sections.length > 0);
}

function chapter(title: string, blocks: readonly Block[]): Chapter {
  const told = blocks.filter(
    (block) =>
      !(block.kind === 'list' && block.items.length === 0) &&
      !(block.kind === 'table' && block.rows.length === 0),
  );
  const id = `house-${title.toLowerCase().replaceAll(' ', '-')}`;
  return { id, title, sections: told.length === 0 ? [] : [{ title: '', blocks: told }] };
}

function list(items: readonly Inline[]): Block {
  return { kind: 'list', items };
}

function rolesAsking({ roles, approvalsExpire }: Policy): readonly Inline[] {
  const asking = [...roles.values()].flatMap(({ title, asks }) =>
    asks ? [plain(`${title} asks for more: ${roles.get(asks.value)?.title ?? asks.value}.`)] : [],
  );
  return [
    ...asking,
    ...(approvalsExpire
      ? [plain(`An approval holds for ${approvalsExpire.written.value.replace(/^in /, '')}.`)]
      : []),
  ];
}

function remediesTable(policy: Policy, naming: Naming): Table {
  const title = (id: string) => policy.remedies.get(id)?.title ?? id;
  return {
    kind: 'table',
    caption: 'What we can grant, and when not',
    columns: ['Remedy', 'Counts as', 'What can stand in for it', 'Not when'],
    rows: [...policy.remedies.values()].map((remedy) => [
      plain(remedy.title),
      plain(remedy.countsAs === 'entitlement' ? 'due by right' : 'concession'),
      plain(remedy.instead.map(({ value }) => title(value)).join(', ')),
      exclusions(remedy, naming),
    ]),
  };
}

function exclusions({ notWhen }: RemedyKind, naming: Naming): Inline {
  return notWhen.flatMap(({ when, because }, at): Inline => [
    ...plain(`${at === 0 ? '' : ' '}${formulaWords(when, naming)}`),
    ...(because ? [...plain(': '), ...wordsOf(because, naming)] : []),
    ...plain('.'),
  ]);
}

function parties(named: ReadonlyMap<string, Party>): readonly Inline[] {
  return [...named.values()].map(({ title }) => plain(title));
}

function hoursAndHolidays({ calendar, locale }: Policy): readonly Block[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  const name = (day: number) => weekday.format(dateOfDay(3 + day));
  const time = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return [
    {
      kind: 'table',
      caption: `Opening hours (${calendar.timeZone.value})`,
      columns: ['Day', 'From', 'To'],
      rows: [1, 2, 3, 4, 5, 6, 7].map((day) => {
        const hours = calendar.hours.get(day);
        return [name(day), hours ? time(hours.from) : 'closed', hours ? time(hours.to) : ''].map(plain);
      }),
    },
    {
      kind: 'table',
      caption: 'Holidays',
      columns: ['Day', 'Why'],
      rows: [...calendar.holidays].map(([day, why]) => [
        plain(formatValue(day, { kind: 'date' }, locale)),
        plain(why),
      ]),
    },
  ];
}

function pad(count: number): string {
  return String(count).padStart(2, '0');
}

function settledTable({ facts, locale }: Policy, naming: Naming): Table {
  return {
    kind: 'table',
    caption: 'The same for every case',
    columns: ['What', 'How much'],
    rows: [...facts.values()].flatMap(({ name, type, value }) =>
      value === undefined || type === 'broken'
        ? []
        : [[plain(labelOf(name.value, naming)), plain(formatValue(value, type, locale))]],
    ),
  };
}

function neverSay({ neverSay: words }: Policy): Table {
  return {
    kind: 'table',
    caption: 'What to do instead',
    columns: ['Never', 'Instead'],
    rows: words.map(({ words: never, instead }) => [plain(`“${never.value}”`), plain(instead?.value ?? '')]),
  };
}

/** What changes after the day of the manual, as far as it is written down already. */
function changesAhead({ book, policy, day }: ManualSources): readonly Block[] {
  return book.changes
    .filter(({ from, until }) => from > day || (until !== undefined && until >= day))
    .flatMap((change) => changeBlocks(change, book.on(change.from) ?? book.base, policy));
}

function changeBlocks({ from, until, because }: PolicyChange, then: Policy, today: Policy): readonly Block[] {
  const day = (number: number) => formatValue(number, { kind: 'date' }, today.locale);
  const end = until === undefined ? '' : ` until ${day(until)}`;
  const sentence = `From ${day(from)}${end}${because ? `: ${because.value}` : ''}.`;
  return [
    { kind: 'paragraph', text: plain(sentence) },
    {
      kind: 'table',
      caption: 'What is different then',
      columns: ['Role', 'Remedy', 'Then'],
      rows: [...then.roles.values()].flatMap((role) =>
        [...role.may].flatMap(([remedy, limit]) => {
          const now = today.roles.get(role.id.value)?.may.get(remedy);
          const words = limitWords(limit, then);
          if (now && limitWords(now, today) === words) return [];
          return [
            [
              plain(role.title),
              plain(then.remedies.get(remedy)?.title ?? 'All concessions together'),
              plain(words),
            ],
          ];
        }),
      ),
    },
  ];
}
