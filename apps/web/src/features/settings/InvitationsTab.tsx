import { Button, Stack, Table, TextInput, VisuallyHidden } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import type { Role } from '../../api/session';
import { showAtFields } from '../../components/form-problems';
import { FormAlert } from '../../components/FormAlert';
import { PersonName } from '../../components/PersonName';
import { RelativeTime } from '../../components/RelativeTime';
import { SecretOnce } from '../../components/SecretOnce';
import { Section } from '../../components/Section';
import { Empty, Loaded } from '../../components/states';
import { tell, tellProblem } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import { RoleChoice } from './RoleChoice';

type Invitation = Schemas['InvitationDto'];

/** Inviting people by a link, and the links that wait to be used. */
export default function InvitationsTab() {
  const { t } = useTranslation('settings');
  const [fresh, setFresh] = useState<{ readonly email: string; readonly link: string } | null>(null);
  const invitations = useQuery({
    queryKey: keys.invitations(),
    queryFn: () => answer(api.GET('/api/v1/invitations')),
  });
  return (
    <>
      <Section title={t('invitations.invite')} help={t('invitations.help')}>
        <Stack>
          {fresh !== null && (
            <SecretOnce
              title={t('invitations.linkFor', { email: fresh.email })}
              help={t('invitations.linkHelp')}
              label={t('invitations.link')}
              secret={fresh.link}
              onClose={() => setFresh(null)}
            />
          )}
          <InviteForm onInvited={setFresh} />
        </Stack>
      </Section>
      <Section title={t('invitations.open')} help={t('invitations.openHelp')}>
        <Loaded query={invitations} failed={t('invitations.failed')}>
          {({ items }) =>
            items.length === 0 ? <Empty title={t('invitations.none')} /> : <InvitationTable invitations={items} />
          }
        </Loaded>
      </Section>
    </>
  );
}

type InviteProps = { readonly onInvited: (invited: { readonly email: string; readonly link: string }) => void };

function InviteForm({ onInvited }: InviteProps) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const form = useForm({
    initialValues: { email: '', roles: ['reviewer'] as Role[] },
    validate: { roles: (roles) => (roles.length === 0 ? t('members.noRole') : null) },
  });
  const invite = useMutation({
    mutationFn: (body: typeof form.values) => answer(api.POST('/api/v1/invitations', { body })),
    onSuccess: ({ email, link }) => {
      onInvited({ email, link });
      form.reset();
      void client.invalidateQueries({ queryKey: keys.invitations() });
    },
    onError: (error) => showAtFields(form, error),
  });
  return (
    <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
      <Stack>
        <FormAlert error={invite.error} title={t('invitations.notInvited')} />
        <TextInput
          label={t('invitations.email')}
          type="email"
          autoComplete="off"
          required
          withAsterisk={false}
          maw={400}
          {...form.getInputProps('email')}
        />
        <RoleChoice {...form.getInputProps('roles')} />
        <Button type="submit" loading={invite.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('invitations.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function InvitationTable({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => tell(t('invitations.revoked')),
    onError: (error) => tellProblem(error, t('invitations.notRevoked')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations() }),
  });
  return (
    <Table.ScrollContainer minWidth={520} type="native">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('invitations.email')}</Table.Th>
            <Table.Th scope="col">{t('members.roles')}</Table.Th>
            <Table.Th scope="col">{t('invitations.by')}</Table.Th>
            <Table.Th scope="col">{t('invitations.expires')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{t('invitations.revoke')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invitations.map(({ id, email, roles, invitedBy, expiresAt }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {email}
              </Table.Th>
              <Table.Td>{roles.map((role) => t(`common:role.${role}`)).join(', ')}</Table.Td>
              <Table.Td>
                <PersonName id={invitedBy} you />
              </Table.Td>
              <Table.Td>
                <RelativeTime at={expiresAt} as="deadline" />
              </Table.Td>
              <Table.Td ta="end">
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={revoke.isPending && revoke.variables === id}
                  onClick={() => revoke.mutate(id)}
                  aria-label={t('invitations.revokeNamed', { email })}
                >
                  {t('invitations.revoke')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
