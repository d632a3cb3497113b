import type { IncomingMessage } from 'node:http';

/**
 * All bytes of a request, or 'too large' as soon as that is known, without reading the rest.
 * Rejects where the client goes away before it has sent what it announced.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve('too large');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let complete = false;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.off('data', take).pause();
        resolve('too large');
      } else chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => {
      complete = true;
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size));
    });
    request.once('close', () => {
      if (!complete) reject(new Error('the client went away in the middle of its request'));
    });
    request.once('error', reject);
  });
}
