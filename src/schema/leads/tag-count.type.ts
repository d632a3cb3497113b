import { Int } from 'type-graphql';
import type { TagCountRow } from '../../domain/leads/index.js';
import { windowOnSql } from '../read/window.js';

const count = windowOnSql<TagCountRow>('f');

@count.Type('TagCount', { description: 'A tag that leads have.' })
export class TagCount {
  @count.Column(() => String, { description: 'The tag, as it is written.' })
  tag!: string;

  @count.Column(() => Int, { description: 'How many leads have it.' })
  count!: number;
}
