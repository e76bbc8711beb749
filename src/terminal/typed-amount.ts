/**
 * An amount as most of Europe types it, with a point for the comma: `89,50` is `89.50`. Only with two digits behind the one
 * comma, where it cannot mean anything else; what was read stands beside the input before it is confirmed.
 */
export function typedAmount(typed: string): string {
  return typed.replace(/^(\D{0,4}\d{1,9}),(\d{2}\D{0,4})$/, '$1.$2');
}

/** A percentage typed in the same way: `12,5` is `12.5`. */
export function typedPercent(typed: string): string {
  return typed.replace(/^(\s*\d{1,3}),(\d{1,2}\s*%?\s*)$/, '$1.$2');
}
