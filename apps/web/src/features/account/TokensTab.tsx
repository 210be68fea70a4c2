import { Button, Checkbox, Group, NativeSelect, Stack, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { useSession } from '../../api/session';
import { Confirm } from '../../components/Confirm';
import { showAtFields } from '../../components/form-problems';
import { FormAlert } from '../../components/FormAlert';
import { RelativeTime } from '../../components/RelativeTime';
import { SecretOnce } from '../../components/SecretOnce';
import { Section } from '../../components/Section';
import { Empty, Loaded } from '../../components/states';
import { tell } from '../../components/toasts';

import classes from './TokensTab.module.css';

type Token = Schemas['TokenDto'];
type Scope = Token['scopes'][number];

/** Reading and writing of each kind of thing, as the API tells them apart. */
const SCOPES: readonly Scope[] = [
  'articles:read',
  'articles:write',
  'claims:read',
  'claims:write',
  'reviews:read',
  'reviews:write',
  'sources:read',
  'sources:write',
  'reports:read',
  'reports:write',
  'events:read',
  'people:read',
];
const DAYS = [7, 30, 90, 365];

/** Tokens with which programs act for a person. */
export default function TokensTab() {
  const { t } = useTranslation('account');
  const tokens = useQuery({ queryKey: keys.tokens(), queryFn: () => answer(api.GET('/api/v1/tokens')) });
  const { user } = useSession();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <Section title={t('tab.tokens')} help={t('tokens.help')}>
        <Stack>
          {secret !== null && (
            <SecretOnce
              title={t('tokens.newTitle')}
              help={t('tokens.newHelp')}
              label={t('tokens.token')}
              secret={secret}
              onClose={() => setSecret(null)}
            />
          )}
          <Loaded query={tokens} failed={t('tokens.failed')}>
            {({ items }) => <TokenTable tokens={items.filter(({ userId }) => userId === user.id)} />}
          </Loaded>
        </Stack>
      </Section>
      <Section title={t('tokens.create')}>
        <CreateToken onCreated={setSecret} />
      </Section>
    </>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const [asked, setAsked] = useState<Token | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => tell(t('tokens.revoked')),
    onSettled: () => {
      setAsked(null);
      return client.invalidateQueries({ queryKey: keys.tokens() });
    },
  });
  if (tokens.length === 0) return <Empty title={t('tokens.none')} help={t('tokens.noneHelp')} />;
  return (
    <>
      <FormAlert error={revoke.error} title={t('tokens.notRevoked')} />
      <Table.ScrollContainer minWidth={520} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('tokens.name')}</Table.Th>
              <Table.Th scope="col">{t('tokens.lastUsed')}</Table.Th>
              <Table.Th scope="col">{t('tokens.expires')}</Table.Th>
              <Table.Th scope="col">
                <VisuallyHidden>{t('tokens.revoke')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <Table.Tr key={token.id}>
                <Table.Th scope="row" fw={400}>
                  <bdi>{token.name}</bdi> <code>…{token.hint}</code>
                  <Text size="xs" c="dimmed">
                    {token.scopes.join(', ')}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {token.lastUsedAt === null ? t('tokens.never') : <RelativeTime at={token.lastUsedAt} />}
                </Table.Td>
                <Table.Td>
                  <RelativeTime at={token.expiresAt} as="deadline" />
                </Table.Td>
                <Table.Td ta="end">
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setAsked(token)}
                    aria-label={t('tokens.revokeNamed', { name: token.name })}
                  >
                    {t('tokens.revoke')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {asked !== null && (
        <Confirm
          title={t('tokens.revokeNamed', { name: asked.name })}
          action={t('tokens.revoke')}
          busy={revoke.isPending}
          onConfirm={() => revoke.mutate(asked.id)}
          onCancel={() => setAsked(null)}
        >
          {t('tokens.revokeHelp')}
        </Confirm>
      )}
    </>
  );
}

function CreateToken({ onCreated }: { readonly onCreated: (token: string) => void }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: '', scopes: ['articles:read', 'claims:read'] as Scope[], days: '90' },
    validate: { scopes: (scopes) => (scopes.length === 0 ? t('tokens.noScope') : null) },
  });
  const create = useMutation({
    mutationFn: ({ name, scopes, days }: typeof form.values) =>
      answer(api.POST('/api/v1/tokens', { body: { name, scopes, days: Number(days) } })),
    onSuccess: ({ token }) => {
      onCreated(token);
      form.reset();
      void client.invalidateQueries({ queryKey: keys.tokens() });
    },
    onError: (error) => showAtFields(form, error),
  });
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
      <Stack>
        <FormAlert error={create.error} title={t('tokens.notCreated')} />
        <Group align="flex-start">
          <TextInput
            label={t('tokens.name')}
            description={t('tokens.nameHelp')}
            required
            withAsterisk={false}
            maxLength={100}
            style={{ flex: '1 1 16rem' }}
            {...form.getInputProps('name')}
          />
          <NativeSelect
            label={t('tokens.days')}
            description={t('tokens.daysHelp')}
            data={DAYS.map((count) => ({ value: String(count), label: t('tokens.forDays', { count }) }))}
            {...form.getInputProps('days')}
          />
        </Group>
        <Checkbox.Group
          label={t('tokens.scopes')}
          description={t('tokens.scopesHelp')}
          {...form.getInputProps('scopes')}
        >
          <div className={classes.scopes}>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`tokens.scope.${scope.replace(':', '_') as WordOf<Scope>}`)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Button type="submit" loading={create.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('tokens.create')}
        </Button>
      </Stack>
    </form>
  );
}

type WordOf<S> = S extends `${infer Thing}:${infer Right}` ? `${Thing}_${Right}` : never;
