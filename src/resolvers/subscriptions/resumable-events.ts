import {
  cursorBefore,
  LiveCursor,
  type Moment,
  missedEvents,
  momentOf,
  type Place,
  placeOf,
  textOf,
} from '../../domain/live/index.js';
import type { Sql } from '../../domain/shared/database.port.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import type { EventName } from '../../domain/shared/events.js';
import { eventOf, eventsLost, type LiveEvent, type LiveEventStream } from '../../domain/shared/live-events.port.js';
import type { Mark } from './live-frame.js';
import { liveTopicsOf } from './topics.js';

/**
 * The maximum number of events passed on together. `mostMissed` is the maximum number of missed events that a listener is sent: as many
 * as a stream holds.
 */
const mostAtOnce = 50;
const mostMissed = 1000;
/**
 * The number of events that a cursor lists before it is moved. A higher number makes every frame longer, a lower one makes more
 * statements.
 */
const mostListed = 32;

/** The longest time ago from which a listener without a cursor can start: it reads its lists again after a longer one. */
const mostSecondsAgo = 60;

/** Parses `now` or a duration in seconds; returns null if the text is neither. */
function secondsAgo(since: string): number | null {
  if (since === 'now') return 0;
  const [, seconds] = /^PT(\d{1,9})S$/.exec(since) ?? [];
  return seconds === undefined ? null : Number(seconds);
}

export interface PlacedEvent {
  event: LiveEvent;
  place: Place | null;
  /** The cursor of the listener after this event. */
  cursor: string;
}
/** Events that are passed on together, or a mark. */
export type Told = { events: PlacedEvent[]; mark: null } | { mark: Mark; cursor: string };

export interface ResumableSource {
  stream: LiveEventStream;
  topics: readonly string[];
  tenantId: string;
  /** Called for each read, so that it reads with the current rights. */
  reader(): Sql;
  /**
   * The cursor that a listener had reached, `now`, or how long ago it read what it shows, as in `PT10S`. Without it, the listener does not
   * resume, and receives events from now on.
   */
  since: string | null | undefined;
  /** Returns false for an event that the listener is certainly not shown. */
  mayHold(payload: Record<string, unknown>): Promise<boolean>;
}

/**
 * Live events, each exactly once, after those that were missed since a cursor. The pub/sub carries live events. Events that it lost, and
 * those that happened while nobody listened, are read from the batches that the transactions stored (docs/adr/0213).
 */
export class ResumableEvents {
  /** Whether moves of the cursor are marked, for listeners who receive few of the events that move it. */
  tellsMoves: boolean;
  private readonly resumed: LiveCursor | number | null;
  private readonly begun = Promise.withResolvers<void>();
  private moment: Moment | null = null;
  /** The moment at which it began without a cursor: events committed before it may still be arriving. */
  private origin: Moment | null = null;
  private readonly listedPlaces = new Set<string>();

  /** Throws if `since` is not a cursor. */
  constructor(private readonly source: ResumableSource) {
    const { since } = source;
    this.tellsMoves = typeof since === 'string';
    this.resumed = typeof since !== 'string' ? null : (secondsAgo(since) ?? LiveCursor.parse(since));
    if (typeof since === 'string' && this.resumed === null)
      throw new DomainError('INVALID', 'Invalid subscription cursor. Use "now" to get one.', ['since']);
    this.begun.promise.catch(() => undefined);
  }

  /** Fulfilled once no later event can be missed. */
  get started(): Promise<void> {
    return this.begun.promise;
  }

  /** The cursor that the listener has reached; empty before the stream has begun. */
  get cursor(): string {
    if (this.moment) return new LiveCursor(this.moment, this.listedPlaces).text;
    return this.resumed instanceof LiveCursor ? this.resumed.text : '';
  }

  async begin(): Promise<void> {
    try {
      await this.source.stream.ready;
      if (this.resumed === null) this.origin = this.moment = await momentOf(this.source.reader());
      this.begun.resolve();
    } catch (error) {
      this.begun.reject(error);
      throw error;
    }
  }

  /** Yields everything in order. Call `begin` first. */
  async *batches(): AsyncGenerator<Told, undefined> {
    if (this.resumed !== null) yield* this.catchUp(this.resumed);
    const { stream } = this.source;
    for await (const first of stream) {
      const taken = [first, ...stream.takeWaiting(mostAtOnce - 1)];
      const events = taken.filter(event => event !== eventsLost);
      if (events.length < taken.length || this.listedPlaces.size >= mostListed) yield* this.move();
      const fresh = events.flatMap(event => this.list(event));
      if (fresh.length > 0) yield { events: fresh, mark: null };
    }
  }

  private async *catchUp(resumed: LiveCursor | number): AsyncGenerator<Told, undefined> {
    yield* resumed instanceof LiveCursor ? this.missedSince(resumed) : this.missedFor(resumed);
    yield { mark: 'caughtUp', cursor: this.cursor };
  }

  private async *missedFor(seconds: number): AsyncGenerator<Told, undefined> {
    const { reader } = this.source;
    const isRecent = seconds > 0 && seconds <= mostSecondsAgo;
    const before = isRecent ? await cursorBefore(reader(), seconds) : null;
    if (before) {
      yield* this.missedSince(before);
      return;
    }
    this.moment = await momentOf(reader());
    if (seconds > 0) yield { mark: 'gap', cursor: this.cursor };
  }

  /**
   * Moves on to a new moment, so that a cursor lists fewer events. Events that the new moment includes and that were not sent yet are
   * sent here: the pub/sub has lost them, or they arrive later and are dropped then.
   */
  private async *move(): AsyncGenerator<Told, undefined> {
    if (!this.moment) return;
    yield* this.missedSince(new LiveCursor(this.moment, this.listedPlaces));
    if (this.tellsMoves) yield { mark: 'moved', cursor: this.cursor };
  }

  private async *missedSince(cursor: LiveCursor): AsyncGenerator<Told, undefined> {
    const { tenantId, reader } = this.source;
    const topics = new Set(this.source.topics);
    const names = [...new Set(this.source.topics.map(topic => eventOf(topic) as EventName))];
    const { moment, events } = await missedEvents(reader(), cursor, names);
    this.moment = moment;
    this.listedPlaces.clear();
    const missed: PlacedEvent[] | null = events && [];
    for (const { event, place } of events ?? []) {
      const topic = liveTopicsOf(tenantId, event).find(name => topics.has(name));
      const payload = { ...event.payload };
      // Events for other listeners do not count towards the maximum of missed events.
      if (topic === undefined || !(await this.source.mayHold(payload))) continue;
      const { text } = cursor.upTo({ snapshot: moment.snapshot, place });
      missed?.push({ event: { type: event.name, topic, payload }, place, cursor: text });
    }
    if (!missed || missed.length > mostMissed) {
      if (this.tellsMoves) yield { mark: 'gap', cursor: this.cursor };
      return;
    }
    for (let at = 0; at < missed.length; at += mostAtOnce)
      yield { events: missed.slice(at, at + mostAtOnce), mark: null };
  }

  /** Returns the event with its cursor; nothing if it was already sent. */
  private list(event: LiveEvent): PlacedEvent[] {
    const place = placeOf(event.payload.place);
    if (!place) return [{ event, place, cursor: this.cursor }];
    const text = textOf(place);
    const wasTold = this.moment?.snapshot.sees(place.xid) === true && !this.origin?.snapshot.sees(place.xid);
    if (wasTold || this.listedPlaces.has(text)) return [];
    this.listedPlaces.add(text);
    return [{ event, place, cursor: this.cursor }];
  }
}
