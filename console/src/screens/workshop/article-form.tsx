import { type FormEvent, useRef } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  type ArticleFragment,
  CreateArticleDocument,
  PublishArticleDocument,
  SaveArticleDocument,
} from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useKeys } from '../../lib/keyboard';
import { useMake } from '../../lib/make';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { Switch, Textarea, valuesOf, wordsOf } from '../../ui/form';
import { toast } from '../../ui/toast';
import { useMayTeach } from './may-teach';
import { Restored } from './restored';
import { useFormDraft } from './use-form-draft';
import { knowledgeTexts, workshopTexts } from './workshop.texts';

/** Shows and edits an article, or creates one if none is given. ⌘Enter saves. */
export const ArticleForm = ({
  article,
  onPatch,
  onSaved,
  onBack,
}: {
  article: ArticleFragment | null;
  onPatch(id: string, part: Partial<ArticleFragment>): void;
  onSaved(id: string): void;
  onBack(): void;
}) => {
  const say = useTexts(knowledgeTexts);
  const sayAll = useTexts(workshopTexts);
  const formats = useFormats();
  const write = useWrite();
  const { tenant } = useViewer();
  const mayTeach = useMayTeach();
  const { make, send, busy, errorOf } = useMake(CreateArticleDocument);
  const form = useRef<HTMLFormElement>(null);
  const { draft, isRestored, keep, saved: forget, discard } = useFormDraft(`article ${article?.id ?? 'new'}`);
  useKeys({ 'mod+Enter': () => form.current?.requestSubmit() });

  const publish = async (active: boolean) => {
    if (!article) return;
    onPatch(article.id, { active });
    const { refusal } = await write(PublishArticleDocument, { input: { knowledgeArticleId: article.id, active } });
    if (refusal) onPatch(article.id, { active: !active });
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asDraft = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value === 'draft';
    const values = valuesOf(event.currentTarget);
    const { title = '', body = '', keywords = '', language = 'es' } = values;
    const texts = { title, body, keywords: wordsOf(keywords) };
    const saved = article
      ? (
          await send(SaveArticleDocument, {
            input: { ...differing(texts, article), knowledgeArticleId: article.id },
          })
        ).data?.updateKnowledgeArticle
      : (await make({ ...texts, language, active: !asDraft })).data?.createKnowledgeArticle;
    const id = saved?.knowledgeArticle?.id;
    if (!id) return;
    forget(values);
    toast.good(sayAll('saved'));
    onSaved(id);
  };
  return (
    <form
      ref={form}
      className="flex max-w-3xl flex-col gap-3.5 p-4 pb-20"
      onSubmit={event => void save(event)}
      onChange={event => keep(event.currentTarget)}
    >
      <div className="flex items-center gap-2">
        <IconButton icon="back" label={say('back')} className="md:hidden" onClick={onBack} />
        <h2 className="line-clamp-3 min-w-0 flex-1 text-base font-semibold">{article?.title ?? say('newArticle')}</h2>
        {article && (
          <>
            <span className="text-xs text-ink-3 max-sm:hidden">
              {sayAll('changed', { at: formats.relative(article.updatedAt) })}
            </span>
            <Switch
              label={say('published')}
              checked={article.active}
              disabled={!mayTeach}
              onChange={active => void publish(active)}
            />
          </>
        )}
      </div>
      {isRestored && <Restored onDiscard={discard} />}
      <fieldset key={draft ? 'draft' : 'kept'} disabled={!mayTeach} className="flex flex-col gap-3.5">
        <div className="grid gap-3.5 sm:grid-cols-[1fr_8rem]">
          <Input
            label={say('articleTitle')}
            name="title"
            required
            defaultValue={draft?.title ?? article?.title}
            error={errorOf('title')}
          />
          <Select
            label={say('language')}
            name="language"
            disabled={article !== null}
            defaultValue={article?.language ?? draft?.language ?? tenant.locale.slice(0, 2)}
          >
            <option value="es">Español</option>
            <option value="en">English</option>
          </Select>
        </div>
        <Textarea
          label={say('body')}
          name="body"
          required
          rows={12}
          maxLength={10_000}
          defaultValue={draft?.body ?? article?.body}
          hint={say('bodyHint')}
          error={errorOf('body')}
          className="text-base leading-6"
        />
        <Input
          label={say('keywords')}
          name="keywords"
          defaultValue={draft?.keywords ?? article?.keywords.join(', ')}
          hint={sayAll('words')}
          error={errorOf('keywords')}
        />
      </fieldset>
      {mayTeach && (
        <div className="flex gap-2">
          <Button kind="solid" type="submit" disabled={busy} className="h-8">
            {article ? sayAll('save') : say('publish')}
          </Button>
          {!article && (
            <Button type="submit" value="draft" disabled={busy} className="h-8">
              {say('saveDraft')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
};
