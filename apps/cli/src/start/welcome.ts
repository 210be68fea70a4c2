import { existsSync, readFileSync } from 'node:fs';

/** A person of the demo newsroom, as the seed writes it into `demo-logins.json`. */
type DemoLogin = { readonly role: string; readonly email: string; readonly password: string };

/** What a person sees when everything runs: where to go, how to sign in, how to stop. */
export function welcome(address: string, loginsFile: string, logFolder: string): string {
  const logins = demoLogins(loginsFile);
  const widest = Math.max(0, ...logins.map(({ email }) => email.length));
  return [
    '',
    `Claimdesk is ready: ${address}`,
    ...(logins.length === 0
      ? []
      : [
          '',
          'Sign in to the demo newsroom as',
          ...logins.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email.padEnd(widest)}  ${password}`),
        ]),
    '',
    `Logs are in ${logFolder}. Stop with Ctrl-C.`,
    '',
  ].join('\n');
}

function demoLogins(file: string): readonly DemoLogin[] {
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(value) ? value.filter(isDemoLogin) : [];
}

function isDemoLogin(value: unknown): value is DemoLogin {
  const { role, email, password } = (value ?? {}) as Partial<Record<keyof DemoLogin, unknown>>;
  return [role, email, password].every((part) => typeof part === 'string');
}
