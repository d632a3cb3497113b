/** The limits of a server's sockets. Times in milliseconds, sizes in bytes. */
export interface SocketSettings {
  /** The largest message from a client; a larger one closes the socket with the WebSocket code 1009. */
  maxPayload: number;
  initTimeoutMs: number;
  /** The largest message from a client that is not authenticated yet. */
  initMaxBytes: number;
  pingMs: number;
  subscriptionsPerSocket: number;
  /** The longest id of a subscription, in characters. Each event repeats it, so a long one would make a small event large. */
  longestId: number;
  /** Sockets of one user in this process. */
  socketsPerUser: number;
  messagesPerSecond: number;
  /** The messages that a client may send at once after a pause. */
  burst: number;
  /**
   * Exact origins besides the server's own host, such as `https://app.example.com`. Requests without an Origin are accepted, since
   * only browsers send one.
   */
  allowedOrigins: readonly string[];
  /** How often each socket's token is checked again. */
  revalidateMs: number;
  /** The bytes that may wait for a client that does not read. */
  maxBufferedBytes: number;
  /** How long a client has to answer the close before the connection is cut. */
  closeGraceMs: number;
}

export const defaultSocketSettings: SocketSettings = {
  maxPayload: 65_536,
  initTimeoutMs: 3000,
  initMaxBytes: 4096,
  pingMs: 12_000,
  subscriptionsPerSocket: 50,
  longestId: 200,
  socketsPerUser: 5,
  messagesPerSecond: 100,
  burst: 200,
  allowedOrigins: [],
  revalidateMs: 3000,
  maxBufferedBytes: 1_048_576,
  closeGraceMs: 2000,
};

/** The code and the text (at most 123 bytes) with which a socket is closed. */
export type Closing = readonly [code: number, reason: string];

export const closing = {
  goingAway: [1001, 'Going away'],
  tryAgainLater: [1013, 'Try again later'],
  badMessage: [4400, 'Invalid message received'],
  initTooLarge: [4400, 'connection_init is too large'],
  unauthorized: [4401, 'Unauthorized'],
  forbidden: [4403, 'Forbidden'],
  foreignOrigin: [4403, 'Origin not allowed'],
  tokenEnded: [4403, 'Token expired or revoked'],
  initTimeout: [4408, 'Connection initialisation timeout'],
  noSignOfLife: [4408, 'No answer to a ping'],
  tooManyMessages: [4429, 'Too many messages'],
  tooManySockets: [4429, 'Too many sockets of one user'],
  slowReader: [4429, 'Slow reader'],
  rateLimited: [4429, 'Too many requests'],
  internal: [4500, 'Internal server error'],
} as const satisfies Record<string, Closing>;
