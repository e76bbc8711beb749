import type { FactType } from './fact-type.js';

const mostOptionsShown = 8;

/** The type in a trainer's words, as they stand in `item_price is …`: `an amount of money`, `one of: same, money`. */
export function describeType(type: FactType): string {
  switch (type.kind) {
    case 'text':
      return 'text';
    case 'choice':
      return `one of: ${optionList(type.options)}`;
    case 'yes_no':
      return 'a yes or no';
    case 'number':
      return 'a whole number';
    case 'money':
      return 'an amount of money';
    case 'percent':
      return 'a percentage';
    case 'date':
      return 'a date';
    case 'duration':
      return 'a length of time';
    case 'list':
      return 'a list';
  }
}

/** The options in order, cut short where there are many. */
export function optionList(options: readonly string[]): string {
  const shown = options.slice(0, mostOptionsShown).join(', ');
  return options.length > mostOptionsShown ? `${shown} and ${options.length - mostOptionsShown} more` : shown;
}
