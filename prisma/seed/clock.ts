const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What time it is in the demo: first some weeks ago, then now. */
export class DemoClock {
  private time: Date | null = null;

  /** Null: the real time. */
  now = (): Date | null => this.time;

  /** Goes to an hour (UTC) of a day that lies so many days back. */
  goTo(daysAgo: number, hour: number): void {
    const day = new Date(Date.now() - daysAgo * DAY);
    this.time = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour));
  }

  pass(minutes: number): void {
    if (this.time !== null) this.time = new Date(this.time.getTime() + minutes * MINUTE);
  }

  /** From here on it is now. */
  catchUp(): void {
    this.time = null;
  }

  /** So many minutes from what is now in the demo. */
  in(minutes: number): string {
    return new Date((this.time?.getTime() ?? Date.now()) + minutes * MINUTE).toISOString();
  }

  /** The day of it, `YYYY-MM-DD`. */
  get today(): string {
    return this.in(0).slice(0, 10);
  }
}
