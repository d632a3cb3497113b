import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { Skeleton } from '../../ui/empty-state';
import { NotAllowed } from '../../ui/not-allowed';
import { Screen } from '../../ui/screen';
import { campaignTexts } from '../campaigns/campaigns.texts';
import { Alerts } from './alerts';
import { alertTexts, automationTexts, caseTexts, flowTexts } from './automation.texts';
import { Cases } from './cases';
import { Flows } from './flows';
import { tabs, tabsOf } from './route';

const Campaigns = lazy(() =>
  reached(() => import('../campaigns/campaigns')).then(module => ({ default: module.Campaigns })),
);
const CampaignPanel = lazy(() =>
  reached(() => import('../campaigns/campaign-panel')).then(module => ({ default: module.CampaignPanel })),
);
const Comments = lazy(() =>
  reached(() => import('../comments/comments')).then(module => ({ default: module.Comments })),
);
const contents = { flows: Flows, cases: Cases, alerts: Alerts };

/** The automations, and the cases and alerts that they leave to people. */
export const Automation = () => {
  const say = useTexts(automationTexts);
  const keys = {
    flows: useTexts(flowTexts)('keys'),
    cases: useTexts(caseTexts)('keys'),
    alerts: useTexts(alertTexts)('keys'),
    campaigns: useTexts(campaignTexts)('keys'),
    comments: '',
  };
  const { user } = useViewer();
  const search = useSearch({ from: '/shell/automation/{-$tab}' });
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const { tab } = useParams({ from: '/shell/automation/{-$tab}' });
  const [changes, setChanges] = useState(0);
  const active = tabs.find(name => name === tab) ?? 'flows';
  const allowed = tabsOf(user.role);
  if (!allowed.includes(active)) return <NotAllowed />;
  const Content = active === 'campaigns' || active === 'comments' ? null : contents[active];
  return (
    <div className="flex h-full min-w-0">
      <div className="min-w-0 flex-1">
        <Screen
          title={say('title')}
          active={active}
          note={<span className="hidden md:inline">{keys[active]}</span>}
          tabs={allowed.map(name => ({
            name,
            title: say(name),
            link: { to: '/automation/{-$tab}', params: { tab: name }, search: {} },
          }))}
        >
          {Content ? (
            <Content search={search} />
          ) : (
            <Suspense fallback={<Skeleton lines={9} />}>
              {active === 'comments' ? <Comments search={search} /> : <Campaigns search={search} changes={changes} />}
            </Suspense>
          )}
        </Screen>
      </div>
      {active === 'campaigns' && search.open && (
        <Suspense>
          <CampaignPanel
            key={search.open}
            id={search.open}
            onClose={() => void navigate({ search: ({ open: _, ...rest }) => rest })}
            onChanged={() => setChanges(now => now + 1)}
          />
        </Suspense>
      )}
    </div>
  );
};
