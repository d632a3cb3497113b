/** OUTBOUND_ALLOWED_HOSTS, as it is asked: hosts of the operator's own, each with one port or with all. */
export class AllowedHosts {
  private readonly entries: ReadonlySet<string>;

  /** Entries are `host` or `host:port`; an IPv6 address stands in brackets. */
  constructor(hosts: readonly string[]) {
    this.entries = new Set(hosts.map(host => host.toLowerCase()));
  }

  /** Whether this URL's host may be asked though it is inside. */
  has({ hostname, port, protocol }: URL): boolean {
    const usual = protocol === 'https:' ? '443' : '80';
    return this.entries.has(hostname) || this.entries.has(`${hostname}:${port || usual}`);
  }
}
