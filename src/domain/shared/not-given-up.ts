/**
 * Thrown if a job has failed for the last time, and its clean-up (`onGiveUp`) failed too. The job stays in the queue, which gives it some
 * more last attempts.
 */
export class NotGivenUp extends Error {
  override name = 'NotGivenUp';

  constructor(failure: unknown, options?: ErrorOptions) {
    super(`A job failed for the last time, and what it left under way could not be ended: ${String(failure)}`, options);
  }
}
