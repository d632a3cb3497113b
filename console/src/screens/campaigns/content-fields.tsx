import { useFormats, useTexts } from '../../app/intl';
import { languageName, languagesWith } from '../../lib/language-name';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/field';
import { Segments } from '../../ui/screen';
import { channelTexts } from '../../words/channel.texts';
import { newCampaignTexts } from './campaigns.texts';
import { type Draft, emptyWording, type Wording } from './draft';
import { type Account, type Template, WordingFields } from './wording-fields';

export type { Account, Template } from './wording-fields';

/** Returns the accounts that can send a text: forms only receive messages. */
export const sendingAccounts = (accounts: readonly Account[]): Account[] =>
  accounts.filter(({ provider }) => provider !== 'FORM');
export const usableTemplates = (account: Account | undefined): Template[] =>
  account?.templates.filter(({ status, unusable }) => status === 'APPROVED' && !unusable) ?? [];

/** The fields for a campaign's content and account. */
export const ContentFields = ({
  draft,
  accounts,
  template,
  errorOf,
  onChange,
}: {
  draft: Draft;
  accounts: readonly Account[];
  template: Template | undefined;
  errorOf(field: string): string | null;
  onChange(part: Partial<Draft>): void;
}) => {
  const say = useTexts(newCampaignTexts);
  const sayChannel = useTexts(channelTexts);
  const account = accounts.find(({ id }) => id === draft.accountId);
  const templates = usableTemplates(account);
  const { by, versions } = draft;
  const formats = useFormats();
  const shared = { draft, account, templates };
  const changeVersion = (at: number, part: Partial<Wording>) =>
    onChange({ versions: versions.map((each, place) => (place === at ? { ...each, ...part } : each)) });
  const taken = [draft.language, ...versions.map(({ language }) => language)];
  const addVersion = () => {
    const own = draft.language || formats.region.locale.split('-')[0] || 'es';
    const free = languagesWith(own).find(tag => tag !== own && !taken.includes(tag));
    if (free) onChange({ language: own, versions: [...versions, emptyWording(free)] });
  };
  return (
    <>
      <Select
        label={say('account')}
        value={draft.accountId}
        error={errorOf('channelAccountId')}
        onChange={({ target }) => {
          const next = accounts.find(({ id }) => id === target.value);
          const has = usableTemplates(next).length > 0;
          const hasSubject = next?.channel === 'EMAIL';
          const none = { templateId: '', values: {} };
          onChange({
            accountId: target.value,
            hasSubject,
            ...none,
            versions: versions.map(each => ({ ...each, ...none })),
            ...(!has && { by: 'TEXT' }),
          });
        }}
      >
        {accounts.map(({ id, name, channel, active }) => (
          <option key={id} value={id}>
            {name} · {sayChannel(channel)}
            {!active && ` · ${say('paused')}`}
          </option>
        ))}
      </Select>
      <div>
        <Segments
          label={say('by')}
          value={by}
          choices={[
            { value: 'TEMPLATE', title: say('TEMPLATE') },
            { value: 'TEXT', title: say('TEXT') },
          ]}
          onChoose={next => onChange({ by: next })}
        />
      </div>
      {by === 'TEMPLATE' && templates.length === 0 && <p className="text-ink-2">{say('noTemplates')}</p>}
      {versions.length > 0 && (
        <LanguageField
          label={say('firstLanguage')}
          hint={say('firstLanguageHint')}
          value={draft.language}
          error={errorOf('language')}
          taken={taken}
          onChange={language => onChange({ language })}
        />
      )}
      <WordingFields {...shared} wording={draft} template={template} errorOf={errorOf} onChange={onChange} />
      {versions.map((each, at) => (
        // By its place: by its language, choosing another one would replace the field that is being changed.
        // biome-ignore lint/suspicious/noArrayIndexKey: a version has no id
        <div key={at} className="flex flex-col gap-2.5 rounded-lg border p-3">
          <div className="flex items-end gap-2">
            <div className="flex-1">
              <LanguageField
                label={say('language')}
                value={each.language}
                error={errorOf(`versions.${at}.language`)}
                taken={taken}
                onChange={language => changeVersion(at, { language })}
              />
            </div>
            <IconButton
              icon="close"
              label={say('dropLanguage', { language: languageName(each.language, formats.language) })}
              onClick={() => onChange({ versions: versions.filter((_, place) => place !== at) })}
            />
          </div>
          <WordingFields
            {...shared}
            wording={each}
            template={templates.find(({ id }) => id === each.templateId)}
            errorOf={field => errorOf(`versions.${at}.${field}`)}
            onChange={part => changeVersion(at, part)}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={addVersion}>
          {say('addLanguage')}
        </Button>
        <p className="mt-1 text-xs text-ink-3">{say('languageHint')}</p>
      </div>
    </>
  );
};

/** The language of a version, which no other has. */
const LanguageField = ({
  label,
  hint,
  value,
  error,
  taken,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  taken: readonly string[];
  onChange(language: string): void;
}) => {
  const formats = useFormats();
  return (
    <Select label={label} hint={hint} value={value} error={error} onChange={({ target }) => onChange(target.value)}>
      {languagesWith(value)
        .filter(tag => tag === value || !taken.includes(tag))
        .map(tag => (
          <option key={tag} value={tag}>
            {languageName(tag, formats.language)}
          </option>
        ))}
    </Select>
  );
};
