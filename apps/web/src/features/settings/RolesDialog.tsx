import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/client';
import { keys } from '../../api/keys';
import { asProblem } from '../../api/problem';
import { type Role, useSession } from '../../api/session';
import type { Member } from '../../api/workspace';
import { FormAlert } from '../../components/FormAlert';
import { Stale } from '../../components/states';
import { tell } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import { RoleChoice } from './RoleChoice';
import { Dialog } from '../../components/Dialog';

/** Changes the roles of somebody; when a colleague was faster, shows what they are now before anything is saved. */
export default function RolesDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { user } = useSession();
  const [seen, setSeen] = useState(member);
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const save = useMutation({
    mutationFn: () => {
      const params = { path: { id: seen.id }, header: ifMatch(seen.version) };
      return answer(api.PATCH('/api/v1/members/{id}', { params, body: { roles: [...roles] } }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.members() });
      // One's own roles decide what is on the screen.
      if (seen.id === user.id) await client.invalidateQueries({ queryKey: keys.session() });
      tell(t('members.changed', { name: seen.name }));
      onClose();
    },
  });
  const problem = save.error === null ? null : asProblem(save.error);
  const now = problem?.code === 'stale_version' ? problem.currentAs<Member>() : null;
  const lookAtNow = (): void => {
    if (now === null) return;
    setSeen(now);
    setRoles(now.roles);
    save.reset();
  };
  const losesAdmin = seen.id === user.id && seen.roles.includes('admin') && !roles.includes('admin');
  return (
    <Dialog onClose={onClose} title={t('members.changeNamed', { name: seen.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (roles.length > 0) save.mutate();
        }}
      >
        <Stack>
          {now === null ? (
            <FormAlert error={save.error} title={t('members.notChanged')} />
          ) : (
            <Stale
              message={t('members.stale', { roles: now.roles.map((role) => t(`common:role.${role}`)).join(', ') })}
              onShow={lookAtNow}
            />
          )}
          <RoleChoice
            value={[...roles]}
            onChange={(chosen) => setRoles(chosen as Role[])}
            error={roles.length === 0 ? t('members.noRole') : null}
          />
          {losesAdmin && <Text role="status">{t('members.losesAdmin')}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
