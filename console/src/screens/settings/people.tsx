import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  ChangeRoleDocument,
  DeactivateDocument,
  type SettingsPersonFragment as Person,
  type Role,
  SettingsPeopleDocument,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Menu, MenuHeading, MenuItem } from '../../ui/menu';
import { Sheet } from '../../ui/sections';
import { toast } from '../../ui/toast';
import { roleTexts } from '../../words/role.texts';
import { InviteDialog } from '../sign-in/invite-dialog';
import { settingsTexts } from './settings.texts';

const roles: Role[] = ['CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SECRETARY'];

/** Whether a person has not accepted an invitation yet. */
const isInvited = ({ active, emailConfirmed }: Person): boolean => !active && !emailConfirmed;

/** The users and their roles: invite, change the role, deactivate. */
export const People = () => {
  const say = useTexts(settingsTexts);
  const { user } = useViewer();
  const { data, again, waiting } = useRead(SettingsPeopleDocument, {});
  const [inviting, setInviting] = useState<'new' | Person | null>(null);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const write = useWrite();
  const may = runs(user.role);
  const users = data?.users ?? [];
  const invited = new Set(users.filter(isInvited).map(({ email }) => email));
  // Who had access before and is invited again is shown once, as invited.
  const shown = users.filter(user => user.active || isInvited(user) || !invited.has(user.email));
  const people = shown.sort(
    (a, b) => Number(b.active) - Number(a.active) || roles.indexOf(a.role) - roles.indexOf(b.role),
  );
  const deactivate = async (person: Person) => {
    const { refusal } = await write(DeactivateDocument, { input: { userId: person.id } });
    if (refusal) return;
    toast.good(say('deactivated', { name: person.firstName }));
    again();
  };
  return (
    <Sheet>
      <Card
        title={say('people')}
        what={may && say('peopleWhat')}
        action={
          may && (
            <Button kind="solid" icon="plus" onClick={() => setInviting('new')}>
              {say('invite')}
            </Button>
          )
        }
      >
        {waiting}
        <ul>
          {people.map(person => (
            <PersonRow
              key={person.id}
              person={person}
              own={person.id === user.id}
              may={may && person.id !== user.id && (user.role === 'CEO' || person.role !== 'CEO')}
              onInvite={() => setInviting(person)}
              onLeave={() => setLeaving(person)}
            />
          ))}
        </ul>
      </Card>
      {inviting && (
        <InviteDialog
          again={inviting === 'new' ? undefined : inviting}
          onClose={() => {
            setInviting(null);
            again();
          }}
        />
      )}
      {leaving && (
        <Confirm
          title={say('deactivateTitle', { name: `${leaving.firstName} ${leaving.lastName}` })}
          action={say('deactivate')}
          onConfirm={() => deactivate(leaving)}
          onClose={() => setLeaving(null)}
        >
          {say('deactivateWhat')}
        </Confirm>
      )}
    </Sheet>
  );
};

const PersonRow = ({
  person,
  own,
  may,
  onInvite,
  onLeave,
}: {
  person: Person;
  own: boolean;
  may: boolean;
  /** Invites somebody again, who has not come yet or has no access any more. */
  onInvite(): void;
  onLeave(): void;
}) => {
  const say = useTexts(settingsTexts);
  const sayRole = useTexts(roleTexts);
  const { user } = useViewer();
  const write = useWrite();
  const name = `${person.firstName} ${person.lastName}`;
  const given = roles.filter(role => user.role === 'CEO' || role !== 'CEO');
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 border-b px-3.5 py-2 last:border-b-0">
      <Avatar name={name} size={30} />
      {/* On a narrow phone the role stands below the name, which would be cut off beside it. */}
      <div className="min-w-0 flex-1 max-[430px]:basis-3/4">
        <p className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          <span className="truncate font-medium">{name}</span>
          {own && <Badge tone="accent">{say('you')}</Badge>}
          {!person.active && <Badge tone="warm">{say(isInvited(person) ? 'invited' : 'inactive')}</Badge>}
        </p>
        <p className="truncate text-xs text-ink-3">{person.email}</p>
      </div>
      {may ? (
        <Menu
          align="end"
          label={say('roleOf', { name })}
          trigger={
            <Button aria-label={say('roleOf', { name: `${name}: ${sayRole(person.role)}` })}>
              {sayRole(person.role)}
              <Icon name="down" size={12} />
            </Button>
          }
        >
          <MenuHeading>{say('roleOf', { name })}</MenuHeading>
          {given.map(role => (
            <MenuItem
              key={role}
              checked={role === person.role}
              onSelect={() => void write(ChangeRoleDocument, { input: { userId: person.id, role } })}
            >
              {sayRole(role)}
            </MenuItem>
          ))}
        </Menu>
      ) : (
        <span className="flex-none text-ink-2">{sayRole(person.role)}</span>
      )}
      {may && !person.active && <IconButton icon="send" label={say('inviteAgain', { name })} onClick={onInvite} />}
      {may && (person.active || !person.emailConfirmed) ? (
        <IconButton icon="close" label={say('deactivateTitle', { name })} onClick={onLeave} />
      ) : (
        (person.active || !may) && <span className="w-7 flex-none max-sm:hidden" />
      )}
    </li>
  );
};
