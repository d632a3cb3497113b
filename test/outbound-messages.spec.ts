import { describe, expect, it } from '@jest/globals';
import { entitiesWritten } from './tables/orm-writes.js';
import { sourceFiles, writesOf } from './tables/source-writes.js';

/*
 * Every message to be sent goes through the planner, whether it comes from the agent, a person, a template or a flow. So only one
 * statement writes such a message, and only one function runs it, after planning.
 */
const gate = 'domain/conversations/queue-message.ts';
/** Statements that write messages which are not sent, each with the reason. */
const otherInserts: Record<string, string> = {
  'domain/conversations/inbound.sql.ts': 'stores what came in, and what was written in the vendor’s own app',
  'domain/conversations/record-private-reply.ts': 'records what was sent about a comment, which its own job delivers',
  'integrations/postgres/load/tables.ts': 'loads what a business brings along, which was sent long ago',
};

const files = sourceFiles();

describe('a message to be sent', () => {
  it('is inserted only by the planner’s own statement', () => {
    const inserts = files
      .flatMap(file => writesOf(file))
      .filter(({ table, verb }) => table === 'message' && verb === 'insert')
      .map(({ file }) => file);
    expect([...new Set(inserts)].sort()).toEqual([gate, ...Object.keys(otherInserts)].sort());
    expect(inserts.filter(file => file === gate)).toHaveLength(1);
  });

  it('is made by no entity of the ORM', () => {
    const made = files.filter(file => entitiesWritten(file).includes('Message'));
    expect(made).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });
});
