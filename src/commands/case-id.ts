/** Letters and digits that are not mistaken for one another when they are read out or written by hand. */
const signs = 'ACDEFGHJKMNPQRTWXY34679';
const groups = 4;
const perGroup = 3;

/** A new case's id, to be read over the phone: four groups of three. `pick` chooses a number below another at random. */
export function caseIdFrom(pick: (below: number) => number): string {
  const group = () => Array.from({ length: perGroup }, () => signs[pick(signs.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
