import type { MediaKind } from './outgoing.port.js';

/** How fast a vendor accepts messages, as it documents: `burst` at once, and then one every `everyMs`. */
export interface PaceRule {
  /** Whether the limit is for all messages of the account, or for those to one contact. */
  readonly each: 'account' | 'contact';
  readonly burst: number;
  readonly everyMs: number;
  /** The kinds of files that the rule is for; left out if it is for every message. */
  readonly only?: readonly MediaKind[];
}

/** A place in one queue of messages. Places with the same key share the rate. */
export interface PaceTurn {
  key: string;
  burst: number;
  everyMs: number;
}

/** Assigns the times at which messages may be sent, across all processes. */
export interface SendPace {
  /**
   * Takes the next place in each of these queues, and returns the time at which all of them are reached; not later than `now` if
   * the message may be sent at once.
   */
  take(turns: readonly PaceTurn[], now: Date): Promise<Date>;
}

/** Returns a rule that allows at most `count` messages in any second: the burst and the messages after it within that second together. */
export function perSecond(count: number): Pick<PaceRule, 'burst' | 'everyMs'> {
  const burst = Math.max(1, Math.floor(count / 4));
  return { burst, everyMs: 1_000 / Math.max(1, count - burst) };
}

declare module '../shared/use-case.js' {
  interface Ports {
    sendPace: SendPace;
  }
}
