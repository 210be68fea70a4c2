import type { Messages } from '../../messages';
import type en from '../en/auth';

export default {
  tagline: 'Jede Behauptung geprüft, bevor sie gedruckt wird.',
  email: 'Mailadresse',
  password: 'Passwort',
  showPassword: 'Passwort anzeigen',
  again: {
    title: 'Erneut anmelden',
    lead: 'Ihre Sitzung ist abgelaufen. Melden Sie sich an, dann geht es weiter, wo Sie waren.',
    submit: 'Anmelden und weitermachen',
    other: 'Als andere Person anmelden',
  },
  signIn: {
    title: 'Anmelden',
    demo: 'Die Zugänge der Demo stehen dort, wo Claimdesk gestartet wurde.',
    submit: 'Anmelden',
    failed: 'Die Anmeldung hat nicht geklappt.',
  },
} satisfies Messages<typeof en>;
