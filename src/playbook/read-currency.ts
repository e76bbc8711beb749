import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Reading } from './reading.js';
import type { Written } from './written.js';

/** What stands for the currency where none could be read. Source: ISO 4217. */
export const noCurrency = 'XXX';

/** The currency, if it is one of those that exist. */
export function checkCurrency(written: Written<string> | undefined, reading: Reading): string | undefined {
  if (written === undefined) return undefined;
  const known = Intl.supportedValuesOf('currency');
  if (known.includes(written.value)) return written.value;
  const near = didYouMean(written.value, known);
  const help = near === undefined ? 'write three letters, like EUR' : `did you mean \`${near}\`?`;
  reading.fault('unknown-choice', written.at, `\`${written.value}\` is not a currency`, { help });
  return undefined;
}
