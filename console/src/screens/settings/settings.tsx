import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { runs } from '../../lib/tenant-settings';
import { Skeleton } from '../../ui/empty-state';
import type { IconName } from '../../ui/icon';
import { NotAllowed } from '../../ui/not-allowed';
import { Sections } from '../../ui/sections';
import { settingsTexts } from './settings.texts';

const sections = {
  people: lazy(() => reached(() => import('./people')).then(module => ({ default: module.People }))),
  hours: lazy(() => reached(() => import('./hours')).then(module => ({ default: module.Hours }))),
  channels: lazy(() => reached(() => import('./channels')).then(module => ({ default: module.Channels }))),
  templates: lazy(() => reached(() => import('./templates')).then(module => ({ default: module.Templates }))),
  pipelines: lazy(() => reached(() => import('./pipelines')).then(module => ({ default: module.Pipelines }))),
  fields: lazy(() => reached(() => import('./custom-fields')).then(module => ({ default: module.CustomFields }))),
  routing: lazy(() => reached(() => import('./routing')).then(module => ({ default: module.Routing }))),
  rules: lazy(() => reached(() => import('./rules')).then(module => ({ default: module.Rules }))),
  keys: lazy(() => reached(() => import('./api-keys')).then(module => ({ default: module.ApiKeys }))),
  webhooks: lazy(() => reached(() => import('./webhooks')).then(module => ({ default: module.Webhooks }))),
  privacy: lazy(() => reached(() => import('./privacy')).then(module => ({ default: module.Privacy }))),
  audit: lazy(() => reached(() => import('./audit')).then(module => ({ default: module.Audit }))),
};
type Name = keyof typeof sections;
const icons: Record<Name, IconName> = {
  people: 'people',
  hours: 'clock',
  channels: 'plug',
  templates: 'template',
  pipelines: 'board',
  fields: 'pencil',
  routing: 'route',
  rules: 'bell',
  keys: 'key',
  webhooks: 'hook',
  privacy: 'shield',
  audit: 'list',
};
/** The sections that everybody sees; the others are for roles that manage the business. */
const forAll: readonly Name[] = ['people', 'hours', 'templates'];

/** The settings of the business, each section at its own address. */
export const Settings = () => {
  const say = useTexts(settingsTexts);
  const { user } = useViewer();
  const { section } = useParams({ from: '/shell/settings/{-$section}' });
  const names = (Object.keys(sections) as Name[]).filter(name => runs(user.role) || forAll.includes(name));
  const asked = (Object.keys(sections) as Name[]).find(name => name === section);
  // Somebody followed a link of a colleague with another role.
  if (asked && !names.includes(asked)) return <NotAllowed />;
  const current = asked ?? 'people';
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
