import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { InviteDocument, type Role } from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { ShownOnce } from '../../ui/shown-once';
import { roleTexts } from '../../words/role.texts';
import { signInTexts } from './sign-in.texts';

const roles: Role[] = ['SELLER', 'PROFESSIONAL', 'SECRETARY', 'ADMIN'];

/** Invites somebody; `again` is who was invited before, or has no access any more. */
export const InviteDialog = ({
  again,
  onClose,
}: {
  again?: { firstName: string; lastName: string; email: string; role: Role };
  onClose(): void;
}) => {
  const say = useTexts(signInTexts);
  const sayRole = useTexts(roleTexts);
  const { make, busy, errorOf } = useMake(InviteDocument);
  // Only a CEO can see a former CEO here.
  const offered = again && !roles.includes(again.role) ? [again.role, ...roles] : roles;
  const [done, setDone] = useState<{ email: string; link: string | null } | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    const { data } = await make(valuesOf(event.currentTarget) as never);
    if (!data?.inviteUser.user) return;
    const { inviteToken, user } = data.inviteUser;
    setDone({ email: user.email, link: inviteToken ? `${location.origin}/accept-invite#token=${inviteToken}` : null });
  };
  return (
    <FormDialog
      title={say('inviteTitle')}
      submit={say('invite')}
      busy={busy}
      done={
        done && (
          <ShownOnce
            text={say(done.link ? 'invitedWithLink' : 'invited', { email: done.email })}
            label={say('inviteLink')}
            value={done.link}
            onDone={onClose}
          />
        )
      }
      onSubmit={send}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <Input
          label={say('firstName')}
          name="firstName"
          required
          autoComplete="off"
          defaultValue={again?.firstName}
          error={errorOf('firstName')}
        />
        <Input
          label={say('lastName')}
          name="lastName"
          required
          autoComplete="off"
          defaultValue={again?.lastName}
          error={errorOf('lastName')}
        />
      </div>
      <Input
        label={say('email')}
        name="email"
        type="email"
        required
        autoComplete="off"
        defaultValue={again?.email}
        error={errorOf('email')}
      />
      <Select label={say('role')} name="role" defaultValue={again?.role ?? 'SELLER'} error={errorOf('role')}>
        {offered.map(role => (
          <option key={role} value={role}>
            {sayRole(role)}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
};
