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

/** The ids that somebody may mean who typed this one and misread or misheard a sign or two of it; none for what is no id. */
export function idsMeant(typed: string): readonly string[] {
  if (typed.replaceAll('-', '').length !== groups * perGroup) return [];
  let ways: readonly (readonly [id: string, mistaken: number])[] = [['', 0]];
  for (const sign of typed) {
    ways = ways.flatMap(([id, mistaken]) =>
      signsFor(sign, mistaken).map((other) => [id + other, mistaken + (other === sign ? 0 : 1)] as const),
    );
  }
  return ways.map(([id]) => id);
}

/** What a sign may stand for in an id in which so many were mistaken before it. */
function signsFor(sign: string, mistaken: number): readonly string[] {
  if (sign === '-') return [sign];
  const itself = signs.includes(sign) ? [sign] : [];
  if (mistaken === mostMistaken) return itself;
  const others = alike.filter((group) => group.includes(sign)).join('');
  return [...itself, ...new Set([...others].filter((other) => other !== sign && signs.includes(other)))];
}

function groupsOf(all: string): string[] {
  return all.match(new RegExp(`.{1,${perGroup}}`, 'g')) ?? [];
}
