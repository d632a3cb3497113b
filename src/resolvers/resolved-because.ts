/** Why an operation or node runs through resolvers and not as one statement. A closed list, since it is a label of a metric. */
export type ResolvedBecause = 'switched off' | 'not declared' | 'refused' | 'null' | 'failed';
