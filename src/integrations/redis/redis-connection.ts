import { Redis } from 'ioredis';

/** `commands` fails at once while Redis is unreachable; `subscriber` waits and subscribes again once Redis is back. */
export type RedisPurpose = 'commands' | 'subscriber';

const longestPauseMs = 1000;

/**
 * Opens a connection in the background; it reconnects within a second after Redis is back. Every failure goes to `onError`,
 * since an error event without a listener would end the process.
 */
export function connectRedis(url: string, purpose: RedisPurpose, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    retryStrategy: attempt => Math.min(attempt * 100, longestPauseMs),
    connectTimeout: 2000,
    ...(purpose === 'commands'
      ? // Commands that waited for an unreachable Redis would pile up and all be sent late.
        { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1000 }
      : { enableOfflineQueue: true, maxRetriesPerRequest: null, autoResubscribe: true }),
  });
  redis.on('error', onError);
  return redis;
}
