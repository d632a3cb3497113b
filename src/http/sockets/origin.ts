import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this origin may open a socket. Browsers let any page do so, but send its Origin. A client without one is no
 * browser, and needs a token anyway. Where `allowed` is null, only pages of the server's own host may.
 */
export function originAllowed(request: Pick<IncomingMessage, 'headers'>, allowed: string[] | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (allowed) return allowed.includes(origin);
  return URL.canParse(origin) && new URL(origin).host === host;
}
