import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { beginSession } from '../../api/session-channel';
import { changePreferences } from '../../app/preferences';
import { showAtFields } from '../../components/form-problems';
import { FormAlert } from '../../components/FormAlert';
import { changeLanguage, currentLanguage, type Language, LANGUAGES, useTranslation } from '../../i18n';
import { AuthLayout } from './AuthLayout';
import { FirstSteps } from './FirstSteps';
import { PasswordField, SHORTEST_PASSWORD } from './PasswordField';

/** `/set-up`: a new Claimdesk gets its newsroom and its first administrator. */
export function Component() {
  const { t } = useTranslation('auth');
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <AuthLayout title={t('firstSteps.title')} lead={t('firstSteps.lead')}>
        <FirstSteps />
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={t('setUp.title')} lead={t('setUp.lead')}>
      <SetUpForm onDone={() => setDone(true)} />
    </AuthLayout>
  );
}

function SetUpForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('auth');
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { workspaceName: '', language: currentLanguage(), name: '', email: '', password: '' },
    validate: { password: (value) => ([...value].length < SHORTEST_PASSWORD ? t('passwordShort') : null) },
  });
  const setUp = useMutation({
    mutationFn: (body: typeof form.values) => answer(api.POST('/api/v1/setup', { body })),
    onSuccess: (session) => {
      client.setQueryData(keys.setup(), { done: true });
      beginSession(client, session);
      onDone();
    },
    onError: (error) => showAtFields(form, error),
  });
  const choose = (language: Language): void => {
    form.setFieldValue('language', language);
    void changeLanguage(language);
    // The account hears of it after it exists.
    changePreferences({ language }).catch(() => undefined);
  };
  return (
    <form onSubmit={form.onSubmit((values) => setUp.mutate(values))}>
      <Stack>
        <FormAlert error={setUp.error} title={t('setUp.failed')} />
        <Radio.Group label={t('setUp.language')} defaultValue={currentLanguage()} onChange={(tag) => choose(tag)}>
          <Stack gap="xs" mt="xs">
            {LANGUAGES.map((language) => (
              <Radio key={language} value={language} label={t(`language.${language}`)} lang={language} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('setUp.workspace')}
          description={t('setUp.workspaceHelp')}
          required
          withAsterisk={false}
          maxLength={200}
          key={form.key('workspaceName')}
          {...form.getInputProps('workspaceName')}
        />
        <TextInput
          label={t('name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={200}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordField
          description={t('passwordHelp')}
          autoComplete="new-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={setUp.isPending}>
          {t('setUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
