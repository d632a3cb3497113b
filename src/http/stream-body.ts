import type { IncomingMessage } from 'node:http';
import type { OpenIntake, TakenBody } from '../domain/conversations/index.js';
import type { BodyLimits, BodyProblem } from './read-body.js';

/**
 * Passes the body of a request to the provider's intake while it arrives, at the pace of the intake. Returns the same problems
 * as `readBody`. Reserves the bytes that the intake holds, not those that have passed through it.
 */
export function streamBody(
  request: IncomingMessage,
  intake: OpenIntake,
  { maxBytes, timeoutMs, reservation }: BodyLimits,
): Promise<TakenBody | BodyProblem> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve('too large');
  return new Promise((resolve, reject) => {
    let size = 0;
    let reserved = 0;
    let complete = false;
    let over = false;
    let written: Promise<void> = Promise.resolve();
    const stop = () => {
      over = true;
      clearTimeout(timer);
      request.off('data', take);
      intake.abort();
    };
    const giveUp = (problem: BodyProblem) => {
      if (over) return;
      stop();
      request.pause();
      resolve(problem);
    };
    const fail = (error: unknown) => {
      if (over) return;
      stop();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) return giveUp('too large');
      request.pause();
      written = written.then(async () => {
        await intake.write(chunk);
        if (over) return;
        const more = intake.heldBytes - reserved;
        if (more > 0 && !reservation.take(more)) return giveUp('too many');
        reserved = Math.max(reserved, intake.heldBytes);
        request.resume();
      });
      written.catch(fail);
    };
    const timer = setTimeout(giveUp, timeoutMs, 'too slow');
    request.on('data', take);
    request.once('end', () => {
      complete = true;
      written
        .then(async () => {
          if (over) return;
          const kept = await intake.end();
          if (over) return void (await discard(kept));
          over = true;
          clearTimeout(timer);
          resolve(kept);
        })
        .catch(fail);
    });
    request.once('close', () => {
      if (!complete) fail(new Error('the client went away in the middle of its request'));
    });
    request.once('error', fail);
  });
}

/** Discards the files of a body that nobody waits for any more. */
const discard = ({ files }: TakenBody) => Promise.all(files.map(({ received }) => received.discard()));
