import { Burger, UnstyledButton } from '@mantine/core';
import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n';
import { Link, Outlet, useLocation, useMatches } from 'react-router';
import { startLive } from '../api/live';
import { hasRole, useSession } from '../api/session';
import { followOtherTabs } from '../api/session-channel';
import { useKeyText } from '../commands/bindings';
import { useDialogs } from '../commands/dialogs';
import { KeyListener } from '../commands/key-listener';
import { runCommand } from '../commands/registry';
import { Denied } from '../components/states';
import { AccountButton } from './AccountButton';
import { LiveLight } from './LiveLight';
import { Navigation } from './Navigation';
import { OfflineBar } from './OfflineBar';
import { PreferencesSync } from './PreferencesSync';
import { queryClient } from './query';
import type { RouteHandle } from './route-handle';
import { ShellCommands } from './ShellCommands';
import { lazyWhenIdle } from './lazy-when-idle';
import { lightOnPaper } from './light-on-paper';
import classes from './Shell.module.css';

const Palette = lazyWhenIdle(() => import('../commands/Palette'));
const Help = lazyWhenIdle(() => import('../commands/Help'));

/** The frame around every screen of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => startLive(queryClient), []);
  useEffect(() => followOtherTabs(queryClient), []);
  useEffect(() => lightOnPaper(), []);
  useOtherRoles(session.roles.join(' '));
  useFocusAfterNavigation(main);
  useEffect(() => setOpen(false), [pathname]);
  const needed = useMatches().flatMap(({ handle }) => (handle as RouteHandle | undefined)?.roles ?? []);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main" onClick={() => main.current?.focus()}>
        {t('skip')}
      </a>
      <KeyListener />
      <ShellCommands />
      <PreferencesSync />
      <header className={`${classes.header} no-print`}>
        <div className={classes.side}>
          <Burger
            size="sm"
            hiddenFrom="sm"
            opened={isOpen}
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-controls="navigation"
            aria-label={isOpen ? t('closeNavigation') : t('openNavigation')}
          />
          <Link to="/" className={classes.brand}>
            Claimdesk
          </Link>
          <span className={classes.workspace} dir="auto">
            {session.workspace.name}
          </span>
        </div>
        <SearchButton />
        <div className={classes.side}>
          <LiveLight />
          <AccountButton />
        </div>
      </header>
      <nav id="navigation" className={`${classes.navigation} no-print`} data-open={isOpen} aria-label={t('navigation')}>
        <Navigation />
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <OfflineBar />
        {needed.length === 0 || hasRole(session, ...needed) ? <Outlet /> : <Denied roles={needed} />}
      </main>
      <CommandDialogs />
    </div>
  );
}

/** Palette and help are loaded when the page has come to rest, or when they are asked for. */
function CommandDialogs() {
  const { palette, help } = useDialogs();
  return (
    <Suspense>
      {palette && <Palette />}
      {help && <Help />}
    </Suspense>
  );
}

function SearchButton() {
  const { t } = useTranslation('shell');
  const keys = useKeyText('global.palette');
  return (
    <UnstyledButton className={classes.search} onClick={() => void runCommand('global.palette')}>
      <span>{t('search')}</span>
      {keys !== null && <kbd className={classes.searchKey}>{keys}</kbd>}
    </UnstyledButton>
  );
}

/** With other roles other things are seen and allowed: what was read for the old ones is read again. */
function useOtherRoles(roles: string): void {
  const before = useRef(roles);
  useEffect(() => {
    if (before.current === roles) return;
    before.current = roles;
    void queryClient.invalidateQueries();
  }, [roles]);
}

/** A new page is read from its beginning: the focus goes where a browser would put it. */
function useFocusAfterNavigation(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const first = useRef(pathname);
  useEffect(() => {
    if (first.current === pathname) return;
    first.current = pathname;
    // A page that is there to be typed into has put the cursor there.
    const isTyping = document.activeElement?.matches('input, textarea, select') ?? false;
    if (!isTyping || !main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, main]);
}
