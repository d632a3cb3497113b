import { searchRows } from '../../domain/search/index.js';
import { SearchArgs, SearchHit } from '../search/search-hit.type.js';
import { boundRows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

export const searchRoots: Record<string, Root> = {
  search: allOf(
    SearchHit,
    boundRows(({ text, first, kinds }: SearchArgs) => searchRows(text, first ?? 20, kinds)),
    {
      permission: 'search:read',
      description:
        'The best hits among people, messages, opportunities, products and cases that you may see. A hit contains all words. If there are few such hits, hits with small typing errors follow.',
      args: SearchArgs,
    },
  ),
};
