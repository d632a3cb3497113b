import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, ChangeChannelDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { toast } from '../../ui/toast';
import { guideOf, leastSigns } from './channel-guide';
import { channelDialogTexts, channelGuideTexts } from './channels.texts';
import { useWrongField } from './use-wrong-field';

/** Changes the name or secrets of an account; empty fields stay unchanged. */
export const CredentialsDialog = ({ account, onClose }: { account: Account; onClose(): void }) => {
  const say = useTexts(channelDialogTexts);
  const sayGuide = useTexts(channelGuideTexts);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const wrong = useWrongField();
  const replace = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', ...secrets } = valuesOf(event.currentTarget);
    const credentials = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    setBusy(true);
    const { refusal } = await write(ChangeChannelDocument, {
      input: {
        channelAccountId: account.id,
        name,
        ...(Object.keys(credentials).length > 0 && { credentials }),
      },
    });
    setBusy(false);
    wrong.take(refusal);
    if (refusal) return;
    toast.good(say('replaced'));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('rotateTitle', { name: account.name })}>
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void replace(event)}>
        <p className="text-ink-2">{say('rotateWhat')}</p>
        <Input label={say('name')} name="name" required maxLength={80} defaultValue={account.name} />
        {guideOf(account.provider)?.credentials.map(({ name, label }) => (
          <Input
            key={name}
            label={sayGuide(label)}
            name={name}
            autoComplete="off"
            placeholder={say('unchanged')}
            minLength={leastSigns}
            error={wrong.errorOf(name)}
            className="font-mono text-xs"
          />
        ))}
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('replace')}
        </Button>
      </form>
    </Dialog>
  );
};
