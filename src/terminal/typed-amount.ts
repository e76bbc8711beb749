/**
 * An amount as most of Europe types it, with a point for the comma: `89,50` is `89.50`, and `1.250,00` is `1250.00`. Only with
 * two digits behind the one comma, where it cannot mean anything else; what was read stands beside the input before it is
 * confirmed. `1.250` alone could mean two things, and is left as it was typed.
 */
export function typedAmount(typed: string): string {
  const [, before = '', whole = '', cents = '', after = ''] =
    /^(\D{0,4})(\d{1,9}|\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,2}),(\d{2})(\D{0,4})$/.exec(typed) ?? [];
  return cents === '' ? typed : `${before}${whole.replace(/\D/g, '')}.${cents}${after}`;
}

/** A percentage typed in the same way: `12,5` is `12.5`. */
export function typedPercent(typed: string): string {
  return typed.replace(/^(\s*\d{1,3}),(\d{1,2}\s*%?\s*)$/, '$1.$2');
}
