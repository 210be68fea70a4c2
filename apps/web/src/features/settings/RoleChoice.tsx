import { Checkbox, type CheckboxGroupProps, Stack } from '@mantine/core';
import type { Role } from '../../api/session';
import { useTranslation } from '../../i18n';

/** The roles, in the order of what they may do. */
export const ROLES: readonly Role[] = ['admin', 'editor', 'reviewer', 'author'];

/** Which roles somebody has, each with what it may do. */
export function RoleChoice(props: Omit<CheckboxGroupProps<string>, 'children'>) {
  const { t } = useTranslation('settings');
  return (
    <Checkbox.Group label={t('members.roles')} {...props}>
      <Stack gap="xs" mt="xs">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`common:role.${role}`)} description={t(`role.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
