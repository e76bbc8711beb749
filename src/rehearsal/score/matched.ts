import type { Deed } from '../deed.js';

/** Each deed of the playbook's way with the one of the conversation that does the same, in order, where there is one. */
export function matched<One extends Deed>(
  course: readonly One[],
  deeds: readonly One[],
  nameOf: (deed: One) => string,
): { readonly pairs: readonly (readonly [One, One | undefined])[]; readonly extra: readonly One[] } {
  const extra = [...deeds];
  const pairs = course.map((due) => {
    const at = extra.findIndex((deed) => nameOf(deed) === nameOf(due));
    const [found] = at < 0 ? [] : extra.splice(at, 1);
    return [due, found] as const;
  });
  return { pairs, extra };
}
