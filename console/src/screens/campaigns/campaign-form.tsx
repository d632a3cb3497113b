import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { CreateCampaignDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { instantOf } from '../../lib/days';
import { useWrite } from '../../lib/write';
import { zoneWords } from '../../lib/zone-words';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Segments } from '../../ui/screen';
import { toast } from '../../ui/toast';
import { AudienceFields } from './audience-fields';
import { newCampaignTexts } from './campaigns.texts';
import { type Account, ContentFields, usableTemplates } from './content-fields';
import {
  type Audience,
  countsOf,
  createInputOf,
  type Draft,
  missingIn,
  newDraft,
  previewInputOf,
  reachedOf,
  saysSomething,
} from './draft';
import { Examples } from './examples';
import { Reach } from './reach';
import { Summary } from './summary';
import { type CampaignPreview, usePreview } from './use-preview';

/** Starts with a template if there is one, since on most channels only templates reach contacts who have not written recently. */
function firstDraft(audience: Audience | null, accounts: readonly Account[]): Draft {
  const account = accounts.find(each => usableTemplates(each).length > 0) ?? accounts[0];
  const by = usableTemplates(account).length > 0 ? 'TEMPLATE' : 'TEXT';
  return { ...newDraft(audience), accountId: account?.id ?? '', hasSubject: account?.channel === 'EMAIL', by };
}

/** The field paths of server errors that have a field here. */
const fields =
  /^(name|channelAccountId|templateId|text|subject|language|startsAt|audience|variables\..+|versions\.\d+\..+)$/;

