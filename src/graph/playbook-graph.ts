import type { StepCard } from './step-card.js';

/** A playbook as a picture is made of it: its stages one after the other, then what can happen at any time. */
export interface PlaybookGraph {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly areas: readonly GraphArea[];
}

/** A part of the picture that is drawn by itself. Edges stay inside it: the ways out of it are nodes of their own. */
export interface GraphArea {
  readonly id: string;
  readonly kind: 'stage' | 'any_time';
  /** A playbook without stages has one area without a title. */
  readonly title: string | undefined;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export type GraphNode =
  /** Steps that are always walked one after the other. */
  | { readonly kind: 'steps'; readonly id: string; readonly cards: readonly StepCard[] }
  /** On to the stage that comes next. */
  | { readonly kind: 'exit'; readonly id: string; readonly to: string; readonly title: string }
  /** The end of the way: back to where the walk was, or to the playbook that runs this one. */
  | { readonly kind: 'back'; readonly id: string; readonly words: string };

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** When it is taken, in the trainer's words. */
  readonly label?: string;
  /** Steps beside the way come later: when a promise is kept or broken. */
  readonly flow: 'branch' | 'beside';
}
