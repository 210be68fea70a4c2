import { NavLink } from 'react-router';
import classes from './TabLinks.module.css';

type Props = {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly title: string }[];
};

/** The parts of a page, each with an address of its own. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, title }) => (
        <NavLink key={to} to={to} end className={classes.tab}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
