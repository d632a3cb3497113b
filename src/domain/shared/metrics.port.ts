/** Counts events for /metrics. Labels have a fixed set of values: never a tenant, an id or a text. */
export interface Metrics {
  inbound(
    provider: string,
    status: 'RECEIVED' | 'PROCESSED' | 'IGNORED' | 'QUARANTINED' | 'DUPLICATE',
    count?: number,
  ): void;
  webhook(provider: string, outcome: string, seconds: number): void;
  model(task: string, provider: string, outcome: string, seconds: number, costUsd: number): void;
  /** A file of a message: `stored`, or why it was not. */
  media(provider: string, outcome: string): void;
  delivery(provider: string, outcome: string): void;
  job(task: string, outcome: 'done' | 'failed' | 'postponed', seconds: number): void;
}

declare module './use-case.js' {
  interface Ports {
    metrics: Metrics;
  }
}
