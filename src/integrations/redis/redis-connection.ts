import { Redis } from 'ioredis';

/** `commands` fails at once while Redis is unreachable; `subscriber` waits and subscribes again once Redis is back. */
export type RedisPurpose = 'commands' | 'subscriber';

const longestPauseMs = 1000;

/**
 * Opens a connection in the background. It reconnects within a second after Redis is back. Every failure goes to `onError`,
 * since an error event without a listener would end the process.
 */
export function connectRedis(url: string, purpose: RedisPurpose, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    retryStrategy: attempt => Math.min(attempt * 100, longestPauseMs),
    connectTimeout: 2000,
    ...(purpose === 'commands'
      ? // Otherwise commands would pile up while Redis is unreachable, and all be sent late.
        { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1000 }
      : { enableOfflineQueue: true, maxRetriesPerRequest: null, autoResubscribe: true }),
  });
  redis.on('error', onError);
  if (purpose === 'subscriber') ignoreLostResubscribe(redis);
  return redis;
}

/**
 * After a reconnect, ioredis subscribes again without handling the promise. If the connection is closed for good before Redis answers,
 * the unhandled rejection would end the process.
 */
function ignoreLostResubscribe(redis: Redis): void {
  const subscribe = redis.subscribe.bind(redis) as (...channels: unknown[]) => Promise<unknown>;
  redis.subscribe = (...channels: unknown[]) => {
    const subscribed = subscribe(...channels);
    subscribed.catch(() => undefined);
    return subscribed;
  };
}
