import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { beginSession } from '../../api/session-channel';
import { asProblem } from '../../api/problem';
import { showAtFields } from '../../components/form-problems';
import { FormAlert } from '../../components/FormAlert';
import { Loaded } from '../../components/states';
import { currentLanguage, useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { AuthLayout } from './AuthLayout';
import { PasswordField, SHORTEST_PASSWORD } from './PasswordField';

type Preview = Schemas['InvitationPreviewDto'];

/** `/invitation#SECRET`: the secret stands behind the `#`, which browsers send to nobody. */
export function Component() {
  const { t } = useTranslation('auth');
  const [secret] = useState(() => location.hash.slice(1));
  const preview = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => answer(api.POST('/api/v1/invitations/preview', { body: { secret } })),
    enabled: secret !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const problem = preview.error === null ? null : asProblem(preview.error);
  // A server that fails says nothing about the link.
  const isUnknown = problem !== null && (problem.passes || problem.status >= 500);
  if (secret === '' || (problem !== null && !isUnknown)) {
    return (
      <AuthLayout title={t('invitation.brokenTitle')}>
        <Stack align="flex-start">
          <Text>{t('invitation.broken')}</Text>
          <Button component={Link} to="/sign-in" variant="default">
            {t('signIn.title')}
          </Button>
        </Stack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={t('invitation.title')}>
      <Loaded query={preview} failed={t('invitation.unread')}>
        {(invitation) => <AcceptForm secret={secret} invitation={invitation} />}
      </Loaded>
    </AuthLayout>
  );
}

function AcceptForm({ secret, invitation }: { readonly secret: string; readonly invitation: Preview }) {
  const { t } = useTranslation('auth');
  const { list } = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { workspaceName, email, roles, known } = invitation;
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      password: (value) => (!known && [...value].length < SHORTEST_PASSWORD ? t('auth:passwordShort') : null),
    },
  });
  const accept = useMutation({
    mutationFn: ({ name, password }: typeof form.values) => {
      const newPerson = known ? {} : { name, language: currentLanguage() };
      return answer(api.POST('/api/v1/invitations/accept', { body: { secret, password, ...newPerson } }));
    },
    onSuccess: (session) => {
      beginSession(client, session);
      void navigate('/', { replace: true });
    },
    onError: (error) => showAtFields(form, error),
  });
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate(values))}>
      <Stack>
        <Text>
          {t('auth:invitation.lead', {
            workspace: workspaceName,
            roles: list(roles.map((role) => t(`common:role.${role}`))),
          })}
        </Text>
        <FormAlert error={accept.error} title={t('auth:invitation.failed')} />
        <TextInput label={t('auth:email')} type="email" autoComplete="username" value={email} readOnly />
        {!known && (
          <TextInput
            label={t('auth:name')}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={200}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
        )}
        <PasswordField
          description={known ? t('auth:invitation.knownPassword') : t('auth:passwordHelp')}
          autoComplete={known ? 'current-password' : 'new-password'}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={accept.isPending}>
          {t('auth:invitation.submit', { workspace: workspaceName })}
        </Button>
      </Stack>
    </form>
  );
}
