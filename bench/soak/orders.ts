/** What `bench:soak` and its server say to each other. */
export interface Desk {
  userId: string;
  sellerId: string;
  conversationId: string;
  /** Whether its conversation is so busy that a reader who stops is soon behind by more than may wait. */
  busy: boolean;
}

export type SoakOrder =
  | { kind: 'start'; desks: Desk[]; control: boolean }
  | { kind: 'stop' }
  /** `settled`: after a full garbage collection. */
  | { kind: 'weigh'; settled: boolean };

/** What the server committed since it last said so: ids of notifications and messages, by the seller's place in the list of desks. */
export interface Committed {
  kind: 'committed';
  notifications: [desk: number, id: string][];
  messages: [desk: number, id: string][];
}
export interface Stopped {
  kind: 'stopped';
}
/** Bytes of the server's process, and of what waits for sockets in it. */
export interface Weight {
  kind: 'weight';
  rss: number;
  heapUsed: number;
  /** Buffers and other memory outside of the heap. */
  external: number;
  waiting: number;
  /** What waits for the socket that most waits for. */
  waitingMost: number;
  sockets: number;
}
export type SoakAnswer = Committed | Stopped | Weight;
