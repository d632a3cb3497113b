import { afterAll, describe, expect, it } from '@jest/globals';
import type { SendPace } from '../../domain/conversations/send-pace.port.js';
import { newId } from '../../domain/shared/id.js';
import { describeSendPace } from '../../testing/send-pace.contract.js';
import { connectRedis } from './redis-connection.js';
import { RedisSendPace } from './redis-send-pace.js';

const url = process.env.REDIS_URL;
const turn = () => ({ key: newId(), burst: 1, everyMs: 1_000 });

if (url) {
  const connections = [1, 2, 3].map(() => connectRedis(url, 'commands', () => undefined));
  const never: SendPace = { take: () => Promise.reject(new Error('Redis was away')) };
  let opened = 0;
  describeSendPace('Redis', () => {
    const redis = connections[opened++ % connections.length];
    if (!redis) throw new Error('no connection');
    return {
      async take(turns, now) {
        if (redis.status !== 'ready') await new Promise(resolve => redis.once('ready', resolve));
        return new RedisSendPace(redis, never).take(turns, now);
      },
    };
  });
  afterAll(() => Promise.all(connections.map(redis => redis.quit())));
}

describe('the pace of sending while Redis is away', () => {
  it('is what the other one says', async () => {
    // Nothing listens on port 1.
    const redis = connectRedis('redis://127.0.0.1:1', 'commands', () => undefined);
    const otherwise: SendPace = { take: async (_turns, now) => new Date(now.getTime() + 42) };
    const now = new Date();
    expect((await new RedisSendPace(redis, otherwise).take([turn()], now)).getTime() - now.getTime()).toBe(42);
    redis.disconnect();
  });
});
