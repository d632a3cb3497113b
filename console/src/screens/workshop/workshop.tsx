import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import type { Role } from '../../gql/graphql';
import { Skeleton } from '../../ui/empty-state';
import { Sections } from '../../ui/sections';
import { workshopTexts } from './workshop.texts';

const sections = {
  profile: lazy(() => reached(() => import('./profile')).then(module => ({ default: module.Profiles }))),
  catalogue: lazy(() => reached(() => import('./catalogue')).then(module => ({ default: module.Catalogue }))),
  knowledge: lazy(() => reached(() => import('./knowledge')).then(module => ({ default: module.Knowledge }))),
  try: lazy(() => reached(() => import('./try')).then(module => ({ default: module.Try }))),
  quality: lazy(() => reached(() => import('./quality')).then(module => ({ default: module.Quality }))),
};
type Name = keyof typeof sections;
/** The roles that see a section, if not all do. */
const seenBy: Partial<Record<Name, readonly Role[]>> = {
  try: ['CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL'],
  quality: ['CEO', 'ADMIN'],
};

/** The workshop of the agent: its tone, its catalogue and knowledge, tests of its answers, and its quality. */
export const Workshop = () => {
  const say = useTexts(workshopTexts);
  const { user } = useViewer();
  const { section } = useParams({ from: '/shell/workshop/{-$section}' });
  const names = (Object.keys(sections) as Name[]).filter(name => seenBy[name]?.includes(user.role) ?? true);
  const current = names.find(name => name === section) ?? 'profile';
  const Part = sections[current];
  return (
    <Sections
      title={say('title')}
      to="/workshop"
      sections={names.map(name => ({ name, title: say(name) }))}
      current={current}
    >
      <Suspense fallback={<Skeleton lines={8} />}>
        <Part />
      </Suspense>
    </Sections>
  );
};
