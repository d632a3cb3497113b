import { useRef } from 'react';
import { useTexts } from '../../app/intl';
import type { CampaignAccountsQuery } from '../../gql/graphql';
import { Input, Select } from '../../ui/field';
import { Textarea } from '../../ui/form';
import { Segments } from '../../ui/screen';
import { channelTexts } from '../inbox/inbox.texts';
import { newCampaignTexts } from './campaigns.texts';
import type { Draft } from './draft';
import { PlaceButtons } from './place-buttons';

export type Account = CampaignAccountsQuery['channelAccounts'][number];
export type Template = Account['templates'][number];

/** Returns the accounts that can send a text: forms only receive messages. */
export const sendingAccounts = (accounts: readonly Account[]): Account[] =>
  accounts.filter(({ provider }) => provider !== 'FORM');
export const usableTemplates = (account: Account | undefined): Template[] =>
  account?.templates.filter(({ status, unusable }) => status === 'APPROVED' && !unusable) ?? [];

/** Channels on which free text is only allowed for a while after the contact wrote. */
const withWindow: readonly string[] = ['WHATSAPP', 'MESSENGER', 'INSTAGRAM'];
const longestText = 1_000;

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
  const { by, text, values } = draft;
  const hasWindow = account !== undefined && withWindow.includes(account.channel);
  return (
    <>
      <Select
        label={say('account')}
        value={draft.accountId}
        error={errorOf('channelAccountId')}
        onChange={({ target }) => {
          const next = accounts.find(({ id }) => id === target.value);
          const has = usableTemplates(next).length > 0;
          onChange({ accountId: target.value, templateId: '', values: {}, ...(!has && { by: 'TEXT' }) });
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
      {by === 'TEMPLATE' && templates.length > 0 && (
        <Select
          label={say('template')}
          value={template?.id ?? ''}
          error={errorOf('templateId')}
          onChange={event => onChange({ templateId: event.target.value })}
        >
          <option value="" disabled>
            {say('chooseTemplate')}
          </option>
          {templates.map(({ id, name, language }) => (
            <option key={id} value={id}>
              {name} · {language}
            </option>
          ))}
        </Select>
      )}
      {by === 'TEMPLATE' && template && (
        <>
          <p className="rounded-lg bg-sunken px-3 py-2 whitespace-pre-wrap text-ink-2">{template.body}</p>
          {template.variables.map(place => (
            <ValueField
              key={`${template.id}.${place}`}
              label={say('value', { name: `{{${place}}}` })}
              value={values[place] ?? ''}
              error={errorOf(`variables.${place}`)}
              onChange={value => onChange({ values: { ...values, [place]: value } })}
            />
          ))}
        </>
      )}
      {by === 'TEXT' && (
        <ValueField
          isLong
          label={say('text')}
          value={text}
          error={errorOf('text')}
          hint={
            hasWindow &&
            say(templates.length > 0 ? 'windowHint' : 'windowHintNoTemplate', {
              channel: sayChannel(account.channel),
            })
          }
          onChange={value => onChange({ text: value })}
        />
      )}
      {(by === 'TEXT' || (template && template.variables.length > 0)) && (
        <p className="text-xs text-ink-3">{say('placeHint', { example: '{{firstName|amiga}}' })}</p>
      )}
    </>
  );
};

const ValueField = ({
  label,
  value,
  error,
  hint,
  isLong = false,
  onChange,
}: {
  label: string;
  value: string;
  error: string | null;
  hint?: string | false;
  isLong?: boolean;
  onChange(value: string): void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box}>
      {isLong ? (
        <Textarea
          label={label}
          rows={5}
          maxLength={longestText}
          value={value}
          error={error}
          hint={hint || undefined}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <Input
          label={label}
          value={value}
          error={error}
          autoComplete="off"
          onChange={event => onChange(event.target.value)}
        />
      )}
      <PlaceButtons field={label} box={box} value={value} onChange={onChange} />
    </div>
  );
};
