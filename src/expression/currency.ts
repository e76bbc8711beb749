/** Currencies whose smallest unit is not a hundredth, with the number of decimals. Source: ISO 4217, list one. */
const decimalsByCurrency: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((currency) => [currency, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((currency) => [currency, 3] as const),
  ...'CLF UYW'.split(' ').map((currency) => [currency, 4] as const),
]);

/** How many decimals an amount in this currency has: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return decimalsByCurrency.get(currency) ?? 2;
}

/** What may stand beside an amount in this currency, in small letters: its code and its signs, as `eur` and `€`. */
export function currencyMarks(currency: string): readonly string[] {
  const signs = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .find((part) => part.type === 'currency'),
  );
  return [currency, ...signs.map((sign) => sign?.value ?? currency)].map((mark) => mark.toLowerCase());
}
