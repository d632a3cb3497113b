import pg from 'pg';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';
import type { WatchedClient } from './watched-client.js';

/** Interval at which the watch looks at the sockets. The constants below without "Ms" count such looks. */
const lookMs = 100;
/** After this many looks without a byte, a query is sent on the idle connections. */
const probeAfter = 4;
/** After this many looks without a byte from any connection, old or new, the database counts as away. */
const awayAfter = 15;
/**
 * After this many looks without an answer on the idle connections, a new connection is tried. If there are no idle ones, it is
 * tried at `probeAfter`.
 */
const tryNewAfter = 6;
/** A look that comes this late shows that the machine was overloaded. Silence then says nothing about the database and is not counted. */
const lateMs = 1.5 * lookMs;
/** An idle connection must answer the query within this many looks. */
const answersWithin = 10;
/** The server ends a statement after 10 s, so a connection that is silent for longer is dead. */
const longestSilence = 110;
const newConnectionMs = 1_000;

export type WatchEvent = 'away' | 'back' | 'dropped';

/** The error of every statement on a connection that the watch closed. */
export class ConnectionLost extends ServiceUnavailable {}

/**
 * Watches all connections of this process to one database host. A host that vanishes sends nothing: without the watch, a
 * statement would wait for as long as the system repeats its packets (a quarter of an hour) and keep its place in the pool. One
 * timer compares the byte counts of the sockets ten times a second, so statements themselves cost nothing more.
 *
 * - If a statement waits and no connection receives anything, the watch sends a query on the idle ones and opens a new one.
 *   Without an answer within 1.5 seconds the database is away: every connection is closed, and callers fail at once until a new
 *   connection is answered.
 * - If only one connection is silent for longer than the server may take, or does not answer the query, only that one is
 *   closed.
 */
export class ConnectionWatch {
  private readonly clients = new Set<WatchedClient>();
  /** Connections that are still being opened. */
  private readonly opening = new Set<WatchedClient>();
  private readonly listeners = new Set<(event: WatchEvent) => void>();
  private now = 0;
  /** Number of consecutive looks at which a statement waited and no connection had received anything. */
  private quiet = 0;
  private heardAt = 0;
  private tryingNew = false;
  private doubted = false;
  private lookedAt = performance.now();
  private lost: ServiceUnavailable | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly log: (event: WatchEvent, count: number) => void = () => undefined,
  ) {
    this.timer = setInterval(() => this.look(), lookMs).unref();
  }

  /** The error with which statements fail at once, or null while the database answers. */
  get trouble(): ServiceUnavailable | null {
    return this.lost;
  }

  /** Returns whether any connection has received something within about that time, so that no health query is needed. */
  heardWithin(ms: number): boolean {
    return this.lost === null && this.heardAt > 0 && (this.now - this.heardAt + 1) * lookMs <= ms;
  }

  /** Registers a connection that is being opened. While the database is away it fails at once instead of after its time limit. */
  open(client: WatchedClient): void {
    this.opening.add(client);
    client.socket.once('close', () => this.opening.delete(client));
    setImmediate(() => {
      if (this.lost && this.opening.has(client)) client.drop(new ConnectionLost(this.lost.message));
    });
  }

  /** Watches a connection that has just been opened, until it closes. */
  add(client: WatchedClient): void {
    this.opening.delete(client);
    client.rest();
    client.joinedAt = this.now;
    this.clients.add(client);
    client.socket.once('close', () => this.clients.delete(client));
    this.answered();
  }

  /** Calls the listener when connections were closed, and when the database answers again. Returns the function that unsubscribes. */
  on(listener: (event: WatchEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Must be called when a new connection was not answered. The idle ones may be dead too, so the next look probes them. */
  doubt(): void {
    this.doubted = true;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    this.now++;
    if (this.lost) {
      this.tryNew();
      return;
    }
    const lookedAt = performance.now();
    const late = lookedAt - this.lookedAt > lateMs;
    this.lookedAt = lookedAt;
    let heard = false;
    let silent = 0;
    for (const client of this.clients) {
      if (client.look(this.now, late)) heard = true;
      if (client.silentLooks > silent) silent = client.silentLooks;
    }
    if (heard) this.heardAt = this.now;
    if (heard || silent === 0) this.quiet = 0;
    else if (!late) this.quiet++;
    if (silent < probeAfter && !this.doubted) return;
    this.doubted = false;
    if (this.quiet >= awayAfter) {
      this.giveUp();
      return;
    }
    const mayAnswer = this.probeIdle();
    if (this.quiet >= (mayAnswer ? tryNewAfter : probeAfter)) this.tryNew();
    this.dropSilent(silent);
  }

  /** Sends a query on connections that are idle and have not just received something. Returns whether any of them may still answer. */
  private probeIdle(): boolean {
    let mayAnswer = false;
    for (const client of this.clients) {
      if (client.probed) mayAnswer = true;
      if (client.waiting || client.heardAt > this.now - probeAfter || client.joinedAt > this.now - probeAfter) continue;
      const ended = () => {
        client.probed = false;
      };
      client.query('select 1').then(ended, ended);
      client.probed = true;
      mayAnswer = true;
    }
    return mayAnswer;
  }

  private dropSilent(silent: number): void {
    const dead = [...this.clients].filter(
      client => client.silentLooks >= longestSilence || (client.probed && client.silentLooks >= answersWithin),
    );
    if (dead.length === 0) return;
    // If only new connections are answered, something on the way (a firewall, NAT) has dropped all older ones, so all are closed.
    const before = this.now - silent;
    const old = [...this.clients].filter(client => client.joinedAt <= before);
    const allOldSilent = old.every(client => client.heardAt <= before);
    const dropped = allOldSilent && this.quiet < probeAfter ? old : dead;
    for (const client of dropped) client.drop(new ConnectionLost('A connection to the database does not answer.'));
    this.notify('dropped', dropped.length);
  }

  private giveUp(): void {
    this.lost = new ConnectionLost('The database does not answer.');
    const { size } = this.clients;
    for (const client of [...this.clients, ...this.opening]) client.drop(new ConnectionLost(this.lost.message));
    this.notify('away', size);
    this.tryNew();
  }

  private notify(event: WatchEvent, count: number): void {
    this.log(event, count);
    for (const listener of this.listeners) listener(event);
  }

  /** Opens a connection and closes it again: a handshake shows that the database answers. */
  private tryNew(): void {
    if (this.tryingNew) return;
    this.tryingNew = true;
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: newConnectionMs,
      application_name: 'embudo watch',
    });
    client.on('error', () => undefined);
    client
      .connect()
      .then(
        () => this.answered(),
        error => isRefusal(error) && this.answered(),
      )
      .finally(() => {
        this.tryingNew = false;
        return client.end();
      })
      .catch(() => undefined);
  }

  /** Records that a new connection was answered. */
  private answered(): void {
    this.quiet = 0;
    this.heardAt = this.now;
    if (!this.lost) return;
    this.lost = null;
    this.notify('back', 0);
  }
}

/**
 * Returns whether the server refused the connection, which is an answer too: it is full or rejects the login. A server that
 * starts up or shuts down (class 57) is not usable yet.
 */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && !error.code?.startsWith('57');
