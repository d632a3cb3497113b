import { type FormEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { penTexts } from './customer-pen.texts';
import { type DemoShop, useDemoShop } from './use-demo';

const customers = [
  ['Ana Lucía Méndez', '50688887701'],
  ['Luis Fernández', '50688887702'],
  ['Marta Quirós', '50688887703'],
] as const;

/** In development: writes to the current demo shop as one of its customers, so that the whole flow can be seen. */
export const CustomerPen = ({ className }: { className: string }) => {
  const say = useTexts(penTexts);
  const { tenant } = useViewer();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shop = useDemoShop(tenant.id);
  if (!shop) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={say('open')}
        aria-label={say('open')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="pencil" size={18} />
        <span aria-hidden="true" className="text-2xs leading-3">
          {say('short')}
        </span>
      </button>
      {open &&
        createPortal(
          <PenForm
            shop={shop}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />,
          document.body,
        )}
    </>
  );
};

const PenForm = ({ shop, onClose }: { shop: DemoShop; onClose(): void }) => {
  const say = useTexts(penTexts);
  const [who, setWho] = useState(0);
  const [busy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const [provider = '', channel = ''] = (values.account ?? '').split(' ');
    const [name, number] = customers[who] ?? customers[0];
    setBusy(true);
    const status = await fetch('/demo/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tenantId: shop.tenantId, provider, channel, number, name, text: values.text }),
    }).then(
      answer => answer.status,
      () => 0,
    );
    setBusy(false);
    if (status === 200) {
      toast.good(say('sent'));
      if (text.current) text.current.value = say('example');
      text.current?.select();
    } else toast.bad(say('failed', { status }));
  };
  return (
    <section
      aria-label={say('open')}
      className="fixed right-3 bottom-16 z-30 w-[min(20rem,calc(100vw-1.5rem))] rounded-xl border border-line-strong bg-raised text-ink shadow-lift sm:right-auto sm:bottom-3 sm:left-[4.75rem]"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="flex items-center justify-between border-b py-1 pr-1 pl-3">
        <h2 className="font-semibold">{say('open')}</h2>
        <IconButton icon="close" label={say('close')} onClick={onClose} />
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
            ref={text}
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
