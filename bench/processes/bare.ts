import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { v7 } from 'uuid';
import { endWithParent } from '../../src/integrations/local/parent.js';

/**
 * The baseline for Embudo: Node's own HTTP server that checks the signature and commits one row per request with one prepared statement,
 * and does nothing else: no parsing, no account, no job, no second index.
 */
const secret = process.env.BARE_SECRET ?? '';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
    const header = request.headers['x-hub-signature-256'];
    const given = Buffer.from(typeof header === 'string' ? header.slice(7) : '', 'hex');
    const right = createHmac('sha256', secret).update(body).digest();
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      response.writeHead(401, { 'content-length': 0 }).end();
      return;
    }
    pool
      .query({ name: 'insert', text: 'insert into bench.bare_event (id, body) values ($1, $2)', values: [v7(), body] })
      .then(
        () => response.writeHead(200, { 'content-length': 2 }).end('ok'),
        () => response.writeHead(503, { 'content-length': 0 }).end(),
      );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('server is listening\n'));
endWithParent(() => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
