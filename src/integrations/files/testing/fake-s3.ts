import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake answers the next requests. */
export type S3Behaviour = 'ok' | 'error' | 'hang' | 'reset' | 'cut' | 'change';

/**
 * A bucket in memory that answers like S3: it checks each signature against the request, and that the body has the hash that
 * was signed.
 */
export class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly refusals: string[] = [];
  behaviour: S3Behaviour = 'ok';
  private readonly server = createServer((request, response) => void this.serve(request, response));

  constructor(
    private readonly keys: { accessKeyId: string; secretAccessKey: string; region: string; bucket: string },
  ) {}

  async start(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    if (this.behaviour === 'hang') return;
    if (this.behaviour === 'reset') return void response.destroy();
    if (this.behaviour === 'error') return void response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    const body = Buffer.concat(chunks);
    // Imitates a byte that was changed on the way.
    if (this.behaviour === 'change' && body.length > 0) body[0] = (body[0] ?? 0) ^ 1;
    const refusal = this.refusalOf(request, body);
    if (refusal) {
      this.refusals.push(refusal);
      return void response
        .writeHead(refusal === 'XAmzContentSHA256Mismatch' ? 400 : 403)
        .end(`<Error><Code>${refusal}</Code></Error>`);
    }
    const prefix = `/${this.keys.bucket}/`;
    const path = request.url ?? '';
    if (!path.startsWith(prefix)) return void response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
    this.answer(request, response, path.slice(prefix.length), body);
  }

  private answer(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): void {
    const known = this.objects.get(key);
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      return void response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (!known) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const part = range ? known.subarray(Number(range[1]), Number(range[2]) + 1) : known;
    response.writeHead(range ? 206 : 200, { 'content-length': part.length });
    if (this.behaviour !== 'cut') return void response.end(part);
    response.write(part.subarray(0, part.length / 2), () => response.destroy());
  }

  /** Returns the reason why the request is not the owner's, or null if it is. */
  private refusalOf(request: IncomingMessage, body: Buffer): string | null {
    const { headers, method, url = '' } = request;
    const said =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      );
    const [, accessKey, day = '', region = '', names = '', signature = ''] = said ?? [];
    if (!said || accessKey !== this.keys.accessKeyId) return 'InvalidAccessKeyId';
    const time = String(headers['x-amz-date']);
    if (!time.startsWith(day) || region !== this.keys.region) return 'AuthorizationHeaderMalformed';
    if (!names.split(';').includes('host')) return 'AccessDenied';
    const [path, query = ''] = url.split('?');
    const given = String(headers['x-amz-content-sha256']);
    const lines = names.split(';').map(name => `${name}:${headers[name]}\n`);
    const canonical = `${method}\n${path}\n${query}\n${lines.join('')}\n${names}\n${given}`;
    const sha = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
    const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${sha(canonical)}`;
    const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
      (secret, text) => createHmac('sha256', secret).update(text).digest(),
      Buffer.from(`AWS4${this.keys.secretAccessKey}`),
    );
    const right = createHmac('sha256', key).update(toSign).digest();
    if (!timingSafeEqual(right, Buffer.from(signature, 'hex'))) return 'SignatureDoesNotMatch';
    return sha(body) === given ? null : 'XAmzContentSHA256Mismatch';
  }
}
