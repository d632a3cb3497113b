import { clearDeadline, startDeadline } from '../shared/deadlines.js';
import { ServiceUnavailable } from '../shared/domain-error.js';

/**
 * Maximum time to answer a webhook, shorter than any vendor's timeout. If the database has not answered by then, the webhook is
 * refused, and the vendor sends it again.
 */
export const webhookDeadlineMs = 1_800;

/** Rejects with ServiceUnavailable if the work takes longer, so that the vendor has its answer within two seconds. */
export function withDeadline<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = startDeadline(deadlineMs, () => reject(new ServiceUnavailable()));
    work.then(
      value => {
        clearDeadline(deadline);
        resolve(value);
      },
      error => {
        clearDeadline(deadline);
        reject(error);
      },
    );
  });
}
