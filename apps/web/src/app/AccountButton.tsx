import { UnstyledButton } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from '../i18n';
import { useSession } from '../api/session';
import { lazyWhenIdle } from './lazy-when-idle';
import classes from './Shell.module.css';

const AccountMenu = lazyWhenIdle(() => import('./AccountMenu'));

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Opens the menu of the account. */
export function AccountButton() {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const [wasAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = (
    <UnstyledButton
      className={classes.account}
      aria-label={t('account', { name: user.name })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      title={user.name}
      onClick={() => {
        setAsked(true);
        setOpen(!isOpen);
      }}
    >
      {initials(user.name)}
    </UnstyledButton>
  );
  if (!wasAsked) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu target={button} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
