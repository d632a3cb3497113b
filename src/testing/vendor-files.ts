import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterwards } from './afterwards.js';

/** A file of the fake vendor: its bytes, or a status in their place, or no answer at all. */
export interface VendorFile {
  mimeType: string;
  bytes?: Buffer;
  status?: number;
  /** The hash that Meta reports, if it is not the true one. */
  sha256?: string;
}
export interface VendorFiles {
  url: string;
  files: Map<string, VendorFile>;
  /** The ids of the requested files, in order. */
  asked: string[];
}

/**
 * Starts a fake of Meta's two steps, the URL of a file and the file itself, both for the account's token `a-token`, which also takes every
 * message that is sent. Stopped after the spec file.
 */
export async function metaWithFiles(files: Record<string, VendorFile> = {}): Promise<VendorFiles> {
  const kept = new Map(Object.entries(files));
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer a-token') return void response.writeHead(401).end();
    if (request.method === 'POST' && request.url?.endsWith('/messages'))
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ messaging_product: 'whatsapp', messages: [{ id: `wamid.sent-${++sent}` }] }));
    const [, step, id = ''] = /^\/(v[\d.]+|file)\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    const file = kept.get(id);
    if (!file) return void response.writeHead(404).end('{}');
    if (step !== 'file') {
      const described = { messaging_product: 'whatsapp', id, url: `${url}/file/${id}`, mime_type: file.mimeType };
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(described));
    }
    asked.push(id);
    if (file.status) return void response.writeHead(file.status).end();
    return void response.writeHead(200, { 'content-type': file.mimeType }).end(file.bytes);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterwards(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { url, files: kept, asked };
}

/** Returns the beginning of a real file, padded with `size` bytes; `salt` makes the contents differ. */
export const someFile = (kind: 'png' | 'jpeg' | 'ogg' | 'pdf' | 'html' | 'exe', salt: string, size = 200): Buffer => {
  const beginnings = {
    png: Buffer.from('89504e470d0a1a0a', 'hex'),
    jpeg: Buffer.from('ffd8ffe000104a46', 'hex'),
    ogg: Buffer.from('OggS\0\x02OpusHead'),
    pdf: Buffer.from('%PDF-1.7\n'),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    exe: Buffer.from('MZ\x90\0'),
  };
  return Buffer.concat([beginnings[kind], Buffer.from(salt), Buffer.alloc(size, 0x20)]);
};
