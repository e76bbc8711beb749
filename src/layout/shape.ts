/** In which order the fields of something are laid out, and what is in them. */
export interface Shape {
  /** The fields in their order, as these fields with what is written in them call for it; none where they stay as they are. */
  readonly order: (fields: ReadonlyMap<string, string>) => readonly string[];
  /** What a field holds, or each item of its list. */
  readonly inner: (field: string) => Shape;
}

/** What has no order of its own: names that the trainer gives, and values. */
const asWritten: Shape = { order: () => [], inner: () => asWritten };

type Inner = Readonly<Record<string, () => Shape>>;

export function inOrder(order: string, inner: Inner = {}): Shape {
  const fields = order.split(' ');
  return { order: () => fields, inner: innerOf(inner) };
}

export function innerOf(inner: Inner): Shape['inner'] {
  return (field) => inner[field]?.() ?? asWritten;
}

/** Things under names that the trainer gives them. */
export function byName(each: () => Shape): Shape {
  return { order: () => [], inner: each };
}
