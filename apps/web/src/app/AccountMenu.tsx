import { Menu } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from '../i18n';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { beginSession } from '../api/session-channel';
import { tellProblem } from '../components/toasts';
import { signOut } from './sign-out';

type Props = { readonly target: ReactElement; readonly isOpen: boolean; readonly onClose: () => void };

/** Who is signed in, other workspaces of the person, and the way out. */
export default function AccountMenu({ target, isOpen, onClose }: Props) {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const { user, workspace, workspaces } = useSession();
  const switchTo = async (workspaceId: string): Promise<void> => {
    try {
      beginSession(client, await answer(api.POST('/api/v1/session/workspace', { body: { workspaceId } })));
      // Nothing of the one workspace may stay on the screen of the other.
      location.assign('/');
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Menu opened={isOpen} onChange={(opened) => !opened && onClose()} position="bottom-end" width={240}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Item component={Link} to="/account" data-autofocus leftSection={<IconUser size={16} aria-hidden />}>
          {t('go.account')}
        </Menu.Item>
        {workspaces.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('switchWorkspace')}</Menu.Label>
            {workspaces
              .filter(({ id }) => id !== workspace.id)
              .map(({ id, name }) => (
                <Menu.Item key={id} onClick={() => void switchTo(id)}>
                  <bdi>{name}</bdi>
                </Menu.Item>
              ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('common:action.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
