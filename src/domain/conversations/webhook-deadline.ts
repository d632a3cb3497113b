import { ServiceUnavailable } from '../shared/domain-error.js';

/**
 * Maximum time to answer a webhook, shorter than any vendor's timeout. If the database has not answered by then, the webhook is
 * refused, and the vendor sends it again.
 */
export const webhookDeadlineMs = 1_800;

/** Rejects with ServiceUnavailable if the work takes longer, so that the vendor has its answer within two seconds. */
export async function withDeadline<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServiceUnavailable()), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
