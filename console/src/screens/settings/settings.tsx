import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { runs } from '../../lib/tenant-settings';
import { Skeleton } from '../../ui/empty-state';
import type { IconName } from '../../ui/icon';
import { Sections } from '../../ui/sections';
import { settingsTexts } from './settings.texts';

const sections = {
  people: lazy(() => import('./people').then(module => ({ default: module.People }))),
  hours: lazy(() => import('./hours').then(module => ({ default: module.Hours }))),
  channels: lazy(() => import('./channels').then(module => ({ default: module.Channels }))),
  templates: lazy(() => import('./templates').then(module => ({ default: module.Templates }))),
  routing: lazy(() => import('./routing').then(module => ({ default: module.Routing }))),
  keys: lazy(() => import('./api-keys').then(module => ({ default: module.ApiKeys }))),
  webhooks: lazy(() => import('./webhooks').then(module => ({ default: module.Webhooks }))),
  privacy: lazy(() => import('./privacy').then(module => ({ default: module.Privacy }))),
  audit: lazy(() => import('./audit').then(module => ({ default: module.Audit }))),
};
type Name = keyof typeof sections;
const icons: Record<Name, IconName> = {
  people: 'people',
  hours: 'clock',
  channels: 'plug',
  templates: 'template',
  routing: 'route',
  keys: 'key',
  webhooks: 'hook',
  privacy: 'shield',
  audit: 'list',
};
/** What everybody sees; the rest is for who runs the business. */
const forAll: readonly Name[] = ['people', 'hours', 'templates'];

/** What the business has decided, each part at an address of its own. */
export const Settings = () => {
  const say = useTexts(settingsTexts);
  const { user } = useViewer();
  const { section } = useParams({ from: '/shell/settings/{-$section}' });
  const names = (Object.keys(sections) as Name[]).filter(name => runs(user.role) || forAll.includes(name));
  const current = names.find(name => name === section) ?? 'people';
  const Part = sections[current];
  return (
    <Sections
      aside
      title={say('title')}
      to="/settings"
      sections={names.map(name => ({ name, title: say(name), icon: icons[name] }))}
      current={current}
    >
      <Suspense fallback={<Skeleton lines={8} />}>
        <Part />
      </Suspense>
    </Sections>
  );
};
