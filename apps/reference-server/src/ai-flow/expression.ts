/**
 * Says when an expression comes due next, in milliseconds; nothing if it never does.
 *
 * `cron@` and five fields, or six with seconds first, or seven with years last, in UTC; or
 * `interval@` and days, hours, minutes and seconds. No interval is shorter than a second.
 */
export function nextTime(expression: string, after: number): number | undefined {
  const [, form, text = ""] = /^(cron|interval)@(.*)$/.exec(expression) ?? [];
  if (form === "interval") {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = text.split(" ").map(Number);
    const length = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    return after + Math.max(1, length) * 1000;
  }
  const fields = text.split(" ");
  const cron = readCron(fields.length === 5 ? ["0", ...fields] : fields);
  return cron && nextOf(cron, after);
}

/** For each field, the numbers that it allows; nothing where it allows any. */
interface Cron {
  readonly seconds: ReadonlySet<number> | undefined;
  readonly minutes: ReadonlySet<number> | undefined;
  readonly hours: ReadonlySet<number> | undefined;
  readonly days: ReadonlySet<number> | undefined;
  readonly months: ReadonlySet<number> | undefined;
  readonly weekdays: ReadonlySet<number> | undefined;
  readonly years: ReadonlySet<number> | undefined;
}

function readCron(fields: readonly string[]): Cron | undefined {
  const bounds = [
    [0, 59],
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
    [1970, 2199],
  ] as const;
  const sets = bounds.map(([least, most], index) => readField(fields[index] ?? "*", least, most));
  if (sets.includes("broken")) return undefined;
  const [seconds, minutes, hours, days, months, weekdays, years] = sets as readonly (
    | ReadonlySet<number>
    | undefined
  )[];
  return { seconds, minutes, hours, days, months, weekdays, years };
}

function readField(
  text: string,
  least: number,
  most: number,
): ReadonlySet<number> | undefined | "broken" {
  if (text === "*" || text === "?") return undefined;
  const allowed = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) return "broken";
    const [, from, to, step] = match;
    const first = from === undefined ? least : Number(from);
    const last = to === undefined ? (from === undefined || step ? most : first) : Number(to);
    if (first < least || last > most || step === "0") return "broken";
    for (let value = first; value <= last; value += Number(step ?? 1)) allowed.add(value);
  }
  return allowed;
}

/** Passes over days, hours, minutes and seconds that do not fit. */
function nextOf(cron: Cron, after: number): number | undefined {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  const start = Math.floor(after / 1000) * 1000 + 1000;
  const end = start + 4000 * day;
  let time = start;
  while (time < end) {
    const date = new Date(time);
    if (!fitsDay(cron, date)) time += day - (time % day);
    else if (!(cron.hours?.has(date.getUTCHours()) ?? true)) time += hour - (time % hour);
    else if (!(cron.minutes?.has(date.getUTCMinutes()) ?? true)) time += minute - (time % minute);
    else if (!(cron.seconds?.has(date.getUTCSeconds()) ?? true)) time += 1000;
    else return time;
  }
  return undefined;
}

/** Where both the day of the month and the day of the week are named, either will do. */
function fitsDay({ days, months, weekdays, years }: Cron, date: Date): boolean {
  const day = days?.has(date.getUTCDate());
  const weekday =
    weekdays && (weekdays.has(date.getUTCDay()) || (date.getUTCDay() === 0 && weekdays.has(7)));
  const fits =
    day === undefined || weekday === undefined ? (day ?? weekday ?? true) : day || weekday;
  return (
    fits &&
    (months?.has(date.getUTCMonth() + 1) ?? true) &&
    (years?.has(date.getUTCFullYear()) ?? true)
  );
}
