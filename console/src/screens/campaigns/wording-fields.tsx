import { useRef } from 'react';
import { useTexts } from '../../app/intl';
import type { CampaignAccountsQuery } from '../../gql/graphql';
import { Input, Select } from '../../ui/field';
import { Textarea } from '../../ui/form';
import { channelTexts } from '../../words/channel.texts';
import { newCampaignTexts } from './campaigns.texts';
import type { Draft, Wording } from './draft';
import { PlaceButtons } from './place-buttons';

export type Account = CampaignAccountsQuery['channelAccounts'][number];
export type Template = Account['templates'][number];

/** Channels on which free text is only allowed for a while after the contact wrote. */
const withWindow: readonly string[] = ['WHATSAPP', 'MESSENGER', 'INSTAGRAM'];
const longestText = 1_000;
const longestSubject = 200;

/** The template with its values, or the text, and the subject, in one language. */
export const WordingFields = ({
  draft,
  wording,
  account,
  template,
  templates,
  errorOf,
  onChange,
}: {
  draft: Draft;
  wording: Wording;
  account: Account | undefined;
  template: Template | undefined;
  templates: readonly Template[];
  errorOf(field: string): string | null;
  onChange(part: Partial<Wording>): void;
}) => {
  const say = useTexts(newCampaignTexts);
  const sayChannel = useTexts(channelTexts);
  const { by, hasSubject } = draft;
  const { text, values, subject } = wording;
  const hasWindow = account !== undefined && withWindow.includes(account.channel);
  return (
    <>
      {hasSubject && (
        <ValueField
          label={say('subject')}
          value={subject}
          error={errorOf('subject')}
          maxLength={longestSubject}
          onChange={value => onChange({ subject: value })}
        />
      )}
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
        <p className="text-xs text-ink-3">{say('placeHint', { example: `{{firstName|${say('friend')}}}` })}</p>
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
  maxLength,
  onChange,
}: {
  label: string;
  value: string;
  error: string | null;
  hint?: string | false;
  isLong?: boolean;
  maxLength?: number;
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
          maxLength={maxLength}
          autoComplete="off"
          onChange={event => onChange(event.target.value)}
        />
      )}
      <PlaceButtons field={label} box={box} value={value} onChange={onChange} />
    </div>
  );
};
