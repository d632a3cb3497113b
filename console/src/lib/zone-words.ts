/** For each language, a locale in which no zone has letters such as CST, which another country reads as another time. */
const plain = { es: 'es-419', en: 'en-001' };

/** Returns whose clock a time zone shows, for people: "hora de Costa Rica", "Costa Rica time". */
export function zoneWords(timeZone: string, language: keyof typeof plain): string {
  const parts = new Intl.DateTimeFormat(plain[language], { timeZone, timeZoneName: 'shortGeneric' }).formatToParts();
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone).replace(/ Time$/, ' time');
}
