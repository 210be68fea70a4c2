/** Sign-in, set-up, invitation, and signing in again in place. */
export default {
  tagline: 'Every claim, checked before it is printed.',
  email: 'Mail address',
  password: 'Password',
  showPassword: 'Show the password',
  again: {
    title: 'Sign in again',
    lead: 'Your session has ended. Sign in, and everything goes on where you left off.',
    submit: 'Sign in and go on',
    other: 'Sign in as somebody else',
  },
  signIn: {
    title: 'Sign in',
    demo: 'Logins of the demo are printed where Claimdesk was started.',
    submit: 'Sign in',
    failed: 'You could not be signed in.',
  },
} as const;
