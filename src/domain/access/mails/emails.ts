import type { Language } from '../../shared/translations.js';
import { withoutLinks } from '../../shared/without-links.js';
import type { Mail } from '../mailer.port.js';
import { mailTexts } from './mails.texts.js';

/** Puts the token after the #, so that browsers send it to no server and no log contains it. */
const linkTo = (publicUrl: string, page: string, token: string): string => `${publicUrl}/${page}#token=${token}`;

/** Returns the e-mail that invites a person to a tenant. The text is the same whether or not the address has an account. */
export function invitationEmail(
  to: string,
  language: Language,
  { publicUrl, token, firstName, tenant }: { firstName: string; tenant: string; publicUrl: string; token: string },
): Mail {
  const values = {
    firstName: withoutLinks(firstName),
    tenant: withoutLinks(tenant),
    link: linkTo(publicUrl, 'accept-invite', token),
  };
  return {
    to,
    subject: mailTexts(language, 'invitationSubject', values),
    text: mailTexts(language, 'invitation', values),
  };
}

/**
 * Returns the e-mail with the link that confirms an address after a registration. It contains no text of the person who registered,
 * who may be anybody. `known`: the address already has an account.
 */
export function confirmationEmail(
  to: string,
  language: Language,
  { publicUrl, token, known }: { publicUrl: string; token: string; known: boolean },
): Mail {
  const values = { known: known ? 'yes' : 'no', link: linkTo(publicUrl, 'confirm-email', token) };
  return {
    to,
    subject: mailTexts(language, 'confirmationSubject', values),
    text: mailTexts(language, 'confirmation', values),
  };
}

/** Returns the e-mail with the link that signs in once. */
export function loginLinkEmail(to: string, language: Language, facts: { publicUrl: string; token: string }): Mail {
  const link = linkTo(facts.publicUrl, 'login', facts.token);
  return { to, subject: mailTexts(language, 'loginSubject'), text: mailTexts(language, 'login', { link }) };
}

/** Returns the e-mail with the link to set a new password. */
export function passwordResetEmail(
  to: string,
  language: Language,
  { firstName, publicUrl, token }: { firstName: string; publicUrl: string; token: string },
): Mail {
  const values = { firstName: withoutLinks(firstName), link: linkTo(publicUrl, 'reset-password', token) };
  return {
    to,
    subject: mailTexts(language, 'passwordResetSubject'),
    text: mailTexts(language, 'passwordReset', values),
  };
}

/** Returns the e-mail that says that the password has changed, and which API keys of the user go on working. */
export function passwordChangedEmail(
  to: string,
  language: Language,
  { firstName, keys }: { firstName: string; keys: readonly string[] },
): Mail {
  return {
    to,
    subject: mailTexts(language, 'passwordChangedSubject'),
    text: mailTexts(language, 'passwordChanged', {
      firstName: withoutLinks(firstName),
      count: keys.length,
      keys: keys.map(key => `- ${key}`).join('\n'),
    }),
  };
}
