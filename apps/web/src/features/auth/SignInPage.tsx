import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from '../../i18n';
import { useNavigate, useSearchParams } from 'react-router';
import { FormAlert } from '../../components/FormAlert';
import { AuthLayout } from './AuthLayout';
import { nextPage } from './next-page';
import { PasswordField } from './PasswordField';
import { useSignIn } from './use-sign-in';

/** `/sign-in?next=/articles/…` */
export function Component() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const signIn = useSignIn();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const submit = form.onSubmit((credentials) =>
    signIn.mutate(credentials, { onSuccess: () => void navigate(nextPage(parameters.get('next')), { replace: true }) }),
  );
  return (
    <AuthLayout title={t('signIn.title')}>
      <form onSubmit={submit}>
        <Stack>
          <FormAlert error={signIn.error} title={t('signIn.failed')} />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordField
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('signIn.demo')}
          </Text>
        </Stack>
      </form>
    </AuthLayout>
  );
}
