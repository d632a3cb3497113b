import { collapseSpaces } from '../shared/collapse-spaces.js';
import type { Sql } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { isWrittenTwice } from './retrieve.js';
import { searchKnowledge } from './search/search-knowledge.js';
import { loadCurrentShelf } from './shelf.js';

/** An article that is about something, with the sentences that say most of it. */
export interface ArticleAbout {
  id: string;
  title: string;
  passage: string;
}

/** Returns the tenant's articles in the language whose title or keywords name something in the text, the best first. */
export async function articlesAbout(
  read: Sql,
  tenantId: string,
  text: string,
  language: Language,
): Promise<ArticleAbout[]> {
  const { articles } = await loadCurrentShelf(read, tenantId);
  const isTwice = isWrittenTwice(articles, language);
  return searchKnowledge(articles, text, { language })
    .filter(({ titled, article }) => titled && (!isTwice || article.language === language))
    .map(({ article: { id, title }, passage }) => ({ id, title, passage: collapseSpaces(passage) }));
}
