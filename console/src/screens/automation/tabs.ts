import type { Role } from '../../gql/graphql';

export const tabs = ['flows', 'campaigns', 'posts', 'comments', 'cases', 'alerts'] as const;
/** The tabs that a role may see: campaigns and posts concern the whole business. */
export const tabsOf = (role: Role): readonly (typeof tabs)[number][] =>
  role === 'SELLER' || role === 'PROFESSIONAL' ? tabs.filter(name => name !== 'campaigns' && name !== 'posts') : tabs;

/** The screens of the rail: what the business sends by itself or to many, and what waits for people. */
export interface TabGroup {
  title: 'title' | 'attention';
  tabs: readonly (typeof tabs)[number][];
}
export const groups: readonly [TabGroup, TabGroup] = [
  { title: 'title', tabs: ['campaigns', 'posts', 'flows'] },
  { title: 'attention', tabs: ['cases', 'alerts', 'comments'] },
];
