/**
 * Thrown by a job that cannot go on before a certain time, such as when a vendor asked to retry later. The job waits in the
 * queue until then without occupying a worker, and the attempt does not count.
 */
export class Postponed extends Error {
  constructor(
    readonly until: Date,
    reason: string,
  ) {
    super(`Postponed until ${until.toISOString()}: ${reason}`);
    this.name = 'Postponed';
  }
}
