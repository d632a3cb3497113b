/** What the processes of `bench:fanout` say to each other. Moments are nanoseconds of the machine's monotonic clock, as text. */
export interface PublishOrder {
  kind: 'publish';
  /** One event each, in this order. */
  messageIds: string[];
  /** 0: as fast as they go. */
  everyMs: number;
}
export interface Published {
  /** When each event was published, or all of them. */
  at: string[];
}

export interface OpenOrder {
  kind: 'open';
  port: number;
  sockets: number;
  /** Given out in turn; none: a server that neither asks for a token nor for a subscription. */
  tokens: string[];
  query: string;
  /** Whether each socket sends a text of its own, so that nothing can be shared. */
  alone: boolean;
}
export interface CountOrder {
  kind: 'count';
  /** Frames that each socket is to hear. */
  events: number;
  /** Whether to look into every frame, and not only at its length. */
  look: boolean;
}
export type LoadOrder = OpenOrder | CountOrder | { kind: 'close' };
export interface Counted {
  /** When the last frame came. */
  endedAt: string;
  frames: number;
  /** The ids that each socket heard, and when; empty where nobody looked. */
  heard: { id: string; at: string }[][];
  /** A frame as it came. */
  sample: string;
}

export const now = (): bigint => process.hrtime.bigint();
