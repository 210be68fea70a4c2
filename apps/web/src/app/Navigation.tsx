import { NavLink } from 'react-router';
import { useSession } from '../api/session';
import { say } from '../i18n';
import { placesFor } from './navigation';
import classes from './Shell.module.css';

/** The main navigation: what the person's roles are for. */
export function Navigation() {
  const { roles } = useSession();
  return placesFor(roles).map(({ to, titleKey, Icon }) => (
    <NavLink key={to} to={to} className={classes.place}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {say(titleKey)}
    </NavLink>
  ));
}
