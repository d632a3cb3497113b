import { Int } from 'type-graphql';
import type { SourceCountRow } from '../../domain/leads/index.js';
import { windowOnSql } from '../read/window.js';

const count = windowOnSql<SourceCountRow>('f');

@count.Type('SourceCount', { description: 'Where leads came from.' })
export class SourceCount {
  @count.Column(() => String, { description: 'The source as leads name it, such as `WHATSAPP` or `Feria`.' })
  source!: string;

  @count.Column(() => Int, { description: 'How many leads came from there.' })
  count!: number;
}
