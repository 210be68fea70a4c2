import { lazyPart } from '../../app/lazy-when-idle';
import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { answer, api, ifMatch } from '../../api/client';
import { keys } from '../../api/keys';
import { useSession } from '../../api/session';
import { type Member, membersQuery } from '../../api/workspace';
import { Confirm } from '../../components/Confirm';
import { RelativeTime } from '../../components/RelativeTime';
import { Section } from '../../components/Section';
import { Loaded } from '../../components/states';
import { tell, tellProblem } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import classes from './MembersTab.module.css';

const RolesDialog = lazyPart(() => import('./RolesDialog'));

/** Who works here and as what. */
export default function MembersTab() {
  const { t } = useTranslation('settings');
  const members = useQuery(membersQuery);
  return (
    <Section title={t('tab.members')} help={t('members.help')}>
      <Loaded query={members} failed={t('members.failed')}>
        {(everybody) => (
          <>
            <MemberTable members={everybody.filter(({ endedAt }) => endedAt === null)} />
            <FormerMembers members={everybody.filter(({ endedAt }) => endedAt !== null)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function MemberTable({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { user } = useSession();
  const [edited, setEdited] = useState<Member | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const remove = useMutation({
    mutationFn: ({ id, version }: Member) =>
      answer(api.DELETE('/api/v1/members/{id}', { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: (_, { name }) => tell(t('members.removed', { name })),
    onError: (error) => tellProblem(error, t('members.notRemoved')),
    onSettled: () => {
      setLeaving(null);
      return client.invalidateQueries({ queryKey: keys.members() });
    },
  });
  return (
    <>
      <Table.ScrollContainer minWidth={520} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('members.person')}</Table.Th>
              <Table.Th scope="col">{t('members.roles')}</Table.Th>
              <Table.Th scope="col">{t('members.since')}</Table.Th>
              <Table.Th scope="col">
                <VisuallyHidden>{t('members.change')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <Table.Tr key={member.id}>
                <Table.Th scope="row" fw={400} className={classes.whole}>
                  <Text fw={600} dir="auto">
                    {member.name} {member.id === user.id && `(${t('common:person.you')})`}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {member.email}
                  </Text>
                </Table.Th>
                <Table.Td>{member.roles.map((role) => t(`common:role.${role}`)).join(', ')}</Table.Td>
                <Table.Td className={classes.whole}>
                  <RelativeTime at={member.since} />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setEdited(member)}
                      aria-label={t('members.changeNamed', { name: member.name })}
                    >
                      {t('members.change')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => setLeaving(member)}
                      aria-label={t('members.removeNamed', { name: member.name })}
                    >
                      {t('common:action.remove')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Suspense>{edited !== null && <RolesDialog member={edited} onClose={() => setEdited(null)} />}</Suspense>
      {leaving !== null && (
        <Confirm
          title={t('members.removeNamed', { name: leaving.name })}
          action={t('common:action.remove')}
          nameToType={leaving.name}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(leaving)}
          onCancel={() => setLeaving(null)}
        >
          {t('members.removeHelp')}
        </Confirm>
      )}
    </>
  );
}

function FormerMembers({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation('settings');
  if (members.length === 0) return null;
  return (
    <details>
      <summary>{t('members.former', { count: members.length })}</summary>
      <ul>
        {members.map(({ id, name, endedAt }) => (
          <li key={id}>
            <bdi>{name}</bdi>, {endedAt !== null && <RelativeTime at={endedAt} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
