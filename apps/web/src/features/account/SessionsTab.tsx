import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { RelativeTime } from '../../components/RelativeTime';
import { Section } from '../../components/Section';
import { Loaded } from '../../components/states';
import { tell, tellProblem } from '../../components/toasts';
import { deviceName } from './device-name';

type Device = Schemas['SessionOnDeviceDto'];

/** Where one is signed in, and the way out of each. */
export default function SessionsTab() {
  const { t } = useTranslation('account');
  const sessions = useQuery({ queryKey: keys.sessions(), queryFn: () => answer(api.GET('/api/v1/sessions')) });
  return (
    <Section title={t('tab.sessions')} help={t('sessions.help')}>
      <Loaded query={sessions} failed={t('sessions.failed')}>
        {({ items }) => <SessionTable devices={items} />}
      </Loaded>
    </Section>
  );
}

function SessionTable({ devices }: { readonly devices: readonly Device[] }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      tell(t('sessions.ended'));
      void client.invalidateQueries({ queryKey: keys.sessions() });
    },
    onError: (error) => tellProblem(error),
  });
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sessions.device')}</Table.Th>
            <Table.Th scope="col">{t('sessions.lastSeen')}</Table.Th>
            <Table.Th scope="col">{t('sessions.since')}</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{t('sessions.end')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {devices.map(({ id, device, workspace, lastSeenAt, createdAt, current }) => {
            const name = device === null ? t('sessions.unknownDevice') : deviceName(device);
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <bdi title={device ?? undefined}>{name}</bdi>
                  <Text size="xs" c="dimmed">
                    <bdi>{workspace.name}</bdi>
                  </Text>
                </Table.Th>
                <Table.Td>{current ? t('sessions.thisOne') : <RelativeTime at={lastSeenAt} />}</Table.Td>
                <Table.Td>
                  <RelativeTime at={createdAt} />
                </Table.Td>
                <Table.Td ta="end">
                  {!current && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={end.isPending && end.variables === id}
                      onClick={() => end.mutate(id)}
                      aria-label={t('sessions.endNamed', { device: name })}
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
