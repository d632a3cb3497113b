import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  CampaignPanelDocument,
  type CampaignPanelQuery,
  ResumeCampaignDocument,
  StopCampaignDocument,
} from '../../gql/graphql';
import { useEvery } from '../../lib/every';
import { useKeys } from '../../lib/keyboard';
import { languageName } from '../../lib/language-name';
import { useRead } from '../../lib/read';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Figure } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { SidePanel } from '../../ui/side-panel';
import { toast } from '../../ui/toast';
import { channelTexts } from '../../words/channel.texts';
import { CampaignBar } from './campaign-bar';
import { CampaignState, useWhen } from './campaign-row';
import { campaignTexts } from './campaigns.texts';
import { textOf, versionsIn } from './draft';
import { figuresOf, goesOn, isLively } from './figures';
import { Recipients } from './recipients';

type Campaign = NonNullable<CampaignPanelQuery['campaign']>;
const livelyMs = 5_000;
const quietMs = 30_000;

/** A campaign beside the list: its text, its results and its recipients. */
export const CampaignPanel = ({ id, onClose, onChanged }: { id: string; onClose(): void; onChanged(): void }) => {
  const say = useTexts(campaignTexts);
  const { data, again, waiting } = useRead(CampaignPanelDocument, { id }, { lines: 10 });
  const campaign = data?.campaign;
  useEvery(campaign && isLively(campaign) ? livelyMs : quietMs, again);
  useKeys({ Escape: onClose });
  return (
    <SidePanel label={say('panel')}>
      <header className="flex flex-none items-start gap-1 border-b px-3 py-2.5">
        <h2 className="min-w-0 flex-1 text-base font-semibold break-words">{campaign?.name}</h2>
        <IconButton icon="close" label={say('close')} onClick={onClose} />
      </header>
      {waiting}
      {data && !campaign && <EmptyState icon="search" title={say('gone')} />}
      {campaign && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-3 pb-16 outline-offset-[-2px]">
          <Facts
            campaign={campaign}
            onChanged={() => {
              again();
              onChanged();
            }}
          />
          <Recipients campaign={campaign} />
        </div>
      )}
    </SidePanel>
  );
};

const Facts = ({ campaign, onChanged }: { campaign: Campaign; onChanged(): void }) => {
  const say = useTexts(campaignTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const when = useWhen();
  const write = useWrite();
  const { user } = useViewer();
  const [stopping, setStopping] = useState(false);
  const { id, name, stopReason, continuesAt, total, waitingCount, failedCount, channelAccount, template } = campaign;
  const stop = async () => {
    const { data } = await write(StopCampaignDocument, { id });
    if (!data) return;
    toast.good(say('stopped'));
    onChanged();
  };
  const resume = async () => {
    const { data } = await write(ResumeCampaignDocument, { id });
    if (!data) return;
    toast.good(say('resumed'));
    onChanged();
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2.5 text-xs text-ink-2">
        <CampaignState {...campaign} />
        <span className="min-w-0 flex-1">
          {[when(campaign), `${channelAccount.name} (${sayChannel(channelAccount.channel)})`].join(' · ')}
        </span>
        {goesOn(campaign) && runs(user.role) && (
          <Button kind="danger" icon="stop" onClick={() => setStopping(true)}>
            {say('stop')}
          </Button>
        )}
        {stopReason && waitingCount > 0 && runs(user.role) && (
          <Button kind="solid" onClick={() => void resume()}>
            {say('resume')}
          </Button>
        )}
      </div>
      {continuesAt && (
        <p className="mb-2.5 rounded-md bg-cold-soft px-2.5 py-1.5">
          {say('continuesBody', { when: formats.moment(continuesAt) })}
        </p>
      )}
      {stopReason && <p className="mb-2.5 rounded-md bg-warm-soft px-2.5 py-1.5 text-warm">{say(stopReason)}</p>}
      <section aria-label={say('says')}>
        <h3 className="mb-1 text-xs font-semibold text-ink-2">{say('says')}</h3>
        {[
          { ...campaign, places: template?.variables ?? null },
          ...versionsIn(campaign.versions).map(version => ({ ...version, places: null })),
        ].map(({ language, subject, body, variables, places }) => (
          <div key={language ?? ''} className="mb-1">
            {language && <p className="text-xs text-ink-3">{languageName(language, formats.language)}</p>}
            <div className="w-fit max-w-full rounded-lg bg-bubble-out px-3 py-2 break-words whitespace-pre-wrap">
              {subject && <p className="font-semibold">{subject}</p>}
              <p>{textOf(body, places, variables)}</p>
            </div>
          </div>
        ))}
        {template && <p className="mt-1 text-xs text-ink-3">{say('ofTemplate', { name: template.name })}</p>}
      </section>
      <section aria-label={say('figures')} className="mt-4">
        <h3 className="mb-1.5 text-xs font-semibold text-ink-2">
          {say('figures')} · {say('contacts', { count: total })}
        </h3>
        <CampaignBar campaign={campaign} />
        <div className="mt-2 grid grid-cols-3 gap-x-3 gap-y-2">
          {figuresOf(campaign).map(({ name: figure, count }) => (
            <Figure key={figure} value={formats.number(count)} label={say(figure)} />
          ))}
          {waitingCount > 0 && <Figure value={formats.number(waitingCount)} label={say('waiting')} />}
          {failedCount > 0 && <Figure value={formats.number(failedCount)} label={say('failed')} />}
        </div>
      </section>
      {stopping && (
        <Confirm
          title={say('stopTitle', { name })}
          action={say('stopYes')}
          back={say('stopNo')}
          onConfirm={stop}
          onClose={() => setStopping(false)}
        >
          {say('stopBody', { count: waitingCount })}
        </Confirm>
      )}
    </>
  );
};
