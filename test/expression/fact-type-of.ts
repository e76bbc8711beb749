import type { FactType } from '../../src/expression/fact-type.js';

/** A type as the examples write it: `money EUR`, `number 1..20`, `choice same/money`, `list of text`. */
export function factTypeOf(written: string): FactType {
  const [, kind = '', rest = ''] = /^(\w+) ?(.*)$/.exec(written) ?? [];
  switch (kind) {
    case 'text':
    case 'yes_no':
    case 'date':
    case 'duration':
      return { kind };
    case 'choice':
      return { kind, options: rest.split('/') };
    case 'number':
    case 'percent':
      return { kind, ...limitsOf(rest) };
    case 'money':
      return { kind, currency: rest.slice(0, 3), ...limitsOf(rest.slice(4)) };
    case 'list':
      return { kind, of: factTypeOf(rest.replace('of ', '')) };
    default:
      throw new Error(`no such type: ${written}`);
  }
}

function limitsOf(written: string): { min?: number; max?: number } {
  const [min, max] = written.split('..');
  return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
}
