import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from '../i18n';
import { useNavigate } from 'react-router';
import { useSession } from '../api/session';
import { openPalette, useDialogs } from '../commands/dialogs';
import { type Command, useCommands } from '../commands/registry';
import { tell, undoLast } from '../components/toasts';
import { placesFor } from './navigation';
import { signOut } from './sign-out';

/** The commands that every screen has. */
export function ShellCommands() {
  const { t } = useTranslation('shell');
  const { roles } = useSession();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const go = (to: string) => () => void navigate(to);
  const places: Command[] = placesFor(roles).flatMap(({ command, to }) =>
    command === undefined ? [] : [{ id: command, run: go(to) }],
  );
  useCommands([
    { id: 'global.palette', run: openPalette },
    { id: 'global.help', run: () => useDialogs.setState({ help: true }) },
    { id: 'global.undo', run: undoLast },
    { id: 'global.save', run: () => tell(t('allSaved')) },
    { id: 'global.theme', run: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') },
    { id: 'global.signOut', run: signOut },
    { id: 'go.account', run: go('/account') },
    ...places,
  ]);
  return null;
}
