import type { Outbound } from '../shared/outbound.port.js';

declare module '../shared/use-case.js' {
  interface Ports {
    /** To addresses that tenants gave. */
    outbound: Outbound;
  }
}
