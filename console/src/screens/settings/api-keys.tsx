import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { CreateKeyDocument, RevokeKeyDocument, type Role, SettingsKeysDocument } from '../../gql/graphql';
import { stretchOf } from '../../lib/days';
import { useMake } from '../../lib/make';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { Sheet } from '../../ui/sections';
import { ShownOnce } from '../../ui/shown-once';
import { roleTexts } from '../../words/role.texts';
import { settingsTexts } from './settings.texts';

/** The API keys. Each key is shown only once, when it is created. */
export const ApiKeys = () => {
  const say = useTexts(settingsTexts);
  const sayRole = useTexts(roleTexts);
  const formats = useFormats();
  const write = useWrite();
  const { data, again, waiting } = useRead(SettingsKeysDocument, {});
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const keys = data?.apiKeys;
  return (
    <Sheet>
      <Card
        title={say('keys')}
        what={say('keysWhat')}
        action={
          <Button kind="solid" icon="plus" onClick={() => setMaking(true)}>
            {say('newKey')}
          </Button>
        }
      >
        {waiting}
        {keys?.length === 0 && (
          <div className="py-6">
            <EmptyState icon="key" title={say('noKeys')}>
              {say('noKeysBody')}
            </EmptyState>
          </div>
        )}
        <ul>
          {keys?.map(({ id, name, role, owner, createdAt, lastUsedAt, expiresAt }) => (
            <li key={id} className="flex items-center gap-3 border-b px-3.5 py-2 last:border-b-0">
              <div className="min-w-0 flex-1">
                <p className="flex min-w-0 items-center gap-1.5">
                  <span className="truncate font-medium">{name}</span>
                  <Badge>{sayRole(role)}</Badge>
                </p>
                <p className="text-xs text-ink-3">
                  {owner ? `${owner.firstName} ${owner.lastName} · ` : ''}
                  {formats.day(createdAt)} ·{' '}
                  {lastUsedAt ? say('lastUsed', { at: formats.relative(lastUsedAt) }) : say('neverUsed')}
                  {expiresAt ? ` · ${say('endsAt', { at: formats.day(expiresAt) })}` : ''}
                </p>
              </div>
              <IconButton icon="close" label={say('revokeTitle', { name })} onClick={() => setEnding({ id, name })} />
            </li>
          ))}
        </ul>
      </Card>
      {making && (
        <NewKey
          onClose={() => {
            setMaking(false);
            again();
          }}
        />
      )}
      {ending && (
        <Confirm
          title={say('revokeTitle', { name: ending.name })}
          action={say('revoke')}
          onConfirm={async () => {
            const { refusal } = await write(RevokeKeyDocument, { id: ending.id });
            if (!refusal) again();
          }}
          onClose={() => setEnding(null)}
        >
          {say('revokeWhat')}
        </Confirm>
      )}
    </Sheet>
  );
};

const NewKey = ({ onClose }: { onClose(): void }) => {
  const say = useTexts(settingsTexts);
  const sayRole = useTexts(roleTexts);
  const { make, busy, errorOf } = useMake(CreateKeyDocument);
  const { user, tenant } = useViewer();
  const [made, setMade] = useState<{ key: string | null } | null>(null);
  const roles: Role[] = ['ADMIN', 'SELLER', 'SECRETARY', ...(user.role === 'CEO' ? (['CEO'] as const) : [])];
  const create = async (event: FormEvent<HTMLFormElement>) => {
    const { name = '', role = 'SECRETARY', until = '' } = valuesOf(event.currentTarget);
    const expiresAt = stretchOf(tenant.timezone, '', until).to ?? null;
    const { data } = await make({ name, role: role as Role, expiresAt });
    if (data) setMade({ key: data.createApiKey.key ?? null });
  };
  return (
    <FormDialog
      title={say('newKey')}
      submit={say('newKey')}
      busy={busy}
      done={
        made && (
          <ShownOnce
            text={say(made.key === null ? 'keyLost' : 'keyShownOnce')}
            label={say('key')}
            value={made.key}
            onDone={onClose}
          />
        )
      }
      onSubmit={create}
      onClose={onClose}
    >
      <Input
        label={say('keyName')}
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        placeholder="n8n"
        error={errorOf('name')}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select label={say('role')} name="role" defaultValue="SECRETARY" error={errorOf('role')}>
          {roles.map(role => (
            <option key={role} value={role}>
              {sayRole(role)}
            </option>
          ))}
        </Select>
        <Input label={say('until')} name="until" type="date" hint={say('untilHint')} error={errorOf('expiresAt')} />
      </div>
    </FormDialog>
  );
};