/** The form of a new campaign: its content with a preview, and then a confirmation. */
export const CampaignForm = ({
  accounts,
  audience,
  onTouched,
  onDone,
}: {
  accounts: readonly Account[];
  audience: Audience | null;
  onTouched(): void;
  onDone(): void;
}) => {
  const say = useTexts(newCampaignTexts);
  const formats = useFormats();
  const write = useWrite();
  const navigate = useNavigate();
  // The campaign is created once, even if the button is pressed twice or the request is sent again after the connection was down.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => firstDraft(audience, accounts));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [confirmed, setConfirmed] = useState<CampaignPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // An invalid field may be out of sight, so the first one is focused.
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const [first] = form.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"], [role="alert"]') ?? [];
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  }, [errors]);
  const account = accounts.find(({ id }) => id === draft.accountId);
  const templates = usableTemplates(account);
  const template = templates.find(({ id }) => id === draft.templateId);
  const { timeZone } = formats.region;
  const startsAt = draft.later ? instantOf(draft.at, timeZone) : null;
  const asked = usePreview(previewInputOf(draft, template, startsAt, templates));

  const change = (part: Partial<Draft>) => {
    setDraft(now => ({ ...now, ...part }));
    setErrors({});
    onTouched();
  };
  const errorOf = (field: string): string | null => {
    if (errors[field]) return errors[field];
    const at = asked.refusal?.field;
    return asked.refusal && at?.join('.') === field ? asked.refusal.message : null;
  };
  const audienceError = errors.audience ?? (asked.refusal?.field?.[0] === 'audience' ? asked.refusal.message : null);
  /** Shows an error beside its field if it has one here, otherwise as a toast. */
  const refuse = ({ message, field }: { message: string; field?: readonly string[] | null }) => {
    const path = field?.[0] === 'audience' ? 'audience' : field?.join('.');
    const isShown = path !== undefined && fields.test(path);
    if (isShown) setErrors({ [path]: message });
    else toast.bad(message);
    return isShown;
  };

  const review = async (event: FormEvent) => {
    event.preventDefault();
    const missing = Object.fromEntries(missingIn(draft, template, templates).map(field => [field, say('needed')]));
    if (startsAt && draft.at && Number.isNaN(startsAt.getTime())) missing.startsAt = say('badTime');
    else if (startsAt && startsAt.getTime() < Date.now() && draft.at) missing.startsAt = say('past');
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const { preview, refusal } = await asked.now();
    setBusy(false);
    if (refusal) refuse(refusal);
    else if (preview && reachedOf(countsOf(preview, draft, template)) === 0)
      setErrors({ audience: say('reachNobody') });
    else setConfirmed(preview && countsOf(preview, draft, template));
  };
  const send = async () => {
    setBusy(true);
    const input = createInputOf(draft, template, startsAt, idempotencyKey, templates);
    const { data, refusal } = await write(CreateCampaignDocument, { input }, { quiet: true });
    setBusy(false);
    if (refusal) {
      if (refuse(refusal)) setConfirmed(null);
      return;
    }
    const campaign = data.createCampaign.campaign;
    onDone();
    if (!campaign) return;
    toast.good(say(draft.later ? 'scheduled' : 'made', { name: campaign.name }), {
      label: say('see'),
      run: () =>
        void navigate({ to: '/automation/{-$tab}', params: { tab: 'campaigns' }, search: { open: campaign.id } }),
    });
  };

  if (confirmed)
    return (
      <Summary
        draft={draft}
        accountName={account?.name ?? ''}
        startsAt={startsAt}
        preview={confirmed}
        busy={busy}
        onBack={() => setConfirmed(null)}
        onSend={() => void send()}
      />
    );
  const { preview, fresh, refusal } = asked;
  const last = asked.last && countsOf(asked.last, draft, template);
  return (
    <form ref={form} className="flex min-h-0 flex-1 flex-col" noValidate onSubmit={event => void review(event)}>
      <div className="grid min-h-0 flex-1 content-start overflow-y-auto md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4 p-4">
          <Input
            label={say('name')}
            hint={say('nameHint')}
            placeholder={say('nameExample')}
            maxLength={120}
            autoComplete="off"
            value={draft.name}
            error={errorOf('name')}
            onChange={event => change({ name: event.target.value })}
          />
          <Part title={say('message')}>
            <ContentFields draft={draft} accounts={accounts} template={template} errorOf={errorOf} onChange={change} />
          </Part>
          <Part title={say('whom')}>
            <AudienceFields draft={draft} error={audienceError} onChange={change} />
          </Part>
          <Part title={say('when')}>
            <div className="flex flex-wrap items-start gap-2">
              <div className="pt-1">
                <Segments
                  label={say('when')}
                  value={draft.later ? 'later' : 'now'}
                  choices={[
                    { value: 'now', title: say('now') },
                    { value: 'later', title: say('later') },
                  ]}
                  onChoose={next => change({ later: next === 'later' })}
                />
              </div>
              {draft.later && (
                <Input
                  bare
                  type="datetime-local"
                  label={say('at')}
                  value={draft.at}
                  hint={say('zone', { zone: zoneWords(timeZone, formats.language) })}
                  error={errorOf('startsAt')}
                  onChange={event => change({ at: event.target.value })}
                />
              )}
            </div>
            <p className="text-xs text-ink-3">{say('hours')}</p>
          </Part>
        </div>
        <section aria-label={say('preview')} className="border-t bg-paper md:border-t-0 md:border-l">
          <div className="flex flex-col gap-2 p-4 md:sticky md:top-0">
            <h3 className="text-xs font-semibold text-ink-2">{say('preview')}</h3>
            {!saysSomething(draft, template) || refusal ? (
              <p className="text-ink-3">{say('previewNone')}</p>
            ) : preview?.versions.some(({ example }) => example !== null) ? (
              <>
                <Examples versions={preview.versions} />
                <p className="text-xs text-ink-3">{say('previewFor')}</p>
              </>
            ) : (
              preview && preview.contacts > 0 && <p className="text-ink-2">{say('previewHole')}</p>
            )}
          </div>
        </section>
      </div>
      <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-t bg-raised px-4 py-2.5">
        <p role="status" className={cx('min-w-0 flex-1 basis-64', last && !fresh && 'opacity-60')}>
          {refusal && !refusal.field ? (
            <span className="text-bad">{refusal.message}</span>
          ) : last ? (
            <Reach preview={last} />
          ) : (
            !refusal && <span className="text-ink-3">{say('counting')}</span>
          )}
        </p>
        <Button kind="solid" type="submit" className="h-8" disabled={busy}>
          {say('review')}
        </Button>
      </div>
    </form>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-2.5 border-t pt-3">
    <legend className="sr-only">{title}</legend>
    <p aria-hidden="true" className="font-semibold">
      {title}
    </p>
    {children}
  </fieldset>
);
