import { useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  CreateSocialPostDocument,
  DraftSocialPostDocument,
  SocialPostAccountsDocument,
  SocialPostArticlesDocument,
  SocialPostProductsDocument,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { EmptyState } from '../../ui/empty-state';
import { Input, Select } from '../../ui/field';
import { Textarea } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { Segments } from '../../ui/screen';
import { toast } from '../../ui/toast';
import { ImageField } from './image-field';
import { newPostTexts, postTexts } from './social-posts.texts';

const kinds = ['DRAFT', 'WRITE'] as const;
const subjects = ['PRODUCT', 'ARTICLE', 'TOPIC'] as const;
const tones = ['FRIENDLY', 'FORMAL'] as const;
const longestText = 2_200;
const longestTopic = 1_000;

/** Creates a draft: about a product, an article or a topic, or in the user's own words. */
export const NewPost = ({ onClose, onCreated }: { onClose(): void; onCreated(id: string): void }) => {
  const say = useTexts(postTexts);
  const sayNew = useTexts(newPostTexts);
  const write = useWrite();
  const [kind, setKind] = useState<(typeof kinds)[number]>('DRAFT');
  const [subject, setSubject] = useState<(typeof subjects)[number]>('PRODUCT');
  const [tone, setTone] = useState<(typeof tones)[number]>('FRIENDLY');
  const [accountId, setAccountId] = useState('');
  const [search, setSearch] = useState('');
  const [productId, setProductId] = useState('');
  const [articleId, setArticleId] = useState('');
  const [topic, setTopic] = useState('');
  const [text, setText] = useState('');
  const [imageUrl, setImageUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const read = useRead(SocialPostAccountsDocument, {});
  const sought = { search: search.trim() || null };
  const found = useRead(SocialPostProductsDocument, sought, { pause: subject !== 'PRODUCT' });
  const written = useRead(SocialPostArticlesDocument, sought, { pause: subject !== 'ARTICLE' });
  const accounts = (read.data?.channelAccounts ?? []).filter(
    ({ provider, channel }) => provider === 'META' && (channel === 'MESSENGER' || channel === 'INSTAGRAM'),
  );
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
  const products = found.data?.products.nodes ?? [];
  const product = products.find(({ id }) => id === productId) ?? products[0];
  const articles = (written.data?.knowledgeArticles.nodes ?? []).filter(({ active }) => active);
  const article = articles.find(({ id }) => id === articleId) ?? articles[0];
  const about = {
    PRODUCT: product && { productId: product.id },
    ARTICLE: article && { articleId: article.id },
    TOPIC: topic.trim() ? { topic: topic.trim() } : undefined,
  }[subject];
  const create = async () => {
    if (!account) return;
    setBusy(true);
    const image = imageUrl.trim() || null;
    if (kind === 'WRITE') {
      const input = { channelAccountId: account.id, text, imageUrl: image, idempotencyKey };
      const { data } = await write(CreateSocialPostDocument, { input });
      if (data?.createSocialPost.socialPost) onCreated(data.createSocialPost.socialPost.id);
    } else if (about) {
      const input = { channelAccountIds: [account.id], about, tone, imageUrl: image };
      const { data } = await write(DraftSocialPostDocument, { input });
      const [post] = data?.draftSocialPost.socialPosts ?? [];
      if (post) {
        toast.good(sayNew('drafted'));
        onCreated(post.id);
      }
    }
    setBusy(false);
  };
  return (
    <FormDialog
      title={say('create')}
      submit={sayNew('make')}
      busy={busy || !account || (kind === 'DRAFT' ? !about : text.trim() === '' && imageUrl.trim() === '')}
      onSubmit={create}
      onClose={onClose}
    >
      {read.waiting}
      {read.data && accounts.length === 0 && (
        <EmptyState icon="plug" title={sayNew('noAccounts')}>
          {sayNew('noAccountsBody')}
        </EmptyState>
      )}
      {account && (
        <>
          <Segments
            label={sayNew('kind')}
            value={kind}
            choices={kinds.map(each => ({ value: each, title: sayNew(each) }))}
            onChoose={next => setKind(next)}
          />
          <Select label={sayNew('accounts')} value={account.id} onChange={event => setAccountId(event.target.value)}>
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {kind === 'WRITE' ? (
            <Textarea
              label={sayNew('text')}
              rows={6}
              maxLength={longestText}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          ) : (
            <>
              <Segments
                label={sayNew('subject')}
                value={subject}
                choices={subjects.map(each => ({ value: each, title: sayNew(each) }))}
                onChoose={next => {
                  setSubject(next);
                  setSearch('');
                }}
              />
              {subject === 'TOPIC' ? (
                <Textarea
                  label={sayNew('topic')}
                  hint={sayNew('topicHint')}
                  rows={3}
                  maxLength={longestTopic}
                  value={topic}
                  onChange={event => setTopic(event.target.value)}
                />
              ) : (
                <Input
                  label={sayNew('search')}
                  value={search}
                  autoComplete="off"
                  onChange={event => setSearch(event.target.value)}
                />
              )}
              {subject === 'PRODUCT' && (
                <Select
                  label={sayNew('product')}
                  value={product?.id ?? ''}
                  onChange={event => setProductId(event.target.value)}
                >
                  {!product && <option value="">{sayNew('choose')}</option>}
                  {products.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
              {subject === 'ARTICLE' && (
                <Select
                  label={sayNew('article')}
                  value={article?.id ?? ''}
                  onChange={event => setArticleId(event.target.value)}
                >
                  {!article && <option value="">{sayNew('chooseArticle')}</option>}
                  {articles.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </Select>
              )}
              <Segments
                label={sayNew('tone')}
                value={tone}
                choices={tones.map(each => ({ value: each, title: sayNew(each) }))}
                onChoose={next => setTone(next)}
              />
            </>
          )}
          <ImageField
            value={imageUrl}
            hint={kind === 'DRAFT' && subject === 'PRODUCT' && product?.imageUrl ? sayNew('ownImage') : undefined}
            onChange={setImageUrl}
          />
        </>
      )}
    </FormDialog>
  );
};
