import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildGraph } from '../src/resolvers/index.js';
import {
  aShop,
  type GeneratedOperation,
  generateOperations,
  gql,
  gqlUpload,
  openSocket,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';

const table = path.resolve('docs/permissions.md');
const columns = ['ceo', 'admin', 'seller', 'professional', 'secretary', 'nobody'] as const;
type Column = (typeof columns)[number];

/** The codes of an operation that the role may not run; any other answer, such as NOT_FOUND in a payload, means that it may. */
const refusals = ['FORBIDDEN', 'UNAUTHENTICATED'];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

describe('who may do what', () => {
  let embudo: TestEmbudo;
  let shop: TestShop;
  let operations: GeneratedOperation[];

  beforeAll(async () => {
    embudo = await startTestEmbudo({
      http: true,
      config: {
        RATE_LIMIT_REQUESTS: '100000',
        RATE_LIMIT_COST: '100000000',
        MAX_COST: '100000',
        SOCKETS_PER_USER: '1000',
      },
    });
    shop = await aShop(embudo);
    // A role that every user who may grant roles may grant, because it is not higher than the user's own.
    operations = generateOperations(await buildGraph(), (_name, type) =>
      type === 'Role' ? 'SELLER' : type === 'Upload' ? null : undefined,
    );
  });

  const tokenOf = (column: Column): string | null => (column === 'nobody' ? null : shop[column].token);

  function send(token: string | null, { document, variables }: GeneratedOperation) {
    const input = variables.input;
    if (!isRecord(input) || input.file !== null) return gql(embudo.url, token)(document, variables);
    const file = { bytes: Buffer.from('nombre,correo\n'), type: 'text/csv', name: 'contactos.csv' };
    return gqlUpload({ url: embudo.url, token }, { query: document, variables, path: 'input.file' }, file);
  }

  async function may(column: Column, operation: GeneratedOperation): Promise<boolean> {
    if (operation.kind === 'subscription') return mayListen(column, operation);
    const { errors } = await send(tokenOf(column), operation);
    const unexpected = errors.filter(error => error.extensions.code === 'INTERNAL_SERVER_ERROR');
    expect({ operation: operation.name, column, unexpected }).toEqual({
      operation: operation.name,
      column,
      unexpected: [],
    });
    return !errors.some(error => refusals.includes(error.extensions.code));
  }

  async function mayListen(column: Column, operation: GeneratedOperation): Promise<boolean> {
    const token = tokenOf(column);
    const socket = openSocket(embudo.url, token);
    if (!token) {
      expect((await socket.closed).code).toBe(4401);
      return false;
    }
    await socket.connected;
    const subscription = socket.subscribe(operation.document, operation.variables);
    await socket.settled();
    const refused = JSON.stringify(subscription.errors);
    socket.close();
    return !refusals.some(code => refused.includes(code));
  }

  it('is as docs/permissions.md says, for every role and every operation of the graph', async () => {
    const rows: string[] = [];
    for (const operation of operations) {
      const marks: string[] = [];
      // The operations use no real ids, because a change of a password or a role would affect the users of the other columns.
      for (const column of columns) marks.push((await may(column, operation)) ? 'yes' : '–');
      rows.push(`| ${operation.kind} | ${operation.name} | ${marks.join(' | ')} |`);
    }
    const text = render(rows);
    if (process.env.WRITE_PERMISSIONS) writeFileSync(table, text);
    expect(existsSync(table) ? readFileSync(table, 'utf8') : '').toBe(text);
  });
});

const render = (rows: string[]): string => `# Who may do what

Made by \`WRITE_PERMISSIONS=1 npm test -- test/permissions\`, which runs every operation as every role; \`npm test\` compares.
"yes" means that the role may run the operation; which rows it then sees and touches, row-level security decides
(a SELLER: own and unassigned; a PROFESSIONAL: own; more where the tenant's settings open it).

| kind | operation | CEO | ADMIN | SELLER | PROFESSIONAL | SECRETARY | nobody |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
