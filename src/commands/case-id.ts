/** Letters and digits that are not mistaken for one another when they are read out or written by hand. */
const signs = 'ACDEFGHJKMNPQRTWXY34679';
const groups = 4;
const perGroup = 3;

/** A new case's id, to be read over the phone: four groups of three. `pick` chooses a number below another at random. */
export function caseIdFrom(pick: (below: number) => number): string {
  const group = () => Array.from({ length: perGroup }, () => signs[pick(signs.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** An id as it is written, from however it was typed: capitals, in groups. One that cannot be an id stays as it is. */
export function writtenId(typed: string): string {
  const all = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (all.length !== groups * perGroup) return typed.trim();
  return groupsOf(all).join('-');
}

/** The beginning of an id, as it is written; undefined where it is too short to tell cases apart. */
export function beginningOfId(typed: string): string | undefined {
  const all = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return all.length >= perGroup && all.length < groups * perGroup ? groupsOf(all).join('-') : undefined;
}

/** Signs that look alike by hand, or sound alike over the phone. */
const alike = ['0OQDC', '1ILJ7T', '2Z7', '5SFX6', '8B3E', 'UVYW', 'MN', 'BCDEGPT', 'AJK', 'FX'];
/** So many may be mistaken in one id; more would be guessing. */
const mostMistaken = 2;

/** Whether a typed id may be one that somebody misread or misheard. */
export function mayBeMeant(typed: string, caseId: string): boolean {
  if (typed.length !== caseId.length) return false;
  const mistaken = [...typed].flatMap((sign, at) => (sign === caseId[at] ? [] : [[sign, caseId[at] ?? '']]));
  return (
    mistaken.length <= mostMistaken &&
    mistaken.every(([one = '', other = '']) =>
      alike.some((group) => group.includes(one) && group.includes(other)),
    )
  );
}

/** The parts of an id of which all but one have to be right, each time another one left out. */
export function groupsWithoutOne(caseId: string): readonly (readonly string[])[] {
  const all = caseId.split('-');
  return all.map((_, left) => all.filter((__, at) => at !== left));
}

function groupsOf(all: string): string[] {
  return all.match(new RegExp(`.{1,${perGroup}}`, 'g')) ?? [];
}
