import type { Redis } from 'ioredis';
import type { PaceTurn, SendPace } from '../../domain/conversations/send-pace.port.js';

const prefix = 'embudo:pace:';

/**
 * Takes the next place in each queue, and returns the milliseconds until the last of these places. A key lives until its queue
 * is empty.
 */
const takePlaces = `
  local now, wait = tonumber(ARGV[1]), 0
  for at, key in ipairs(KEYS) do
    local burst, every = tonumber(ARGV[2 * at]), tonumber(ARGV[2 * at + 1])
    local free = math.max(tonumber(redis.call('GET', key) or '0'), now) + every
    redis.call('SET', key, string.format('%.3f', free), 'PX', math.ceil(free - now) + 60000)
    wait = math.max(wait, free - burst * every - now)
  end
  return math.ceil(wait)`;

/** The send pace that all processes share through one Redis. While Redis is away, `otherwise` assigns the places. */
export class RedisSendPace implements SendPace {
  constructor(
    private readonly redis: Redis,
    private readonly otherwise: SendPace,
  ) {}

  async take(turns: readonly PaceTurn[], now: Date): Promise<Date> {
    const keys = turns.map(({ key }) => prefix + key);
    const limits = turns.flatMap(({ burst, everyMs }) => [burst, everyMs]);
    try {
      const wait = await this.redis.eval(takePlaces, keys.length, ...keys, now.getTime(), ...limits);
      return new Date(now.getTime() + Number(wait));
    } catch {
      return await this.otherwise.take(turns, now);
    }
  }
}
