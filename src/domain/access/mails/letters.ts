import type { Language } from '../../shared/translations.js';
import type { Mail } from '../mailer.port.js';

interface Letter {
  subject: string;
  lines: string[];
}

/** The token stands behind the #, so that browsers send it to no server and it shows in no log. */
const linkTo = (publicUrl: string, page: string, token: string): string => `${publicUrl}/${page}#token=${token}`;

const letter = (to: string, { subject, lines }: Letter): Mail => ({ to, subject, text: `${lines.join('\n\n')}\n` });

/** Asks somebody to join a tenant. Says the same whether the address is known or not. */
export function invitationLetter(
  to: string,
  language: Language,
  facts: { firstName: string; tenant: string; publicUrl: string; token: string },
): Mail {
  const link = linkTo(facts.publicUrl, 'accept-invite', facts.token);
  const letters: Record<Language, Letter> = {
    es: {
      subject: `Le invitan a ${facts.tenant} en Embudo`,
      lines: [
        `Hola, ${facts.firstName}:`,
        `${facts.tenant} quiere que trabaje con su equipo en Embudo. Acepte la invitación aquí; vale por siete días y una sola vez:`,
        link,
        'Si ya tiene una cuenta con este correo, entre con su contraseña de siempre. Si no, elija una.',
        'Si no esperaba esta invitación, no haga nada.',
      ],
    },
    en: {
      subject: `You are invited to ${facts.tenant} on Embudo`,
      lines: [
        `Hello ${facts.firstName},`,
        `${facts.tenant} would like you to work with its team on Embudo. Accept here, once, within seven days:`,
        link,
        'If you have an account with this address, use the password you have. If not, choose one.',
        'If you did not expect this, there is nothing to do.',
      ],
    },
  };
  return letter(to, letters[language]);
}

/**
 * Brings the link by which an address is confirmed after registering. Nothing in it was written by who registered, since
 * that may be anybody. `known`: the address is somebody's already.
 */
export function confirmationLetter(
  to: string,
  language: Language,
  facts: { publicUrl: string; token: string; known: boolean },
): Mail {
  const link = linkTo(facts.publicUrl, 'confirm-email', facts.token);
  const letters: Record<Language, Letter> = {
    es: {
      subject: facts.known ? 'Otra organización con su correo en Embudo' : 'Confirme su correo para Embudo',
      lines: [
        'Hola:',
        facts.known
          ? 'Alguien registró una organización nueva en Embudo con este correo, con el que ya existe una cuenta. Si fue usted, confírmelo aquí y la encontrará en su cuenta de siempre; el enlace vale por siete días y una sola vez:'
          : 'Alguien registró una organización en Embudo con este correo. Si fue usted, confírmelo aquí; el enlace vale por siete días y una sola vez:',
        link,
        'Mientras no se confirme, nada sale de ella: ni mensajes ni invitaciones.',
        'Si no fue usted, no haga nada: lo registrado caduca solo, y nadie entra en su cuenta.',
      ],
    },
    en: {
      subject: facts.known ? 'Another organisation with your address on Embudo' : 'Confirm your address for Embudo',
      lines: [
        'Hello,',
        facts.known
          ? 'Somebody has registered a new organisation on Embudo with this address, which has an account already. If it was you, confirm it here, once, within seven days; you will find it in the account that you have:'
          : 'Somebody has registered an organisation on Embudo with this address. If it was you, confirm it here, once, within seven days:',
        link,
        'Until it is confirmed nothing leaves it: no messages and no invitations.',
        'If it was not you, there is nothing to do: what was registered ends by itself, and nobody comes into your account.',
      ],
    },
  };
  return letter(to, letters[language]);
}

/** Brings the link that signs in once. */
export function loginLetter(to: string, language: Language, facts: { publicUrl: string; token: string }): Mail {
  const link = linkTo(facts.publicUrl, 'login', facts.token);
  const letters: Record<Language, Letter> = {
    es: {
      subject: 'Su enlace para entrar en Embudo',
      lines: [
        'Hola:',
        'Entre aquí sin contraseña; el enlace vale por una hora y una sola vez:',
        link,
        'Si no lo ha pedido, no haga nada y no lo comparta con nadie.',
      ],
    },
    en: {
      subject: 'Your link to sign in to Embudo',
      lines: [
        'Hello,',
        'Sign in here without a password, once, within an hour:',
        link,
        'If you did not ask for it, there is nothing to do; share it with nobody.',
      ],
    },
  };
  return letter(to, letters[language]);
}

/** Brings the link by which a password is set anew. */
export function passwordResetLetter(
  to: string,
  language: Language,
  facts: { firstName: string; publicUrl: string; token: string },
): Mail {
  const link = linkTo(facts.publicUrl, 'reset-password', facts.token);
  const letters: Record<Language, Letter> = {
    es: {
      subject: 'Una contraseña nueva para Embudo',
      lines: [
        `Hola, ${facts.firstName}:`,
        'Elija su contraseña nueva aquí; el enlace vale por una hora y una sola vez:',
        link,
        'Si no la ha pedido, no haga nada: la de antes sigue valiendo.',
      ],
    },
    en: {
      subject: 'A new password for Embudo',
      lines: [
        `Hello ${facts.firstName},`,
        'Choose your new password here, once, within an hour:',
        link,
        'If you did not ask for it, there is nothing to do: the old one still works.',
      ],
    },
  };
  return letter(to, letters[language]);
}

/** Tells somebody that their password is another one now. */
export function passwordChangedLetter(to: string, language: Language, facts: { firstName: string }): Mail {
  const letters: Record<Language, Letter> = {
    es: {
      subject: 'Su contraseña de Embudo cambió',
      lines: [
        `Hola, ${facts.firstName}:`,
        'Su contraseña acaba de cambiar y todas las sesiones anteriores se cerraron.',
        'Si no fue usted, pida de inmediato una contraseña nueva y avise a su administrador.',
      ],
    },
    en: {
      subject: 'Your password for Embudo has changed',
      lines: [
        `Hello ${facts.firstName},`,
        'Your password has just changed, and every earlier session has ended.',
        'If this was not you, ask for a new password at once and tell your administrator.',
      ],
    },
  };
  return letter(to, letters[language]);
}
