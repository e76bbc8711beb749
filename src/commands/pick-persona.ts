import type { Persona } from '../playbook/persona.js';
import type { Interruption } from '../terminal/entry.js';
import { chooseOne } from '../terminal/choose-one.js';
import type { Renderer } from '../terminal/renderer.js';
import { summariesOf } from './rehearsal-history.js';
import type { World } from './world.js';

export type PickedPersona =
  | { readonly kind: 'picked'; readonly persona: Persona }
  | { readonly kind: 'none' }
  | { readonly kind: 'interrupted'; readonly by: Interruption };

/** Lets the trainee choose whom to rehearse with; how it went the last time stands beside the name. */
export async function pickPersona(
  personas: readonly Persona[],
  renderer: Renderer,
  world: World,
): Promise<PickedPersona> {
  const summaries = summariesOf(world);
  const options = personas.map(({ id, name, about }) => {
    const best = summaries.get(id.value)?.best;
    const score = best === undefined ? '' : ` (your best: ${best})`;
    return { label: `${name.value} (${id.value})${score}${about ? `: ${about.value}` : ''}` };
  });
  const chosen = await chooseOne(renderer, {
    heading: { title: 'Rehearsal', tag: `${personas.length} customers`, stage: undefined },
    question: 'Who is calling?',
    options,
    hint: 'its number',
  });
  if (chosen.kind === 'interrupted') return { kind: 'interrupted', by: chosen.by };
  const persona = chosen.kind === 'chosen' ? personas[chosen.place] : undefined;
  return persona ? { kind: 'picked', persona } : { kind: 'none' };
}
