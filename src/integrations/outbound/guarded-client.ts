import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import {
  type Outbound,
  type OutboundAnswer,
  OutboundRefused,
  type OutboundRequest,
} from '../../domain/shared/outbound.port.js';
import { AllowedHosts } from './allowed-hosts.js';
import { boundedBody } from './bounded-body.js';
import { isPublicAddress } from './public-address.js';

const maxRedirects = 3;
const defaults = { maxBytes: 10 * 1024 * 1024, timeoutMs: 10_000 };
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Headers that may be sent on to another origin after a redirect. Any other header may be a credential for the first origin,
 * because vendors use their own header names.
 */
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'range', 'user-agent']);

/** Returns all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const resolveBySystem: Resolve = hostname =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/**
 * An HTTP client for addresses that tenants and vendors give. It resolves a name once, refuses it if any of its addresses is
 * not public, and connects only to the addresses that it checked, which prevents DNS rebinding. Every redirect is checked the
 * same way.
 */
export class GuardedClient implements Outbound {
  private readonly allowed: AllowedHosts;

  constructor(
    allowedHosts: readonly string[],
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    this.allowed = new AllowedHosts(allowedHosts);
  }

  async check(address: string): Promise<void> {
    await this.addressesOf(readUrl(address), AbortSignal.timeout(defaults.timeoutMs));
  }

  async open(address: string, request: OutboundRequest = {}): Promise<OutboundAnswer> {
    const deadline = AbortSignal.timeout(request.timeoutMs ?? defaults.timeoutMs);
    let url = readUrl(address);
    let headers: Record<string, string> = { ...request.headers, 'accept-encoding': 'identity' };
    for (let hops = 0; ; hops += 1) {
      const response = await this.send(url, request, headers, deadline);
      const { statusCode: status = 0, headers: responseHeaders } = response;
      const isRedirect = redirects.has(status) && responseHeaders.location !== undefined && request.body === undefined;
      if (!isRedirect)
        return {
          status,
          headers: responseHeaders,
          body: boundedBody(response, {
            maxBytes: request.maxBytes ?? defaults.maxBytes,
            announced: Number(responseHeaders['content-length'] ?? 0),
            ...(request.pauseMs === undefined ? { deadline } : { pauseMs: request.pauseMs }),
          }),
        };
      response.destroy();
      if (hops === maxRedirects)
        throw new OutboundRefused('redirects', `${url.hostname} redirected more than ${maxRedirects} times`);
      const next = readUrl(responseHeaders.location ?? '', url);
      if (next.origin !== url.origin)
        headers = Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name.toLowerCase())));
      url = next;
    }
  }

  private async send(
    url: URL,
    request: OutboundRequest,
    headers: Record<string, string>,
    deadline: AbortSignal,
  ): Promise<IncomingMessage> {
    const addresses = await this.addressesOf(url, deadline);
    const options: RequestOptions = {
      method: request.method ?? 'GET',
      headers: { ...headers, ...(request.body && { 'content-length': String(request.body.length) }) },
      // No connection is reused, since a kept one may lead to an address that this look-up did not check.
      agent: false,
      lookup: pinnedTo(addresses),
    };
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return answerOf(start(url, options), url, request.body, deadline);
  }

  /** Returns the checked addresses of a URL's host. Throws OutboundRefused if there are none, or one of them is private. */
  private async addressesOf(url: URL, deadline: AbortSignal): Promise<LookupAddress[]> {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    const isAllowed = this.allowed.has(url);
    if (url.protocol !== 'https:' && !isAllowed)
      throw new OutboundRefused('address', `${bare} can only be reached over https`);
    const family = isIP(bare);
    const addresses = family ? [{ address: bare, family }] : await this.lookUp(bare, deadline);
    if (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address)))
      throw new OutboundRefused('address', `${bare} is not an address of the public internet`);
    return addresses;
  }

  private async lookUp(hostname: string, deadline: AbortSignal): Promise<LookupAddress[]> {
    const found = this.resolve(hostname).catch(() => []);
    const addresses = await Promise.race([found, nullAfter(deadline)]);
    if (addresses === null) throw tooSlow(hostname);
    if (addresses.length === 0) throw new OutboundRefused('connection', `${hostname} is not known`);
    return addresses;
  }
}

const tooSlow = (hostname: string) => new OutboundRefused('time', `${hostname} did not answer in time`);

function readUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new OutboundRefused('address', 'the address must have the form https://host/path');
  return url;
}

/** Returns a DNS look-up for the connection that yields the addresses that were checked. */
const pinnedTo =
  (addresses: LookupAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };

function nullAfter(deadline: AbortSignal): Promise<null> {
  return new Promise(resolve => {
    if (deadline.aborted) resolve(null);
    deadline.addEventListener('abort', () => resolve(null), { once: true });
  });
}

function answerOf(
  request: ClientRequest,
  { hostname }: URL,
  body: Buffer | undefined,
  deadline: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const stop = () => request.destroy(tooSlow(hostname));
    if (deadline.aborted) stop();
    deadline.addEventListener('abort', stop, { once: true });
    request.once('response', response => {
      deadline.removeEventListener('abort', stop);
      resolve(response);
    });
    request.on('error', error => {
      deadline.removeEventListener('abort', stop);
      const { code } = error as NodeJS.ErrnoException;
      reject(
        error instanceof OutboundRefused
          ? error
          : new OutboundRefused('connection', `no connection to ${hostname} (${code ?? 'unknown'})`),
      );
    });
    request.end(body);
  });
}
