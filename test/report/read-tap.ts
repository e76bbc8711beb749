/** A test point with the block of YAML under it. */
export interface TapPoint {
  readonly isOk: boolean;
  readonly block: string;
}

/** Reads what TAP 14 allows of a flat run, and throws at anything else. */
export function readTap(text: string): { readonly plan: number; readonly points: readonly TapPoint[] } {
  const [version, planned = '', ...lines] = text.replace(/\n$/, '').split('\n');
  if (version !== 'TAP version 14') throw new Error(`not a version: ${version}`);
  const points: { isOk: boolean; block: string }[] = [];
  let isInBlock = false;
  for (const line of lines) {
    const [, not, number] = /^(not )?ok (\d+) - (?:[^#\\]|\\[#\\])+$/.exec(line) ?? [];
    if (isInBlock && line === '  ...') isInBlock = false;
    else if (isInBlock && line.startsWith('  ')) points.at(-1)!.block += `${line.slice(2)}\n`;
    else if (line === '  ---' && points.length > 0) isInBlock = true;
    else if (Number(number) === points.length + 1) points.push({ isOk: not === undefined, block: '' });
    else throw new Error(`not TAP: ${line}`);
  }
  if (isInBlock) throw new Error('a block has no end');
  return { plan: Number(/^1\.\.(\d+)$/.exec(planned)?.[1]), points };
}
