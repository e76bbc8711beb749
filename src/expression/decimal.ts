export type DecimalReading = number | 'not a number' | 'too many decimals' | 'too large';

const mostWholeDigits = 9;

/** Digits with at most `places` decimals as a whole number of the smallest unit, so `12.5` with 2 places is 1250. */
export function readDecimal(text: string, places: number): DecimalReading {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return 'not a number';
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.length > places) return 'too many decimals';
  if (whole.replace(/^0+/, '').length > mostWholeDigits) return 'too large';
  return Number(sign + whole + decimals.padEnd(places, '0')) + 0;
}

/** The digits of a whole number of smallest units, always with `places` decimals: 1250 with 2 places is `12.50`. */
export function decimalText(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0 ? `-${text}` : text;
}
