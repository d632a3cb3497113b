/**
 * Returns the CORS headers for a page of another origin. Only origins from the settings are allowed; the request's origin is
 * never simply reflected.
 */
export function corsHeaders(origin: string | undefined, allowed: string[] | undefined): [string, string][] {
  if (!origin || !allowed?.includes(origin)) return [];
  return [
    ['access-control-allow-origin', origin],
    ['vary', 'origin'],
    ['access-control-allow-methods', 'GET, POST, OPTIONS'],
    [
      'access-control-allow-headers',
      'authorization, content-type, x-tenant-id, x-request-id, apollo-require-preflight, x-apollo-operation-name',
    ],
    ['access-control-expose-headers', 'x-request-id, retry-after, content-disposition'],
    ['access-control-max-age', '600'],
  ];
}
