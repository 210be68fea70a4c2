import { useTranslation } from '../../i18n';
import { changePreferences, type Preferences } from '../../app/preferences';
import { announce } from '../../components/announce';
import { tell } from '../../components/toasts';
import { useFormats } from '../../i18n/format';

/** Changes preferences at once and says that they are kept, or that the account could not be told yet. */
export function useChangePreferences(): (change: Partial<Preferences>) => void {
  const { t } = useTranslation('account');
  const { time } = useFormats();
  return (change) => {
    changePreferences(change).then(
      () => announce(t('common:state.saved', { time: time(new Date()) })),
      () => tell(t('account:keptHere')),
    );
  };
}
