import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Card } from '../../ui/card';
import { Sheet } from '../../ui/sections';
import { CommentRules } from './comment-rules';
import { EnrichmentRules } from './enrichment-rules';
import { OrderRules } from './order-rules';
import { PostRules } from './post-rules';
import { RiskRules } from './risk-rules';
import { rulesTexts } from './rules.texts';
import { SendingRules } from './sending-rules';
import { settingsTexts } from './settings.texts';
import { SwitchRow } from './switch-row';
import { type ChangeSettings, useSettings } from './use-settings';
import { useZoneWords } from './use-zone-words';

/** The rules that the automations of the business keep to. */
export const Rules = () => {
  const say = useTexts(settingsTexts);
  const { settings, change, waiting } = useSettings(say('saved'));
  return (
    <Sheet>
      {waiting}
      {settings && (
        <>
          <SendingRules sending={settings.sending} onChange={change} />
          <CommentRules comments={settings.comments} onChange={change} />
          <EnrichmentRules enrichment={settings.enrichment} onChange={change} />
          <Reports reports={settings.reports} onChange={change} />
          <PostRules socialPosts={settings.socialPosts} onChange={change} />
          <OrderRules orders={settings.orders} onChange={change} />
          <RiskRules sales={settings.sales} segments={settings.segments} onChange={change} />
        </>
      )}
    </Sheet>
  );
};

const Reports = ({ reports, onChange }: { reports: TenantSettings['reports']; onChange: ChangeSettings }) => {
  const say = useTexts(rulesTexts);
  const { tenant } = useViewer();
  const zone = useZoneWords(tenant.timezone);
  const { busy, run } = useBusy();
  return (
    <Card title={say('reports')} what={say('reportsWhat', { zone })}>
      <ul>
        {(['daily', 'weekly'] as const).map(name => (
          <SwitchRow
            key={name}
            title={say(name)}
            what={say(`${name}What`)}
            on={reports[name]}
            disabled={busy}
            onChange={on => void run(() => onChange({ reports: { [name]: on } }))}
          />
        ))}
      </ul>
    </Card>
  );
};
