import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';

const STEPS = [
  { to: '/articles/new', name: 'article' },
  { to: '/settings/invitations', name: 'invite' },
  { to: '/settings/ratings', name: 'ratings' },
  { to: '/settings/policy', name: 'policy' },
] as const;

/** What a new newsroom does first. */
export function FirstSteps() {
  const { t } = useTranslation('auth');
  return (
    <List type="ordered" spacing="sm">
      {STEPS.map(({ to, name }) => (
        <List.Item key={name}>
          <Anchor component={Link} to={to} fw={600}>
            {t(`firstSteps.${name}`)}
          </Anchor>
          <Text c="dimmed">{t(`firstSteps.${name}Help`)}</Text>
        </List.Item>
      ))}
    </List>
  );
}
