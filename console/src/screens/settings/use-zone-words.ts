import { language } from '../../app/intl';
import { useStore } from '../../lib/store';
import { zoneWords } from '../../lib/zone-words';

/** Returns whose clock a time zone shows, in the language of the console. */
export const useZoneWords = (timeZone: string): string => zoneWords(timeZone, useStore(language));
