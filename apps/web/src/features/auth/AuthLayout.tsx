import { Container, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '../../i18n';
import classes from './AuthLayout.module.css';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** The page of somebody who is not signed in: one sheet on a quiet ground. */
export function AuthLayout({ title, lead, children }: Props) {
  const { t } = useTranslation('auth');
  useEffect(() => {
    document.title = `${title} · Claimdesk`;
  }, [title]);
  return (
    <div className={classes.page}>
      <Container size={440} component="main" className={classes.main}>
        <p className={classes.brand}>Claimdesk</p>
        <Text c="dimmed" mb="lg">
          {t('tagline')}
        </Text>
        <Paper className={classes.sheet} p="xl">
          <Title order={1} mb={lead === undefined ? 'md' : 'xs'}>
            {title}
          </Title>
          {lead !== undefined && <Text mb="md">{lead}</Text>}
          {children}
        </Paper>
      </Container>
    </div>
  );
}
