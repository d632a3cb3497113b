import { DomainError } from '../shared/domain-error.js';
import { baseLanguage, readLanguageTag } from '../shared/language-tag.js';
import type { Campaign, CampaignVersion } from './campaign.entity.js';

/** How many languages a campaign may be written in. */
const mostVersions = 10;

/** What is needed to know who gets which version. */
type Spoken = Pick<CampaignVersion, 'language'>;

/** All versions of a campaign, the first of which is for everybody whose language has none. */
export const versionsOf = ({
  language,
  templateId,
  body,
  variables,
  subject,
  versions,
}: Pick<Campaign, 'language' | 'templateId' | 'body' | 'variables' | 'subject' | 'versions'>): (Omit<
  CampaignVersion,
  'language'
> & { language: string | null })[] => [{ language, templateId, body, variables, subject }, ...versions];

/**
 * SQL of the place, from 1, of the version for a contact: the one in exactly its language, otherwise one in the same language of any
 * region, otherwise the first. `languages` and `bases` are those of `spokenIn`.
 */
export const versionFor = (contactLanguage: string, languages: string, bases: string): string =>
  `coalesce(array_position(${languages}, lower(${contactLanguage})), array_position(${bases}, split_part(lower(${contactLanguage}), '-', 1)), 1)`;

/** Returns the languages of the versions in lower case, with and without the region; empty for a version without one. */
export function spokenIn(versions: readonly { language: string | null }[]): { languages: string[]; bases: string[] } {
  const languages = versions.map(({ language }) => language?.toLowerCase() ?? '');
  return { languages, bases: languages.map(baseLanguage) };
}

/**
 * Returns the languages of the versions as they are stored, that of the first one first. Throws INVALID if one is missing, is no language,
 * or comes twice.
 */
export function readLanguages(first: string | null | undefined, others: readonly Spoken[]): (string | null)[] {
  if (others.length === 0) {
    if (!first) return [null];
    return [read(first, ['language'])];
  }
  if (others.length >= mostVersions)
    throw new DomainError('LIMIT_REACHED', `A campaign can be written in at most ${mostVersions} languages.`, [
      'versions',
    ]);
  if (!first) throw new DomainError('INVALID', 'Say in which language the first version is written.', ['language']);
  const languages = [
    read(first, ['language']),
    ...others.map(({ language }, at) => read(language, ['versions', String(at), 'language'])),
  ];
  const twice = languages.findIndex((language, at) => languages.indexOf(language) < at);
  if (twice > 0)
    throw new DomainError('INVALID', 'There are two versions in this language. Keep one.', [
      'versions',
      String(twice - 1),
      'language',
    ]);
  return languages;
}

function read(given: string, field: string[]): string {
  const language = readLanguageTag(given);
  if (!language) throw new DomainError('INVALID', 'Enter a language, such as es, en or pt-BR.', field);
  return language;
}
