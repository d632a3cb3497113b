import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { type FileStorage, type ReceivedFile, StorageUnavailable } from '../../domain/media/file-storage.port.js';
import { emptySha256, type S3Keys, signedHeaders } from './sigv4.js';
import { openSpooled, receivedFile, Spool, type SpooledFile } from './spool.js';
import { partsOf } from './storage-key.js';

export interface S3Options extends S3Keys {
  bucket: string;
  /** Missing for Amazon itself, where the bucket is part of the host name. */
  endpoint?: string | undefined;
  /** The folder that holds files until all of their bytes have arrived. */
  spool: string;
  /** Milliseconds of silence after which a connection is given up; 20 seconds by default. */
  silenceMs?: number;
}

interface Ask {
  key: string;
  headers?: Record<string, string>;
  file?: SpooledFile;
}

/**
 * Stores files as objects of a bucket, by plain PUT, GET and DELETE. A file is first written to the spool, so that its hash is
 * known and signed: the service refuses bytes that were changed on the way.
 */
export class S3Storage implements FileStorage {
  private readonly spool: Spool;
  private readonly base: string;
  private readonly silenceMs: number;

  constructor(private readonly options: S3Options) {
    const { endpoint, bucket, region } = options;
    this.spool = new Spool(options.spool);
    this.base = endpoint ? `${endpoint.replace(/\/+$/, '')}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
    this.silenceMs = options.silenceMs ?? 20_000;
  }

  async receive(bytes: AsyncIterable<Uint8Array>, { maxBytes }: { maxBytes: number }): Promise<ReceivedFile> {
    const spooled = await this.spool.receive(bytes, maxBytes);
    return receivedFile(spooled, async key => {
      partsOf(key);
      const answer = await this.ask('PUT', { key, file: spooled });
      answer.resume();
      if (answer.statusCode !== 200) throw new StorageUnavailable(`PUT ${answer.statusCode}`);
      await spooled.remove();
    });
  }

  async open(key: string, range?: { start: number; end: number }): Promise<Readable | null> {
    const headers = range && { range: `bytes=${range.start}-${range.end}` };
    const answer = await this.ask('GET', { key, ...(headers && { headers }) });
    // A service that does not support ranges would return the whole file with 200.
    if (answer.statusCode === (range ? 206 : 200)) return answer;
    answer.resume();
    if (answer.statusCode === 404) return null;
    throw new StorageUnavailable(`GET ${answer.statusCode}`);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask('DELETE', { key });
    answer.resume();
    if (![200, 204, 404].includes(answer.statusCode ?? 0)) throw new StorageUnavailable(`DELETE ${answer.statusCode}`);
  }

  private ask(method: 'PUT' | 'GET' | 'DELETE', { key, headers = {}, file }: Ask): Promise<IncomingMessage> {
    const url = new URL(`${this.base}/${partsOf(key).join('/')}`);
    const bodySha256 = file?.sha256 ?? emptySha256;
    const own = file ? { ...headers, 'content-length': String(file.sizeBytes) } : headers;
    const signed = signedHeaders({ method, url, bodySha256, headers: own, at: new Date() }, this.options);
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const request = start(url, { method, headers: signed, timeout: this.silenceMs });
      const fail = (reason: string) => request.destroy(new StorageUnavailable(reason));
      request.on('timeout', () => fail('no answer in time'));
      request.on('error', error =>
        reject(error instanceof StorageUnavailable ? error : new StorageUnavailable(codeOf(error))),
      );
      request.once('response', resolve);
      if (!file) request.end();
      else
        openSpooled(file)
          .on('error', error => fail(codeOf(error)))
          .pipe(request);
    });
  }
}

const codeOf = (error: Error): string => String((error as NodeJS.ErrnoException).code ?? 'unknown');
