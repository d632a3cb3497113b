import { Int } from 'type-graphql';
import type { SourceCountRow } from '../../domain/leads/index.js';
import { windowOnSql } from '../read/window.js';

const count = windowOnSql<SourceCountRow>('f');

@count.Type('SourceCount', { description: 'A source of leads.' })
export class SourceCount {
  @count.Column(() => String, { description: 'The source as stored in leads, such as `WHATSAPP` or `Feria`.' })
  source!: string;

  @count.Column(() => Int, { description: 'How many leads have this source.' })
  count!: number;
}
