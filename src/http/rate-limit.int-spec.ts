import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { RateLimited } from '../domain/shared/domain-error.js';
import { newId } from '../domain/shared/id.js';
import { connectRedis } from '../integrations/redis/redis-connection.js';
import { createRateLimits } from './rate-limit.js';

const url = process.env.REDIS_URL;
const describeRedis = url ? describe : describe.skip;
const settings = { requestsPerMinute: 3, costPerMinute: 100 };

describeRedis('rate limits over Redis', () => {
  let redis: Redis;
  beforeAll(async () => {
    redis = connectRedis(url ?? '', 'commands', () => undefined);
    await new Promise<void>(resolve => redis.once('ready', resolve));
  });
  afterAll(() => redis.disconnect());

  it('are one budget for all processes', async () => {
    const [here, there] = [createRateLimits({ redis, settings }), createRateLimits({ redis, settings })];
    const user = newId();
    await here.request(user);
    await there.request(user);
    await here.request(user);
    await expect(there.request(user)).rejects.toBeInstanceOf(RateLimited);
    await here.cost(user, 60);
    await expect(there.cost(user, 60)).rejects.toBeInstanceOf(RateLimited);
  });
  it('let two processes through no more than their stated error together, in a burst', async () => {
    const other = connectRedis(url ?? '', 'commands', () => undefined);
    try {
      await new Promise<void>(resolve => other.once('ready', resolve));
      const processes = [redis, other].map(redis => createRateLimits({ redis, settings: { requestsPerMinute: 600 } }));
      const user = newId();
      const requests = Array.from({ length: 1_200 }, (_, at) => processes[at % 2]?.request(user));
      const taken = (await Promise.allSettled(requests)).filter(({ status }) => status === 'fulfilled').length;
      expect(taken).toBeGreaterThanOrEqual(600);
      expect(taken).toBeLessThanOrEqual(612);
    } finally {
      other.disconnect();
    }
  });
  it('count login failures for all processes, and forgive them for all', async () => {
    const [here, there] = [createRateLimits({ redis }), createRateLimits({ redis })];
    const attempt = { account: `${newId()}@example.com`, address: newId() };
    for (let at = 0; at < 4; at += 1) await here.login(attempt, async () => null);
    expect(await there.login(attempt, async () => 'right')).toBe('right');
    for (let at = 0; at < 5; at += 1) await there.loginFailed(attempt);
    await expect(here.login(attempt, async () => 'right')).rejects.toBeInstanceOf(RateLimited);
  });
  it('hold in each process while Redis is away', async () => {
    const away = connectRedis('redis://127.0.0.1:1', 'commands', () => undefined);
    try {
      const limits = createRateLimits({ redis: away, settings });
      const user = newId();
      for (let at = 0; at < 3; at += 1) await limits.request(user);
      await expect(limits.request(user)).rejects.toBeInstanceOf(RateLimited);
    } finally {
      away.disconnect();
    }
  });
});
