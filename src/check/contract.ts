import type { FactType } from '../expression/fact-type.js';
import type { PlaybookContext } from './playbook-context.js';

/** What a playbook that runs another has to know of it. */
export interface Contract {
  readonly id: string;
  /** Types of the facts that it needs, and of those that it gives. */
  readonly needs: ReadonlyMap<string, FactType | 'broken'>;
  readonly gives: ReadonlyMap<string, FactType | 'broken'>;
  /** Those of them that may have been left out. */
  readonly optional: ReadonlySet<string>;
  readonly canEnd: ReadonlySet<string>;
  /** Those of them that some walk comes to. */
  readonly ends: ReadonlySet<string>;
  /** Whether it can be walked past its last step, so that the steps after the run go on. */
  readonly returns: boolean;
}

/** The contract of a playbook; undefined when something that belongs to it could not be read, or is not there. */
export function contractOf(context: PlaybookContext): Contract | undefined {
  const { playbook, facts, flow } = context;
  const { id, needs, gives } = playbook;
  const canEnd = new Set(playbook.canEnd.map(({ value }) => value));
  if (!isSound(context, canEnd)) return undefined;
  const types = (names: typeof needs): Contract['needs'] =>
    new Map(names.map(({ value }) => [value, facts.get(value)?.type ?? 'broken']));
  const optional = [...needs, ...gives].flatMap(({ value }) => (facts.get(value)?.isOptional ? [value] : []));
  return {
    id: id.value,
    needs: types(needs),
    gives: types(gives),
    optional: new Set(optional),
    canEnd,
    ends: endsOf(context, canEnd),
    returns: flow.goesPastTheEnd,
  };
}

/** Whether it means what it says: those who run a playbook are not blamed for a slip in it. */
function isSound(
  { playbook, facts, outline, hasAllSections }: PlaybookContext,
  canEnd: ReadonlySet<string>,
): boolean {
  const { needs, gives } = playbook;
  return (
    hasAllSections &&
    [...needs, ...gives].every(({ value }) => facts.has(value)) &&
    outline.of('end').every(({ step }) => canEnd.has(step.way.value))
  );
}

/** Where steps are missing, any of the ways may have been theirs. */
function endsOf({ outline, flow, isWhole }: PlaybookContext, canEnd: ReadonlySet<string>): Contract['ends'] {
  if (!isWhole) return canEnd;
  const reached = outline.of('end').filter(({ number }) => flow.reached[number]);
  return new Set(reached.map(({ step }) => step.way.value));
}
