/** What is to happen at which moment; things of one moment happen in the order in which they were planned. */
export class Agenda {
  private readonly things = new Map<number, (() => Promise<void>)[]>();

  plan(at: number, thing: () => Promise<void>): void {
    this.things.set(at, [...(this.things.get(at) ?? []), thing]);
  }

  /** The next moment at which something is planned; infinity for none. */
  get next(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const at of this.things.keys()) next = Math.min(next, at);
    return next;
  }

  /** Takes all that is planned up to a moment. */
  take(until: number): (() => Promise<void>)[] {
    const due = [...this.things.keys()].filter(at => at <= until).sort((a, b) => a - b);
    return due.flatMap(at => {
      const things = this.things.get(at) ?? [];
      this.things.delete(at);
      return things;
    });
  }
}
