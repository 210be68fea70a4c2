import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { useSession } from '../../api/session';
import { beginSession } from '../../api/session-channel';
import { showAtFields } from '../../components/form-problems';
import { FormAlert } from '../../components/FormAlert';
import { Section } from '../../components/Section';
import { tell } from '../../components/toasts';
import { PasswordField, SHORTEST_PASSWORD } from '../auth/PasswordField';

/** A new password, which ends all other sessions. */
export default function PasswordTab() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const { user } = useSession();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', password: '' },
    validate: { password: (value) => ([...value].length < SHORTEST_PASSWORD ? t('auth:passwordShort') : null) },
  });
  const change = useMutation({
    mutationFn: (body: typeof form.values) => answer(api.PUT('/api/v1/session/password', { body })),
    onSuccess: (session) => {
      beginSession(client, session);
      void client.invalidateQueries({ queryKey: keys.sessions() });
      form.reset();
      tell(t('account:password.done'));
    },
    onError: (error) => showAtFields(form, error),
  });
  return (
    <Section title={t('account:tab.password')} help={t('account:password.help')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack maw={400}>
          <FormAlert error={change.error} title={t('account:password.failed')} />
          <input type="email" name="email" autoComplete="username" value={user.email} readOnly hidden />
          <PasswordField
            label={t('account:password.current')}
            autoComplete="current-password"
            key={form.key('currentPassword')}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordField
            label={t('account:password.new')}
            description={t('auth:passwordHelp')}
            autoComplete="new-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('account:password.submit')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
