import { ServiceUnavailable } from '../shared/domain-error.js';

/** Any vendor waits longer than this; when the database does not answer by then, the webhook is refused so that it comes again. */
export const webhookDeadlineMs = 1_800;

/** One deadline over all that a webhook waits for, so that the vendor has its answer within two seconds. */
export async function within<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
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
