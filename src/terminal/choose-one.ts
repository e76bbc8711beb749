import type { Entry } from './entry.js';
import { notListed } from './not-listed.js';
import { ownAsking, type OwnAsking } from './own-asking.js';
import type { Renderer } from './renderer.js';
import { readSlash } from './slash-command.js';

/** Which option was chosen, by its place from 0; or that nobody chose one. */
export type Chosen =
  | { readonly kind: 'chosen'; readonly place: number }
  | { readonly kind: 'none' }
  | Extract<Entry, { kind: 'interrupted' }>;

/** Puts a question of ours until one of its options is chosen by its number. */
export async function chooseOne(renderer: Renderer, asking: OwnAsking): Promise<Chosen> {
  let put = ownAsking({ ...asking, heading: { ways: onlyStop, ...asking.heading } });
  for (;;) {
    const entry = await renderer.ask(put);
    if (entry.kind === 'interrupted') return entry;
    if (entry.kind === 'ran_out' || isStop(entry)) return { kind: 'none' };
    const typed = entry.kind === 'line' ? entry.text.trim() : '';
    const place = asking.options.findIndex((_, at) => typed === String(at + 1));
    if (place >= 0) return { kind: 'chosen', place };
    put = { ...put, fault: notListed(typed), isRepeated: true };
  }
}

/** What else can be done at a question that no case is walked at yet. */
export const onlyStop: readonly string[] = ['/p stop'];

/** Whether somebody would rather stop than answer. */
export function isStop(entry: Entry): boolean {
  if (entry.kind !== 'line')
    return entry.kind === 'pause' || (entry.kind === 'command' && entry.name === 'stop');
  const slash = readSlash(entry.text);
  return slash.kind === 'command' && slash.name === 'stop';
}
