import type { Point } from '../explore/point.js';

/** What a point is, in a few words: `step make_up`, `answer money of wants`. */
export function pointWords({ kind, step, way }: Pick<Point, 'kind' | 'step' | 'way'>): string {
  switch (kind) {
    case 'step':
      return `step \`${step}\``;
    case 'answer':
      return `\`${way}\` of \`${step}\``;
    case 'row':
      return `row ${way} of \`${step}\``;
    case 'limit':
      return `\`${step}\` ${way === 'past' ? 'past' : 'within'} the limit`;
    case 'promise':
      return `promise \`${step}\` ${way}`;
  }
}
