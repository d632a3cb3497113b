/**
 * `npm run bench:seed -- --scale 1`: fills DATABASE_URL (an empty database), or the embedded one of BENCH_HOME, with the two tenants for
 * measuring reads.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seedTenants } from './reads/seed-tenants.js';
import { openDatabase } from './stage/database.js';

const { values: args } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const home = path.resolve(process.env.BENCH_HOME ?? '.embudo-bench');
mkdirSync(home, { recursive: true });
const database = await openDatabase(home);
try {
  const [first] = await seedTenants(database.owner, Number(args.scale), line => process.stderr.write(`  ${line}\n`));
  process.stdout.write(`${JSON.stringify(first)}\n`);
} finally {
  await database.stop();
}
