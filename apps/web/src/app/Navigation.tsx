import { Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { NavLink } from 'react-router';
import { useSession } from '../api/session';
import { say } from '../i18n';
import { atRest, lazyPart } from './lazy-when-idle';
import { placesFor } from './navigation';
import classes from './Shell.module.css';

const ViewLinks = lazyPart(() => import('../features/claims/ViewLinks'));

/** The main navigation: what the person's roles are for, and the saved views. */
export function Navigation() {
  const { roles } = useSession();
  // What the screen itself shows comes first.
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => atRest(() => setAtRest(true)), []);
  return (
    <>
      {placesFor(roles).map(({ to, titleKey, Icon }) => (
        <NavLink key={to} to={to} className={classes.place}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {say(titleKey)}
        </NavLink>
      ))}
      {/* The places above are there without them. */}
      <ErrorBoundary fallback={null}>
        <Suspense>{isAtRest && <ViewLinks />}</Suspense>
      </ErrorBoundary>
    </>
  );
}
