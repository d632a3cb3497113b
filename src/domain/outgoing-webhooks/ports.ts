import type { Outbound } from '../shared/outbound.port.js';

declare module '../shared/use-case.js' {
  interface Ports {
    /** Sends requests to addresses that tenants entered. */
    outbound: Outbound;
  }
}
