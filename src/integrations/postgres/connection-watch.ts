import pg from 'pg';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';
import type { WatchedClient } from './watched-client.js';

const lookMs = 100;
/** Looks (of 100 ms) without a byte after which one asks whether anybody is there. */
const suspicious = 4;
/** Looks without a byte from any connection, old or new, after which the database counts as away. */
const away = 15;
/** Two looks later, where those that were asked have not answered, a new connection is opened; at once where there was nobody to ask. */
const doubtful = 6;
/** A look that comes so late finds a machine that is overloaded: its silence is no sign of anything, and is not counted. */
const lateMs = 1.5 * lookMs;
/** Looks within which a connection that was asked, and has nothing else to do, answers. */
const answersWithin = 10;
/** The server ends a statement after 10 s; whoever is silent for longer than that is not there. */
const longest = 110;
const knockMs = 1_000;

export type WatchEvent = 'away' | 'back' | 'dropped';

/** The error of everything that stood on a connection that the watch gave up. */
export class ConnectionLost extends ServiceUnavailable {}

/**
 * Looks after all connections of this process to one database host. A host that vanishes sends nothing: without a look from
 * this side, a statement would wait for as long as the system repeats its packets (a quarter of an hour), and its place in
 * the pool with it. One timer compares what the sockets have counted ten times a second; statements themselves pay nothing.
 *
 * - Where a statement waits and no connection says anything, those that have nothing to do are asked, and a new one is opened.
 *   Is there no answer within 1.5 seconds, the database is away: every connection is dropped, and callers are told at once
 *   until a new connection is answered.
 * - A single connection that is silent for longer than the server may take, or does not answer a question, is dropped alone.
 */
export class ConnectionWatch {
  private readonly clients = new Set<WatchedClient>();
  /** Connections that are not open yet. */
  private readonly opening = new Set<WatchedClient>();
  private readonly listeners = new Set<(event: WatchEvent) => void>();
  private now = 0;
  /** Looks in a row at which something was waited for and nobody had said anything. */
  private quiet = 0;
  private heardAt = 0;
  private knocking = false;
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

  /** Why nothing should be asked of the database now; null while it answers. */
  get trouble(): ServiceUnavailable | null {
    return this.lost;
  }

  /** Whether any connection has said something within about that time, so that nobody needs to ask. */
  heardWithin(ms: number): boolean {
    return this.lost === null && this.heardAt > 0 && (this.now - this.heardAt + 1) * lookMs <= ms;
  }

  /** Is told of a connection that is about to be opened: to a database that is away it fails at once, in place of its time limit. */
  open(client: WatchedClient): void {
    this.opening.add(client);
    client.socket.once('close', () => this.opening.delete(client));
    setImmediate(() => {
      if (this.lost && this.opening.has(client)) client.drop(new ConnectionLost(this.lost.message));
    });
  }

  /** Looks after a connection, which has just been opened, until it closes. */
  add(client: WatchedClient): void {
    this.opening.delete(client);
    client.rest();
    client.joinedAt = this.now;
    this.clients.add(client);
    client.socket.once('close', () => this.clients.delete(client));
    this.answered();
  }

  /** Is told whenever connections were dropped, and when the database answers again. Gives the way to unsubscribe. */
  on(listener: (event: WatchEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** A new connection was not answered: those that stand, and ask nothing, may be dead too. */
  doubt(): void {
    this.doubted = true;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    this.now++;
    if (this.lost) {
      this.knock();
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
    if (silent < suspicious && !this.doubted) return;
    this.doubted = false;
    if (this.quiet >= away) {
      this.giveUp();
      return;
    }
    const asked = this.askIdle();
    if (this.quiet >= (asked ? doubtful : suspicious)) this.knock();
    this.dropSilent(silent);
  }

  /** Asks those that have nothing to do and have not just said something. Gives whether there is anybody who may answer. */
  private askIdle(): boolean {
    let anybody = false;
    for (const client of this.clients) {
      if (client.asked) anybody = true;
      if (client.waiting || client.heardAt > this.now - suspicious || client.joinedAt > this.now - suspicious) continue;
      const over = () => {
        client.asked = false;
      };
      client.query('select 1').then(over, over);
      client.asked = true;
      anybody = true;
    }
    return anybody;
  }

  private dropSilent(silent: number): void {
    const gone = [...this.clients].filter(
      client => client.silentLooks >= longest || (client.asked && client.silentLooks >= answersWithin),
    );
    if (gone.length === 0) return;
    // New connections are answered while no older one is: what lies in between has forgotten them all, those that wait too.
    const before = this.now - silent;
    const old = [...this.clients].filter(client => client.joinedAt <= before);
    const forgotten = old.every(client => client.heardAt <= before);
    const dropped = forgotten && this.quiet < suspicious ? old : gone;
    for (const client of dropped) client.drop(new ConnectionLost('A connection to the database does not answer.'));
    this.tell('dropped', dropped.length);
  }

  private giveUp(): void {
    this.lost = new ConnectionLost('The database does not answer.');
    const { size } = this.clients;
    for (const client of [...this.clients, ...this.opening]) client.drop(new ConnectionLost(this.lost.message));
    this.tell('away', size);
    this.knock();
  }

  private tell(event: WatchEvent, count: number): void {
    this.log(event, count);
    for (const listener of this.listeners) listener(event);
  }

  /** Opens a connection of its own, asks nothing and closes it: its handshake is the answer. */
  private knock(): void {
    if (this.knocking) return;
    this.knocking = true;
    const visitor = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: knockMs,
      application_name: 'embudo watch',
    });
    visitor.on('error', () => undefined);
    visitor
      .connect()
      .then(
        () => this.answered(),
        error => isRefusal(error) && this.answered(),
      )
      .finally(() => {
        this.knocking = false;
        return visitor.end();
      })
      .catch(() => undefined);
  }

  /** A new connection has been answered. */
  private answered(): void {
    this.quiet = 0;
    this.heardAt = this.now;
    if (!this.lost) return;
    this.lost = null;
    this.tell('back', 0);
  }
}

/** A server that has no place for one more, or dislikes the login, is there; one that starts or stops (class 57) is not yet. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && !error.code?.startsWith('57');
