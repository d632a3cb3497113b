import { Fragment, useEffect, useRef } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { newCampaignTexts } from './campaigns.texts';
import { type Draft, reachedOf } from './draft';
import { Examples } from './examples';
import { useLeftOut } from './reach';
import { useFilterWords } from './use-filter-words';
import type { CampaignPreview } from './use-preview';

/** The text and the number of recipients, shown before the campaign is sent. */
export const Summary = ({
  draft,
  accountName,
  startsAt,
  preview,
  busy,
  onBack,
  onSend,
}: {
  draft: Draft;
  accountName: string;
  startsAt: Date | null;
  preview: CampaignPreview;
  busy: boolean;
  onBack(): void;
  onSend(): void;
}) => {
  const say = useTexts(newCampaignTexts);
  const formats = useFormats();
  const title = useRef<HTMLHeadingElement>(null);
  const { kind, leads, customers, contactIds } = draft;
  const words = useFilterWords(
    kind === 'customers' ? 'customers' : 'leads',
    kind === 'customers' ? customers : kind === 'leads' ? leads : {},
  );
  // The button that was pressed no longer exists, so the focus moves to the title for keyboard users.
  useEffect(() => title.current?.focus(), []);
  const leftOut = useLeftOut()(preview);
  const count = reachedOf(preview);
  const whom =
    kind === 'contacts'
      ? say('chosenWords', { count: contactIds.length })
      : words.length === 0
        ? say(kind === 'leads' ? 'everyLead' : 'everyCustomer')
        : [say(kind), ...words.map(({ text }) => text)].join(' · ');
  const facts = [
    { label: say('campaign'), value: draft.name },
    { label: say('account'), value: accountName },
    { label: say('whom'), value: whom },
    ...(preview.awaitingAnswer > 0
      ? [{ label: say('waits'), value: say('awaitingAnswer', { count: preview.awaitingAnswer }) }]
      : []),
    ...(preview.ifTheyWrite
      ? [{ label: say('depends'), value: say('ifTheyWrite', { count: preview.ifTheyWrite }) }]
      : []),
    ...(leftOut ? [{ label: say('leftOut'), value: leftOut }] : []),
  ];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-4">
        <h3 ref={title} tabIndex={-1} className="text-base font-semibold outline-none">
          {startsAt ? say('confirmLater', { count, when: formats.moment(startsAt) }) : say('confirmNow', { count })}
        </h3>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {facts.map(({ label, value }) => (
            <Fragment key={label}>
              <dt className="text-ink-3">{label}</dt>
              <dd className="break-words">{value}</dd>
            </Fragment>
          ))}
        </dl>
        <Examples versions={preview.versions} />
        <p className="text-xs text-ink-3">{say('confirmBody')}</p>
      </div>
      <div className="flex flex-none flex-wrap justify-end gap-2 border-t px-4 py-2.5">
        <Button className="h-8" disabled={busy} onClick={onBack}>
          {say('back')}
        </Button>
        <Button kind="solid" icon="send" className="h-8" disabled={busy} onClick={onSend}>
          {say(startsAt ? 'schedule' : 'send', { count })}
        </Button>
      </div>
    </div>
  );
};
