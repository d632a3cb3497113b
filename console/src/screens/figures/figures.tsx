import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { Skeleton } from '../../ui/empty-state';
import { NotAllowed } from '../../ui/not-allowed';
import { Screen, Segments } from '../../ui/screen';
import { Ads } from './ads';
import { figuresTexts } from './figures.texts';
import { Leaderboard } from './leaderboard';
import { figureRanges } from './search';
import { Sellers } from './sellers';
import { Tenants } from './tenants';

/** Loaded on demand, since the code for dragging is larger than that of all other figures together. */
const Dashboards = lazy(() => reached(() => import('./dashboards')).then(module => ({ default: module.Dashboards })));

const tabs = {
  sellers: { Content: Sellers, roles: null, hasRange: true },
  leaderboard: { Content: Leaderboard, roles: null, hasRange: true },
  dashboards: { Content: Dashboards, roles: null, hasRange: false },
  tenants: { Content: Tenants, roles: ['CEO'], hasRange: true },
  ads: { Content: Ads, roles: ['CEO', 'ADMIN', 'SECRETARY'], hasRange: true },
} as const;
type Name = keyof typeof tabs;

export const Figures = () => {
  const say = useTexts(figuresTexts);
  const search = useSearch({ from: '/shell/figures/{-$tab}' });
  const params = useParams({ from: '/shell/figures/{-$tab}' });
  const navigate = useNavigate({ from: '/figures/{-$tab}' });
  const { user } = useViewer();
  const shown = (Object.keys(tabs) as Name[]).filter(name => {
    const { roles } = tabs[name];
    return !roles || roles.some(role => role === user.role);
  });
  const active = (Object.keys(tabs) as Name[]).find(name => name === params.tab) ?? 'sellers';
  // Somebody followed a link of a colleague with another role.
  if (!shown.includes(active)) return <NotAllowed />;
  const { Content, hasRange } = tabs[active];
  return (
    <Screen
      title={say('title')}
      active={active}
      tabs={shown.map(name => ({
        name,
        title: say(name),
        link: { to: '/figures/{-$tab}', params: { tab: name }, search: search.days ? { days: search.days } : {} },
      }))}
      actions={
        hasRange && (
          <Segments
            label={say('range')}
            value={search.days ?? '30'}
            choices={figureRanges.map(value => ({ value, title: say(`d${value}`) }))}
            onChoose={days => void navigate({ search: before => ({ ...before, days }), replace: true })}
          />
        )
      }
    >
      <Suspense fallback={<Skeleton lines={8} />}>
        <Content search={search} />
      </Suspense>
    </Screen>
  );
};
