import type { Redis } from 'ioredis';

const beatMs = 2_000;
/** The number of rounds without an answer after which a connection is reopened. */
const patience = 2;

export interface HeartbeatOptions {
  everyMs?: number;
  /** Called after each answer. On a reopened connection, all subscriptions are in place by then. */
  answered?(): void;
  /** Called in each round without an answer. */
  silent?(): void;
}

/**
 * Pings Redis on a connection. A silent connection is closed and reopened: otherwise a connection to a host that has vanished
 * would look open for a quarter of an hour.
 */
export class RedisHeartbeat {
  private readonly timer: NodeJS.Timeout;
  private asking = false;
  private silentRounds = 0;
  private isReopening = false;

  constructor(
    private readonly redis: Redis,
    private readonly options: HeartbeatOptions = {},
  ) {
    this.timer = setInterval(() => this.beat(), options.everyMs ?? beatMs).unref();
    redis.on('ready', () => this.ask());
    redis.on('close', () => {
      this.isReopening = false;
    });
  }

  /** Whether the connection is open and no answer is missing. */
  get answers(): boolean {
    return this.redis.status === 'ready' && this.silentRounds === 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    if (this.asking) this.missed();
    else this.ask();
  }

  private ask(): void {
    if (this.asking) return;
    this.asking = true;
    // A connection for commands refuses the ping while it is closed; a subscriber's connection keeps it until it is open again.
    this.redis.ping().then(
      () => {
        this.asking = false;
        this.silentRounds = 0;
        this.options.answered?.();
      },
      () => {
        this.asking = false;
        this.missed();
      },
    );
  }

  private missed(): void {
    this.silentRounds += 1;
    this.options.silent?.();
    const looksOpen = this.redis.status === 'ready' || this.redis.status === 'connect';
    if (!looksOpen || this.isReopening || this.silentRounds < patience) return;
    this.isReopening = true;
    this.redis.disconnect(true);
  }
}
