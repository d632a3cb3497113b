/**
 * The setting OUTBOUND_ALLOWED_HOSTS: hosts of the operator's own network to which requests may be sent, each with one port or
 * with all.
 */
export class AllowedHosts {
  private readonly entries: ReadonlySet<string>;

  /** Entries are `host` or `host:port`, with brackets around an IPv6 address. */
  constructor(hosts: readonly string[]) {
    this.entries = new Set(hosts.map(host => host.toLowerCase()));
  }

  /** Returns whether requests to this URL's host are allowed although its address is private. */
  has({ hostname, port, protocol }: URL): boolean {
    const defaultPort = protocol === 'https:' ? '443' : '80';
    return this.entries.has(hostname) || this.entries.has(`${hostname}:${port || defaultPort}`);
  }
}
