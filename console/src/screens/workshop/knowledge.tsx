import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { ArticlesDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { ArticleForm } from './article-form';
import { AskAsCustomer } from './ask-as-customer';
import { useMayTeach } from './may-teach';
import { knowledgeTexts, workshopTexts } from './workshop.texts';

/** The knowledge base: the articles, one of them open, and the agent's answer to a question. */
export const Knowledge = () => {
  const say = useTexts(knowledgeTexts);
  const sayAll = useTexts(workshopTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const mayTeach = useMayTeach();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const pages = usePages(ArticlesDocument, { search: search || null }, ({ knowledgeArticles }) => knowledgeArticles);
  const open = pages.rows.find(({ id }) => id === chosen) ?? null;
  const editing = chosen === 'new' || open !== null;
  return (
    <div className="flex h-full min-w-0">
      <div
        className={cx(
          'h-full w-full flex-none flex-col border-r bg-surface md:flex md:w-[320px]',
          editing ? 'hidden' : 'flex',
        )}
      >
        <div className="flex flex-none items-center gap-1.5 border-b p-2">
          <SearchField
            label={say('search')}
            value={search}
            onChange={text => setSearch(text ?? '')}
            className="min-w-0 flex-1"
          />
          {mayTeach && (
            <IconButton icon="plus" label={say('newArticle')} className="size-8" onClick={() => setChosen('new')} />
          )}
        </div>
        {pages.error && pages.rows.length === 0 && <Failure text={errorText(pages.error)} onAgain={pages.readAgain} />}
        {pages.loading && pages.rows.length === 0 && <Skeleton lines={8} />}
        {!pages.loading && !pages.error && pages.rows.length === 0 && (
          <EmptyState icon="book" title={say(search ? 'nothing' : 'none')}>
            {search ? null : say('noneBody')}
          </EmptyState>
        )}
        <nav aria-label={say('articles')} className="min-h-0 flex-1 overflow-y-auto">
          <ul>
            {pages.rows.map(article => (
              <li key={article.id} className="border-b">
                <button
                  type="button"
                  aria-current={article.id === chosen ? 'true' : undefined}
                  onClick={() => setChosen(article.id)}
                  className={cx(
                    'block w-full px-3 py-2 text-left',
                    article.id === chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
                  )}
                >
                  <span className="flex items-baseline gap-2">
                    <span className={cx('min-w-0 flex-1 truncate font-medium', !article.active && 'text-ink-3')}>
                      {article.title}
                    </span>
                    <span className="flex-none text-2xs text-ink-3">{formats.short(article.updatedAt)}</span>
                  </span>
                  <span className="flex items-center gap-1.5">
                    <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{article.body}</span>
                    {!article.active && <Badge tone="warm">{say('draft')}</Badge>}
                    <span className="flex-none text-2xs text-ink-3 uppercase">{article.language}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {pages.moreError && (
            <p role="alert" className="px-3 pt-2 text-bad">
              {errorText(pages.moreError)}
            </p>
          )}
          {!pages.complete && pages.rows.length > 0 && (
            <Button kind="plain" className="m-2" onClick={pages.readMore}>
              {sayAll('more')}
            </Button>
          )}
        </nav>
      </div>
      <div className={cx('h-full min-w-0 flex-1 flex-col overflow-y-auto md:flex', editing ? 'flex' : 'hidden')}>
        <AskAsCustomer onOpen={setChosen} />
        {editing ? (
          <ArticleForm
            key={chosen}
            article={open}
            onPatch={pages.patch}
            onBack={() => setChosen(null)}
            onSaved={id => {
              pages.readAgain();
              setChosen(id);
            }}
          />
        ) : (
          <EmptyState
            icon="book"
            title={say('choose')}
            action={
              mayTeach && (
                <Button kind="solid" icon="plus" onClick={() => setChosen('new')}>
                  {say('newArticle')}
                </Button>
              )
            }
          >
            {say('noneBody')}
          </EmptyState>
        )}
      </div>
    </div>
  );
};
