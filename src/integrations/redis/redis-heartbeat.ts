import type { Redis } from 'ioredis';

const beatMs = 2_000;
/** The rounds without an answer after which a connection is opened anew. */
const patience = 2;

export interface HeartbeatOptions {
  everyMs?: number;
  /** After each answer. On a connection that was opened anew, all subscriptions are in place by then. */
  answered?(): void;
  /** In each round without an answer. */
  silent?(): void;
}

/**
 * Asks Redis on a connection whether it is there. A connection that is silent is closed and opened anew: that of a host which
 * has vanished would otherwise look open for a quarter of an hour.
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

  /** Whether the connection is open, and no answer is missing. */
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
    // A connection for commands refuses the question while it is closed; that of a subscriber keeps it until it is open again.
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
