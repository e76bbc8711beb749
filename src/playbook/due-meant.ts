/** Words for the same, and what is written here for them. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^(within|max\.?|at most|no later than) /, 'in '],
  [/\b(business|work|bank|week) ?(?=days?\b|hours?\b)/, 'working '],
  [/\bworking +days? +(\d+)/, '$1 working days'],
  [/(\d)\s*(h|hrs?|uur|std\.?|stunden?)$/, '$1 hours'],
  [/(\d)\s*(min|mins|min\.|minuten)$/, '$1 minutes'],
  [/(\d)\s*(d|tage?|dagen)$/, '$1 days'],
  [/(\d)\s*(w|wks?|weken|wochen?)$/, '$1 weeks'],
  [/(\d) *(werkdag(en)?|werktage?n?|arbeitstage?n?)$/, '$1 working days'],
  [/^(tomorrow|today|next working day)(?: by| before| at| until|,)? +(?=\d|noon|midday|midnight)/, '$1 at '],
  [/^(in )?(a|one) /, 'in 1 '],
  [/^(in )?two /, 'in 2 '],
  [/^(in )?three /, 'in 3 '],
  [/ (noon|midday)$/, ' 12:00'],
  [/ midnight$/, ' 24:00'],
  [/(\d{1,2})[.h](\d\d)$/, '$1:$2'],
  [/(\d{1,2}) ?(?:o'clock|uur|uhr)$/, '$1:00'],
];

/**
 * What a time that cannot be worked out was most likely meant to be, as it is written here: `in 2 working days` for `2 business days`. Only
 * what `isTime` can be read is told.
 */
export function dueMeant(written: string, isTime: (text: string) => boolean): string | undefined {
  const plain = written.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  const said = others.reduce((text, [form, here]) => text.replace(form, here), onTheClock(plain));
  // A single word without a `_` is hardly the name of a fact.
  const forms = [said, `in ${said}`, ...(said.includes('_') ? [`on ${said}`] : [])];
  return forms.find((form) => form !== written && isTime(form));
}

/** `5pm` and `5.30 p.m.` as clocks show it. */
function onTheClock(text: string): string {
  return text.replace(
    /(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?$/,
    (_, hours: string, minutes = '00', half: string) => {
      const hour = (Number(hours) % 12) + (half === 'p' ? 12 : 0);
      return `${hour}:${minutes}`;
    },
  );
}
