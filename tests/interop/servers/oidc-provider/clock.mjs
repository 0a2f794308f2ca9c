// The server's time: it stands still, and moves when it is told to. To be imported before anything that looks at it.
const SystemDate = Date;
let now = SystemDate.now();

globalThis.Date = class Date extends SystemDate {
  constructor(...given) {
    if (given.length) super(...given);
    else super(now);
  }

  static now() {
    return now;
  }
};

export function setClock(instant) {
  now = SystemDate.parse(instant);
}

const units = { s: 'Seconds', m: 'Minutes', h: 'Hours', d: 'Date', mo: 'Month', y: 'FullYear' };

/** Seconds from `start` (seconds since the epoch) until `span` ("90s", "6mo", "1h30m") has passed; "none": for ever. */
export function secondsFrom(start, span) {
  if (!span || span === 'none') return Infinity;
  const end = new SystemDate(start * 1000);
  for (const [, count, unit] of span.matchAll(/(\d+)(mo|[smhdy])/g)) {
    end[`setUTC${units[unit]}`](end[`getUTC${units[unit]}`]() + Number(count));
  }
  return Math.floor(end / 1000) - start;
}
