import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { roleTexts } from '../../app/shell.texts';
import { InviteDocument, type Role } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { toast } from '../../ui/toast';
import { signInTexts } from './sign-in.texts';

const roles: Role[] = ['SELLER', 'PROFESSIONAL', 'SECRETARY', 'ADMIN'];

export const InviteDialog = ({ onClose }: { onClose(): void }) => {
  const say = useTexts(signInTexts);
  const sayRole = useTexts(roleTexts);
  const write = useWrite();
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ email: string; link: string | null } | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    const { data } = await write(InviteDocument, { input: { ...values, idempotencyKey: key } as never });
    setBusy(false);
    if (!data?.inviteUser.user) return;
    const { inviteToken, user } = data.inviteUser;
    setDone({ email: user.email, link: inviteToken ? `${location.origin}/accept-invite#token=${inviteToken}` : null });
  };
  return (
    <Dialog open onClose={onClose} title={say('inviteTitle')}>
      {done ? (
        <div className="flex flex-col gap-3 p-4">
          <p role="status">{say('invited', { email: done.email })}</p>
          {done.link && (
            <div className="flex items-end gap-2">
              <div className="flex-1">
                <Input label={say('invite')} bare readOnly value={done.link} onFocus={event => event.target.select()} />
              </div>
              <Button
                className="h-8"
                onClick={() =>
                  void navigator.clipboard.writeText(done.link ?? '').then(() => toast.good(say('copied')))
                }
              >
                {say('copy')}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <form className="flex flex-col gap-3 p-4" onSubmit={event => void send(event)}>
          <div className="grid grid-cols-2 gap-3">
            <Input label={say('firstName')} name="firstName" required />
            <Input label={say('lastName')} name="lastName" required />
          </div>
          <Input label={say('email')} name="email" type="email" required />
          <Select label={say('role')} name="role" defaultValue="SELLER">
            {roles.map(role => (
              <option key={role} value={role}>
                {sayRole(role)}
              </option>
            ))}
          </Select>
          <Button kind="solid" type="submit" disabled={busy} className="h-8">
            {say('invite')}
          </Button>
        </form>
      )}
    </Dialog>
  );
};
