import { Redis } from 'ioredis';

/** `commands` fails at once while Redis is away; `subscriber` waits for it and subscribes again when it is back. */
export type RedisPurpose = 'commands' | 'subscriber';

const longestPauseMs = 1000;

/**
 * A connection that comes back by itself within a second of Redis coming back. Every failure goes to `onError`; without
 * a listener one lost connection would end the process. Connects on its own; nothing to wait for.
 */
export function connectRedis(url: string, purpose: RedisPurpose, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    retryStrategy: attempt => Math.min(attempt * 100, longestPauseMs),
    connectTimeout: 2000,
    ...(purpose === 'commands'
      ? // Commands kept for a Redis that is away would pile up and then all be told late.
        { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1000 }
      : { enableOfflineQueue: true, maxRetriesPerRequest: null, autoResubscribe: true }),
  });
  redis.on('error', onError);
  return redis;
}
