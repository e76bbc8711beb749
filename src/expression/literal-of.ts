import { dayText } from './calendar-day.js';
import { minorDigits } from './currency.js';
import { decimalText } from './decimal.js';
import type { FactType } from './fact-type.js';
import { lengthOfTimeText } from './length-of-time.js';
import { joinItems } from './list-items.js';
import type { Value } from './value.js';

/**
 * The one text of a value that `readValue` reads back as the same value: `12.95`, `2026-03-02`, `3 days`, `yes`. A fact
 * that was left out is empty text, which no type but a list reads.
 */
export function literalOf(value: Value, type: FactType): string {
  if (value === null) return '';
  switch (type.kind) {
    case 'text':
    case 'choice':
    case 'number':
      return String(value);
    case 'yes_no':
      return value === true ? 'yes' : 'no';
    case 'money':
      return decimalText(Number(value), minorDigits(type.currency));
    case 'percent':
      return `${decimalText(Number(value), 2).replace(/\.?0+$/, '')}%`;
    case 'date':
      return dayText(Number(value));
    case 'duration':
      return lengthOfTimeText(Number(value));
    case 'list':
      return joinItems((value as readonly Value[]).map((item) => literalOf(item, type.of)));
  }
}
