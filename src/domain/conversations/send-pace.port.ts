import type { MediaKind } from './outgoing.port.js';

/** How fast a vendor takes messages, as it documents: `burst` at once, and then one every `everyMs`. */
export interface PaceRule {
  /** Whether all messages of the account share it, or those to one contact. */
  readonly each: 'account' | 'contact';
  readonly burst: number;
  readonly everyMs: number;
  /** The kinds of files that it is for; left out where it is for every message. */
  readonly only?: readonly MediaKind[];
}

/** A place in one queue of messages. Those with the same key share the rate. */
export interface PaceTurn {
  key: string;
  burst: number;
  everyMs: number;
}

/** Deals out the times at which messages may leave, over all processes. */
export interface SendPace {
  /** Takes the next place in each of these queues, and returns when all of them are reached: not later than `now` where it may leave at once. */
  take(turns: readonly PaceTurn[], now: Date): Promise<Date>;
}

/** The rule that lets at most `count` leave in any second: the burst and what follows it within the second together. */
export function perSecond(count: number): Pick<PaceRule, 'burst' | 'everyMs'> {
  const burst = Math.max(1, Math.floor(count / 4));
  return { burst, everyMs: 1_000 / Math.max(1, count - burst) };
}

declare module '../shared/use-case.js' {
  interface Ports {
    sendPace: SendPace;
  }
}
