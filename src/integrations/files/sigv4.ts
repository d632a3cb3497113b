import { createHash, createHmac } from 'node:crypto';

export interface S3Keys {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}
export interface SignedRequest {
  method: string;
  url: URL;
  /** SHA-256 of the body, in hex. */
  bodySha256: string;
  /** Headers to send besides those of the signature; all of them are signed. */
  headers?: Readonly<Record<string, string>>;
  at: Date;
}

export const emptySha256 = createHash('sha256').digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
/** Encodes one part of a path as S3 requires: everything except unreserved characters. */
const encoded = (text: string) =>
  encodeURIComponent(decodeURIComponent(text)).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Returns the headers of a request to S3, signed by AWS Signature Version 4 over method, path, query, headers and the body's hash. */
export function signedHeaders(request: SignedRequest, keys: S3Keys): Record<string, string> {
  const { method, url, bodySha256, at } = request;
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${time.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const headers: Record<string, string> = {
    ...request.headers,
    host: url.host,
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': time,
  };
  const names = Object.keys(headers)
    .map(name => name.toLowerCase())
    .sort();
  const valuesByName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const canonical = [
    method,
    url.pathname.split('/').map(encoded).join('/'),
    query,
    ...names.map(name => `${name}:${valuesByName.get(name)}`),
    '',
    names.join(';'),
    bodySha256,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const day = hmac(`AWS4${keys.secretAccessKey}`, time.slice(0, 8));
  const signing = hmac(hmac(hmac(day, keys.region), 's3'), 'aws4_request');
  const signature = hmac(signing, toSign).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}
