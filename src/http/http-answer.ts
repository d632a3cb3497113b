import { wordsOfUnavailable } from '../resolvers/error-boundary.js';

/** What goes out by HTTP once it is known. */
export interface HttpAnswer {
  status: number;
  headers: Iterable<[string, string]>;
  body: string | object;
}

/** A refusal in the shape of GraphQL's errors, for what never reached the graph. */
export function problem(
  status: number,
  code: string,
  message: string,
  { retryAfterSeconds, headers = {} }: { retryAfterSeconds?: number; headers?: Record<string, string> } = {},
): HttpAnswer {
  const later = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return {
    status,
    headers: Object.entries({ ...headers, ...later }),
    body: {
      errors: [{ message, extensions: { code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) } }],
    },
  };
}

/** 503, with the error's own words for clients where it has any. */
export function unavailable(error: unknown): HttpAnswer {
  const { message, retryAfterSeconds } = wordsOfUnavailable(error);
  return problem(503, 'SERVICE_UNAVAILABLE', message, { retryAfterSeconds });
}

/** Null where the work is not done in time. It may still end later, as its statements do by their own time limit. */
export async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
