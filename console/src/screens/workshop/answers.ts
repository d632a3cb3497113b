/** Whether the agent knows an answer. An answer about the opening hours or about itself has no source but is known. */
export const isKnown = ({ action }: { action: string }): boolean => action !== 'NOT_KNOWN';
