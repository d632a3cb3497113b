/** The planned actions by time; actions of the same moment run in the order in which they were planned. */
export class Agenda {
  private readonly things = new Map<number, (() => Promise<void>)[]>();

  plan(at: number, thing: () => Promise<void>): void {
    this.things.set(at, [...(this.things.get(at) ?? []), thing]);
  }

  /** The time of the next planned action; infinity if there is none. */
  get next(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const at of this.things.keys()) next = Math.min(next, at);
    return next;
  }

  /** Removes and returns all actions planned up to a moment. */
  take(until: number): (() => Promise<void>)[] {
    const due = [...this.things.keys()].filter(at => at <= until).sort((a, b) => a - b);
    return due.flatMap(at => {
      const things = this.things.get(at) ?? [];
      this.things.delete(at);
      return things;
    });
  }
}
