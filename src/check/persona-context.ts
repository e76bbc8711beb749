import type { Occasion, Persona, Reaction, Wordings } from '../playbook/persona.js';
import { scenarioContext, type ScenarioContext } from './scenario-context.js';
import type { LibraryContext } from './library-context.js';

/** A persona as the rules see it: how things stand with it is a scenario. */
export interface PersonaContext extends ScenarioContext {
  readonly persona: Persona;
}

export function personaContext(persona: Persona, library: LibraryContext): PersonaContext {
  const { script, circumstances } = persona;
  const scenario = { ...script, given: [...script.given, ...circumstances.flat()] };
  return { ...scenarioContext(scenario, library), persona };
}

type Named = Extract<Occasion, { name: string }>['kind'];

/** What a persona takes in a way of its own, of some kinds. */
export function reactionsTo({ reacts }: Persona, ...kinds: readonly Named[]): readonly Reaction[] {
  return reacts.filter(({ to }) => kinds.some((kind) => kind === to.kind));
}

/** Everything that a persona can say. */
export function wordsOf(persona: Persona): Wordings {
  const { opensWith, volunteers, volunteersIfEasy, answers, reacts, ends } = persona;
  return [
    ...opensWith,
    ...[...volunteers, ...volunteersIfEasy, ...answers].flatMap(({ words }) => words),
    ...reacts.flatMap(({ says }) => says),
    ...ends.happy,
    ...ends.unhappy,
    ...ends.leaves,
  ];
}
