import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  SettingsTemplatesByAccountDocument,
  SettingsTemplatesDocument,
  SyncTemplatesDocument,
  type SettingsTemplateFragment as Template,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Sheet } from '../../ui/sections';
import { toast } from '../../ui/toast';
import { settingsTexts } from './settings.texts';
import { categoryTexts, templateStateTexts } from './templates.texts';

const tones: Record<string, Tone> = {
  APPROVED: 'good',
  PENDING: 'warm',
  DRAFT: 'quiet',
  REJECTED: 'bad',
  PAUSED: 'bad',
  DISABLED: 'bad',
  DELETED: 'quiet',
};

/**
 * The templates that may be sent when the reply window is closed: by account if the viewer manages the business, otherwise in one list.
 */
export const Templates = () => (runs(useViewer().user.role) ? <ByAccount /> : <All />);

const ByAccount = () => {
  const say = useTexts(settingsTexts);
  const write = useWrite();
  const { data, again, waiting } = useRead(SettingsTemplatesByAccountDocument, {});
  const [busy, setBusy] = useState<string | null>(null);
  // Providers without templates are left out.
  const accounts = data?.channelAccounts.filter(
    ({ channel, provider, templates }) => templates.length > 0 || (channel === 'WHATSAPP' && provider !== 'FORM'),
  );
  const sync = async (id: string) => {
    setBusy(id);
    const { data: synced } = await write(SyncTemplatesDocument, { id });
    setBusy(null);
    if (!synced) return;
    toast.good(say('synced', { count: synced.syncTemplates.templates?.length ?? 0 }));
    again();
  };
  return (
    <Sheet>
      <p className="text-ink-2">{say('templatesWhat')}</p>
      {waiting}
      {accounts?.length === 0 && (
        <EmptyState
          icon="template"
          title={say('noTemplates')}
          action={
            <Link to="/settings/{-$section}" params={{ section: 'channels' }} className="text-accent underline">
              {say('noTemplatesConnect')}
            </Link>
          }
        >
          {say('noTemplatesChannel')}
        </EmptyState>
      )}
      {accounts?.map(account => (
        <Card
          key={account.id}
          title={account.name}
          action={
            <Button icon="refresh" disabled={busy === account.id} onClick={() => void sync(account.id)}>
              {say('sync')}
            </Button>
          }
        >
          {account.templates.length === 0 ? (
            <p className="p-3.5 text-ink-2">{say('noTemplatesBody')}</p>
          ) : (
            <List templates={account.templates} />
          )}
        </Card>
      ))}
    </Sheet>
  );
};

const All = () => {
  const say = useTexts(settingsTexts);
  const { data, waiting } = useRead(SettingsTemplatesDocument, {});
  return (
    <Sheet>
      <Card title={say('templates')} what={say('templatesWhat')}>
        {waiting}
        {data?.messageTemplates.length === 0 && <p className="p-3.5 text-ink-2">{say('noTemplatesYet')}</p>}
        {data && <List templates={eachOnce(data.messageTemplates)} />}
      </Card>
    </Sheet>
  );
};

/** Each template once: two accounts may have the same one, and a seller sees no accounts. One that differs in anything stays. */
const eachOnce = (templates: readonly Template[]): Template[] => [
  ...new Map(templates.map(({ id, ...rest }) => [JSON.stringify(rest), { id, ...rest }])).values(),
];

const List = ({ templates }: { templates: readonly Template[] }) => {
  const sayState = useTexts(templateStateTexts);
  const sayCategory = useTexts(categoryTexts);
  return (
    <ul>
      {templates.map(({ id, name, language, category, body, status, unusable }) => (
        <li key={id} className="border-b px-3.5 py-2 last:border-b-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="min-w-0 truncate font-medium">{name}</span>
            <span className="text-xs text-ink-3 uppercase">{language}</span>
            <span className="flex-1 text-xs text-ink-3">
              {category in categoryTexts ? sayCategory(category as 'UTILITY') : category.toLowerCase()}
            </span>
            <Badge tone={tones[status] ?? 'quiet'}>
              {status in templateStateTexts ? sayState(status as 'APPROVED') : status.toLowerCase()}
            </Badge>
          </p>
          <p className="mt-0.5 whitespace-pre-wrap text-ink-2">{body}</p>
          {unusable && <p className="mt-0.5 text-xs text-warm">{unusable}</p>}
        </li>
      ))}
    </ul>
  );
};
