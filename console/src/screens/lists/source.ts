import { useCallback } from 'react';
import { useTexts } from '../../app/intl';
import { channelTexts } from '../inbox/inbox.texts';

/** Where a lead came from in words: a channel by its name, else what whoever made it said. */
export function useSourceText(): (source: string) => string {
  const say = useTexts(channelTexts);
  return useCallback(source => (source in channelTexts ? say(source as keyof typeof channelTexts) : source), [say]);
}
