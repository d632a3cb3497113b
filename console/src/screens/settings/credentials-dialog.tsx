import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, ChangeChannelDocument } from '../../gql/graphql';
import { useFormWrite } from '../../lib/make';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { toast } from '../../ui/toast';
import { guideOf, leastSigns } from './channel-guide';
import { channelDialogTexts, channelGuideTexts } from './channels.texts';

/** Changes the name or secrets of an account; empty fields stay unchanged. */
export const CredentialsDialog = ({ account, onClose }: { account: Account; onClose(): void }) => {
  const say = useTexts(channelDialogTexts);
  const sayGuide = useTexts(channelGuideTexts);
  const { send, busy, errorOf } = useFormWrite();
  const replace = async (event: FormEvent<HTMLFormElement>) => {
    const { name = '', ...secrets } = valuesOf(event.currentTarget);
    const credentials = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const { refusal } = await send(ChangeChannelDocument, {
      input: {
        channelAccountId: account.id,
        name,
        ...(Object.keys(credentials).length > 0 && { credentials }),
      },
    });
    if (refusal) return;
    toast.good(say('replaced'));
    onClose();
  };
  return (
    <FormDialog
      title={say('rotateTitle', { name: account.name })}
      submit={say('replace')}
      busy={busy}
      onSubmit={replace}
      onClose={onClose}
    >
      <p className="text-ink-2">{say('rotateWhat')}</p>
      <Input
        label={say('name')}
        name="name"
        required
        maxLength={80}
        defaultValue={account.name}
        error={errorOf('name')}
      />
      {guideOf(account.provider)?.credentials.map(({ name, label }) => (
        <Input
          key={name}
          label={sayGuide(label)}
          name={name}
          autoComplete="off"
          placeholder={say('unchanged')}
          minLength={leastSigns}
          error={errorOf(`credentials.${name}`) && say('badCredential')}
          className="font-mono text-xs"
        />
      ))}
    </FormDialog>
  );
};
