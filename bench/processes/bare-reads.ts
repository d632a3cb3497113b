import { createServer } from 'node:http';
import pg from 'pg';
import { endWithParent } from '../../src/integrations/local/parent.js';
import { type BareReader, bareStatements } from '../reads/bare-statements.js';

/**
 * The baseline for reads: Node's own HTTP server that sends the result of one prepared statement, as the owner of the tables: no token,
 * no row-level security, no limits, no log, no GraphQL.
 */
// Each statement is planned once per connection, and pages are priced as cached in memory, as in Embudo.
const settings = { jit: 'off', timezone: 'UTC', random_page_cost: 1.1, plan_cache_mode: 'force_generic_plan' };
const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, options: options.join(' ') });

interface Asked {
  reader: BareReader;
  name: string;
  values: unknown[];
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { reader, name, values } = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
    const text = bareStatements[reader][name] ?? '';
    pool.query<{ data: string }>({ name: `${reader} ${name}`, text, values }).then(
      ({ rows }) => {
        const text = `{"data":${rows[0]?.data}}\n`;
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
          .end(text);
      },
      error => response.writeHead(500, { 'content-length': 0 }).end(() => process.stderr.write(`${error}\n`)),
    );
  });
});
server.keepAliveTimeout = 75_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('server is listening\n'));
endWithParent(() => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
