import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { penTexts } from './customer-pen.texts';
import { useDemoShop } from './use-demo';

const customers = [
  ['Ana Lucía Méndez', '50688887701'],
  ['Luis Fernández', '50688887702'],
  ['Marta Quirós', '50688887703'],
] as const;

/** In development: writes to the current demo shop as one of its customers, so that the whole flow can be seen. */
export const CustomerPen = () => {
  const say = useTexts(penTexts);
  const { tenant } = useViewer();
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState(0);
  const [busy, setBusy] = useState(false);
  const shop = useDemoShop(tenant.id);
  if (!shop) return null;
  if (!open)
    return (
      <button
        type="button"
        className="fixed right-3 bottom-16 z-30 flex h-9 items-center gap-2 rounded-full border border-line-strong bg-raised px-3 font-medium shadow-lift hover:bg-sunken max-sm:size-11 max-sm:justify-center max-sm:px-0 max-sm:[[data-panel]_&]:bottom-48 sm:right-4 sm:bottom-[108px] [[data-panel=open]_&]:sm:bottom-3"
        onClick={() => setOpen(true)}
      >
        <Icon name="pencil" size={14} />
        <span className="max-sm:sr-only">{say('open')}</span>
      </button>
    );
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const [provider = '', channel = ''] = (values.account ?? '').split(' ');
    const [name, number] = customers[who] ?? customers[0];
    setBusy(true);
    const status = await fetch('/demo/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tenantId: tenant.id, provider, channel, number, name, text: values.text }),
    }).then(
      answer => answer.status,
      () => 0,
    );
    setBusy(false);
    if (status === 200) {
      toast.good(say('sent'));
      form.reset();
    } else toast.bad(say('failed', { status }));
  };
  return (
    <section
      aria-label={say('open')}
      className="fixed right-3 bottom-16 z-30 w-[min(20rem,calc(100vw-1.5rem))] rounded-xl border border-line-strong bg-raised shadow-lift sm:right-4 sm:bottom-4"
    >
      <div className="flex items-center justify-between border-b py-1 pr-1 pl-3">
        <h2 className="font-semibold">{say('open')}</h2>
        <IconButton icon="down" label={say('open')} aria-expanded="true" onClick={() => setOpen(false)} />
      </div>
      <form className="flex flex-col gap-2 p-3" onSubmit={event => void send(event)}>
        <p className="text-xs text-ink-3">{say('what')}</p>
        <div className="grid grid-cols-2 gap-2">
          <Select label={say('name')} value={who} onChange={event => setWho(Number(event.target.value))}>
            {customers.map(([name], at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </Select>
          <Select label={say('channel')} name="account">
            {shop.accounts
              .filter(({ channel }) => channel === 'WHATSAPP' || channel === 'SMS')
              .map(({ provider, channel }) => (
                <option key={`${provider} ${channel}`} value={`${provider} ${channel}`}>
                  {channel} · {provider}
                </option>
              ))}
          </Select>
        </div>
        <label className="text-xs font-medium text-ink-2">
          {say('text')}
          <textarea
            name="text"
            required
            rows={3}
            maxLength={4096}
            defaultValue={say('example')}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            className="mt-1 block w-full resize-none rounded-md border border-line-strong bg-surface px-2 py-1.5 text-base font-normal text-ink"
          />
        </label>
        <Button kind="solid" type="submit" icon="send" disabled={busy} className="h-8">
          {say('send')}
        </Button>
      </form>
    </section>
  );
};
