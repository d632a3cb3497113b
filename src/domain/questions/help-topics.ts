/** What people ask how to do; `help.texts.ts` says how. */
export const helpTopics = [
  'importContacts',
  'exportRecords',
  'connectChannel',
  'invitePerson',
  'workingHours',
  'assignLeads',
  'moveOpportunity',
  'mergeContacts',
  'savedViews',
  'catalogue',
  'agentAnswers',
  'takeOver',
  'flows',
  'templates',
  'dashboards',
  'apiKeys',
  'personalData',
] as const;
export type HelpTopic = (typeof helpTopics)[number];
