import type { IncomingMessage } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import { OutboundRefused } from '../../domain/shared/outbound.port.js';

interface Bounds {
  maxBytes: number;
  /** The number of bytes that `content-length` announces; 0 if the header is missing. */
  announced: number;
  /** Aborts when the time for the whole body is over. */
  deadline?: AbortSignal;
  /** The longest pause in milliseconds, of both the sender and the reader. */
  pauseMs?: number;
}

/** Returns the body as a stream with back-pressure. It fails if the body is too large or too slow, or breaks off. */
export function boundedBody(response: IncomingMessage, { maxBytes, announced, deadline, pauseMs }: Bounds): Readable {
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const fail = (problem: 'size' | 'time', message: string) => body.destroy(new OutboundRefused(problem, message));
  const stop = () => fail('time', 'the answer took too long');
  const wait = () => {
    clearTimeout(timer);
    if (pauseMs !== undefined) timer = setTimeout(stop, pauseMs);
  };
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      wait();
      size += chunk.length;
      if (size > maxBytes) done(new OutboundRefused('size', `the answer is larger than ${maxBytes} bytes`));
      else done(null, chunk);
    },
    flush(done) {
      clearTimeout(timer);
      done();
    },
    destroy(error, done) {
      clearTimeout(timer);
      deadline?.removeEventListener('abort', stop);
      response.destroy();
      done(error);
    },
  });
  // A reader that destroys the stream early no longer listens for errors, and an unhandled one would end the process.
  body.on('error', () => undefined);
  response.on('error', () => body.destroy(new OutboundRefused('connection', 'the answer was cut off')));
  response.on('aborted', () => body.destroy(new OutboundRefused('connection', 'the answer was cut off')));
  if (announced > maxBytes) fail('size', `the answer is larger than ${maxBytes} bytes`);
  else if (deadline?.aborted) stop();
  else {
    deadline?.addEventListener('abort', stop, { once: true });
    wait();
    response.pipe(body);
  }
  return body;
}
