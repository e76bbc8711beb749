import { eachPart } from '../check/step-parts.js';
import type { Playbook } from '../playbook/playbook.js';
import type { StageStep, Step } from '../playbook/step.js';
import { AreaBuilder, type Way } from './area-builder.js';
import { joinedPassages } from './joined-passages.js';
import type { GraphArea, PlaybookGraph } from './playbook-graph.js';
import { plainWords, wordsOf, type Naming } from './words.js';

/** Steps of the playbook's own list that stand under one stage. */
interface Stage {
  readonly id: string;
  readonly title: string | undefined;
  readonly steps: readonly Step[];
}

/** The picture of a playbook, whether or not it passed the check: what names lead nowhere is drawn without where it leads. */
export function graphOf(playbook: Playbook, naming: Naming): PlaybookGraph {
  const stages = stagesOf(playbook.steps);
  const places = placesOf(stages);
  const areas: GraphArea[] = [];
  let next: Way = { kind: 'back', words: endWords(playbook) };
  for (const stage of stages.toReversed()) {
    const builder = new AreaBuilder(stage.id, places, naming);
    const start = builder.list(stage.steps, next);
    areas.unshift({ kind: 'stage', title: stage.title, ...builder.area() });
    // A stage without steps is passed through.
    if (start.kind !== 'exit') next = { kind: 'exit', to: stage.id, title: stage.title ?? '' };
  }
  const handlers = playbook.handlers.map((handler): GraphArea => {
    const builder = new AreaBuilder(`on-${handler.name.value}`, places, naming);
    builder.list(handler.steps, { kind: 'back', words: 'back to where it was' });
    return { kind: 'any_time', title: plainWords(wordsOf(handler.title, naming)), ...builder.area() };
  });
  const { id, title, version } = playbook;
  return {
    id: id.value,
    title: title.value,
    version: version.value,
    areas: [...areas.filter(({ nodes }) => nodes.length > 0), ...handlers].map(joinedPassages),
  };
}

function endWords({ canEnd, needs, gives }: Playbook): string {
  const isRunByOthers = canEnd.length + needs.length + gives.length > 0;
  return isRunByOthers ? 'back to the playbook that runs this one' : 'the end';
}

function stagesOf(steps: readonly Step[]): readonly Stage[] {
  const starts = steps.flatMap((step, at) => (step.kind === 'stage' ? [{ step, at }] : []));
  const first = steps.slice(0, starts[0]?.at ?? steps.length);
  const stage = ({ step, at }: { step: StageStep; at: number }, place: number): Stage => ({
    id: step.key,
    title: step.title.value,
    steps: steps.slice(at + 1, starts[place + 1]?.at ?? steps.length),
  });
  return [{ id: 'start', title: undefined, steps: first }, ...starts.map(stage)];
}

/** Where named steps stand: in which stage, and in which order of the file. */
export type Places = ReadonlyMap<
  string,
  { readonly key: string; readonly area: string; readonly at: number }
>;

function placesOf(stages: readonly Stage[]): Places {
  const places = new Map<string, { key: string; area: string; at: number }>();
  let at = 0;
  const visit = (steps: readonly Step[], area: string): void => {
    for (const step of steps) {
      const place = { key: step.key, area, at: at++ };
      if (step.name && !places.has(step.name.value)) places.set(step.name.value, place);
      eachPart(step, (part) => visit(part, area));
    }
  };
  for (const { id, steps } of stages) visit(steps, id);
  return places;
}
