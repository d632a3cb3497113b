/** The messages between the processes of `bench:fanout`. Times are nanoseconds of the machine's monotonic clock, as text. */
export interface PublishOrder {
  kind: 'publish';
  /** One event for each id, in this order. */
  messageIds: string[];
  /** 0 means as fast as possible. */
  everyMs: number;
}
export interface Published {
  /** When each event was published, or one time for all. */
  at: string[];
}

export interface OpenOrder {
  kind: 'open';
  port: number;
  sockets: number;
  /** The tokens, assigned to the sockets in turn; empty for a server that requires neither a token nor a subscription. */
  tokens: string[];
  query: string;
  /** Whether each socket sends a different query text, so that no work can be shared. */
  alone: boolean;
}
export interface CountOrder {
  kind: 'count';
  /** The number of frames that each socket should receive. */
  events: number;
  /** Whether to read the content of each frame, and not only its length. */
  look: boolean;
}
export type LoadOrder = OpenOrder | CountOrder | { kind: 'close' };
export interface Counted {
  /** When the last frame arrived. */
  endedAt: string;
  frames: number;
  /** The ids that each socket received, with the times; empty if the contents were not read. */
  heard: { id: string; at: string }[][];
  /** A frame as received. */
  sample: string;
}

export const now = (): bigint => process.hrtime.bigint();
