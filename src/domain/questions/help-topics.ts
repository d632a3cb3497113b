/** The tasks for which people ask for help; `help.texts.ts` has the instructions. */
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
