const two = (value: number): string => String(value).padStart(2, '0');

/** A time as a `datetime-local` field has it: on the reader's own clock, to the minute. */
export function toLocal(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a `datetime-local` field says, as a time; null when it says nothing. */
export function fromLocal(text: string): Date | null {
  const at = new Date(text);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(at.getTime()) ? at : null;
}

/** An hour of a day from now, on the reader's own clock. */
export function dayAt(days: number, hour: number, now: Date = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}
