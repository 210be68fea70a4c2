import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from '../../i18n';
import { asProblem } from '../../api/problem';
import type { Session } from '../../api/session';
import { endWaiting } from '../../api/session-expiry';
import { PasswordField } from './PasswordField';
import { useSignIn } from './use-sign-in';
import { Dialog } from '../../components/Dialog';

/** The dialog over everything else that asks the person of an ended session for the password. */
export default function SignInAgain({ session }: { readonly session: Session }) {
  const { t } = useTranslation('auth');
  const signIn = useSignIn();
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '' } });
  const submit = form.onSubmit(({ password }) =>
    signIn.mutate({ email: session.user.email, password, workspaceId: session.workspace.id }),
  );
  const leave = () => {
    endWaiting(false);
    location.assign('/sign-in');
  };
  const problem = signIn.error === null ? null : asProblem(signIn.error);
  return (
    <Dialog
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('again.title')}
      zIndex={1000}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('again.lead')}</Text>
          <input type="email" name="email" autoComplete="username" value={session.user.email} readOnly hidden />
          <Text c="dimmed">
            <bdi>{session.user.name}</bdi> · {session.user.email}
          </Text>
          {problem !== null && (
            <Alert role="alert" variant="outline">
              {t(`problems:${problem.code}.title`)}
            </Alert>
          )}
          <PasswordField
            autoComplete="current-password"
            data-autofocus
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Group justify="space-between">
            <Button variant="default" onClick={leave}>
              {t('again.other')}
            </Button>
            <Button type="submit" loading={signIn.isPending}>
              {t('again.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
