import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { Skeleton } from '../../ui/empty-state';
import { NotAllowed } from '../../ui/not-allowed';
import { Screen } from '../../ui/screen';
import { campaignTexts } from '../campaigns/campaigns.texts';
import { postTexts } from '../social-posts/social-posts.texts';
import { Alerts } from './alerts';
import { alertTexts, automationTexts, caseTexts, flowTexts } from './automation.texts';
import { Cases } from './cases';
import { Flows } from './flows';
import { groups, type TabGroup, tabs, tabsOf } from './tabs';

const Campaigns = lazy(() =>
  reached(() => import('../campaigns/campaigns')).then(module => ({ default: module.Campaigns })),
);
const CampaignPanel = lazy(() =>
  reached(() => import('../campaigns/campaign-panel')).then(module => ({ default: module.CampaignPanel })),
);
const Comments = lazy(() =>
  reached(() => import('../comments/comments')).then(module => ({ default: module.Comments })),
);
const Posts = lazy(() => reached(() => import('../social-posts/posts')).then(module => ({ default: module.Posts })));
const PostPanel = lazy(() =>
  reached(() => import('../social-posts/post-panel')).then(module => ({ default: module.PostPanel })),
);
/** Lists of what concerns the whole business, each with the panel of what is open in it. */
const lists = { campaigns: { List: Campaigns, Panel: CampaignPanel }, posts: { List: Posts, Panel: PostPanel } };
const contents = { flows: Flows, comments: Comments, cases: Cases, alerts: Alerts };

/** The automations, and the cases and alerts that they leave to people. */
export const Automation = () => {
  const say = useTexts(automationTexts);
  const keys = {
    flows: useTexts(flowTexts)('keys'),
    cases: useTexts(caseTexts)('keys'),
    alerts: useTexts(alertTexts)('keys'),
    campaigns: useTexts(campaignTexts)('keys'),
    comments: '',
    posts: useTexts(postTexts)('keys'),
  };
  const { user } = useViewer();
  const search = useSearch({ from: '/shell/automation/{-$tab}' });
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const { tab } = useParams({ from: '/shell/automation/{-$tab}' });
  const [changes, setChanges] = useState(0);
  const active = tabs.find(name => name === tab) ?? 'flows';
  const allowed = tabsOf(user.role);
  if (!allowed.includes(active)) return <NotAllowed />;
  const group: TabGroup = groups.find(({ tabs: own }: TabGroup) => own.includes(active)) ?? groups[0];
  const list = active === 'campaigns' || active === 'posts' ? lists[active] : null;
  const Content = active === 'campaigns' || active === 'posts' ? null : contents[active];
  return (
    <div className="flex h-full min-w-0">
      <div className="min-w-0 flex-1">
        <Screen
          title={say(group.title)}
          active={active}
          note={<span className="hidden md:inline">{keys[active]}</span>}
          tabs={group.tabs
            .filter(name => allowed.includes(name))
            .map(name => ({
              name,
              title: say(name),
              link: { to: '/automation/{-$tab}', params: { tab: name }, search: {} },
            }))}
        >
          {Content && (
            <Suspense fallback={<Skeleton lines={9} />}>
              <Content search={search} />
            </Suspense>
          )}
          {list && (
            <Suspense fallback={<Skeleton lines={9} />}>
              <list.List search={search} changes={changes} />
            </Suspense>
          )}
        </Screen>
      </div>
      {list && search.open && (
        <Suspense>
          <list.Panel
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
