const second = 1000;

/**
 * How far the clocks of a zone are ahead of UTC at a moment, in milliseconds: whole seconds. Moments are milliseconds since
 * 1970-01-01 UTC; zones are named as in the IANA time zone database. Throws a RangeError for a zone that there is none of.
 */
export function zoneOffset(at: number, zone: string): number {
  return localSeconds(at, zone) * second - Math.floor(at / second) * second;
}

/** What the clocks show, in seconds since 1970-01-01 as if it were UTC. */
function localSeconds(at: number, zone: string): number {
  const shown = clockOf(zone).format(at);
  const [, month = '', date = '', year = '', era = '', hour = '', minute = '', rest = ''] =
    /^(\d+)\/(\d+)\/(\d+) (\w)\w*, (\d+):(\d+):(\d+)$/.exec(shown) ?? [];
  const whole = new Date(0);
  whole.setUTCFullYear(era === 'B' ? 1 - Number(year) : Number(year), Number(month) - 1, Number(date));
  return whole.getTime() / second + (Number(hour) * 60 + Number(minute)) * 60 + Number(rest);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a thousand times as long as asking it, and the first of a start half as long as starting Node. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
