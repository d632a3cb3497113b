/** The messages between `bench:soak` and its server. */
export interface Desk {
  userId: string;
  sellerId: string;
  conversationId: string;
  /** Whether its conversation is so busy that the data waiting for a reader who stops soon exceed the limit. */
  busy: boolean;
}

export type SoakOrder =
  | { kind: 'start'; desks: Desk[]; control: boolean }
  | { kind: 'stop' }
  /** `settled`: after a full garbage collection. */
  | { kind: 'weigh'; settled: boolean };

/** What the server has committed since its last report: ids of notifications and messages, by the seller's index in the list of desks. */
export interface Committed {
  kind: 'committed';
  notifications: [desk: number, id: string][];
  messages: [desk: number, id: string][];
}
export interface Stopped {
  kind: 'stopped';
}
/** Bytes of the server's process, and of the data in it that wait for sockets. */
export interface Weight {
  kind: 'weight';
  rss: number;
  heapUsed: number;
  /** Buffers and other memory outside of the heap. */
  external: number;
  waiting: number;
  /** The data that wait for the socket with the most waiting data. */
  waitingMost: number;
  sockets: number;
}
export type SoakAnswer = Committed | Stopped | Weight;
