import type { Pc, Program } from './program.js';

/** The keys of all steps that can be come to from a place in a program, its own included. */
export function reachableKeys({ nodes }: Program, from: Pc): ReadonlySet<string> {
  const seen = new Set<Pc>();
  const keys = new Set<string>();
  const open = [from];
  for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
    const node = nodes[pc];
    if (!node || seen.has(pc)) continue;
    seen.add(pc);
    keys.add(node.key);
    open.push(...node.leadsTo());
  }
  return keys;
}
