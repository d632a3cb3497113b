/** Whether the agent knows an answer. What it says of the hours or of itself rests on no source and is known all the same. */
export const isKnown = ({ action }: { action: string }): boolean => action !== 'NOT_KNOWN';
