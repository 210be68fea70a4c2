import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer, api, ifMatch } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { keys } from '../../api/keys';
import { hasRole, useSession } from '../../api/session';
import { useCommands } from '../../commands/registry';
import { tell, tellProblem } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import classes from './Claims.module.css';
import { readSearch, sameView, writeSearch, type ClaimsSearch } from './search-state';
import { viewsQuery, type SavedView } from './queries';
import { Dialog } from '../../components/Dialog';

/** What a saved view asks for. */
const searchOf = ({ query, layout, id }: SavedView): ClaimsSearch => ({
  ...readSearch(new URLSearchParams(query)),
  layout,
  view: id,
});

/** Named addresses of the claims screen, one's own and the team's; what has changed since is said, and can be saved. */
export default function SavedViews({ search }: { readonly search: ClaimsSearch }) {
  const { t } = useTranslation('claims');
  const client = useQueryClient();
  const { data: views = [] } = useQuery(viewsQuery);
  const [saving, setSaving] = useState(false);
  const current = views.find(({ id }) => id === search.view);
  const isChanged = current !== undefined && !sameView(searchOf(current), search);
  useCommands([{ id: 'claims.saveView', run: () => setSaving(true) }]);

  const asked = (): { query: string; layout: ClaimsSearch['layout'] } => ({
    query: writeSearch({ filter: search.filter, sort: search.sort, layout: 'list' }).toString(),
    layout: search.layout,
  });
  const refresh = (): void => void client.invalidateQueries({ queryKey: keys.views() });
  const update = async (view: SavedView): Promise<void> => {
    try {
      const params = { path: { viewId: view.id }, header: ifMatch(view.version) };
      await answer(api.PATCH('/api/v1/views/{viewId}', { params, body: asked() }));
      tell(t('views.saved', { name: view.name }));
    } catch (error) {
      tellProblem(error, t('views.failed'));
    }
    refresh();
  };
  const remove = async (view: SavedView): Promise<void> => {
    try {
      const params = { path: { viewId: view.id }, header: ifMatch(view.version) };
      await answer(api.DELETE('/api/v1/views/{viewId}', { params }));
      tell(t('views.removed', { name: view.name }));
    } catch (error) {
      tellProblem(error, t('views.failed'));
    }
    refresh();
  };
  return (
    <nav className={classes.views} aria-label={t('views.label')}>
      {views.map((view) => (
        <Link
          key={view.id}
          to={`/claims?${writeSearch(searchOf(view)).toString()}`}
          className={classes.view}
          aria-current={view.id === search.view ? 'page' : undefined}
        >
          <bdi>{view.name}</bdi>
          {view.id === search.view && isChanged && <span className={classes.note}> ● {t('views.changed')}</span>}
        </Link>
      ))}
      {current?.mine === true && isChanged && (
        <Button size="compact-sm" variant="default" onClick={() => void update(current)}>
          {t('views.update')}
        </Button>
      )}
      {current?.mine === true && (
        <Button size="compact-sm" variant="subtle" onClick={() => void remove(current)}>
          {t('views.remove')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => setSaving(true)}>
        {t(current === undefined ? 'views.save' : 'views.saveAs')}
      </Button>
      {saving && <SaveDialog asked={asked()} onClose={() => setSaving(false)} onSaved={refresh} />}
    </nav>
  );
}

type SaveProps = {
  readonly asked: { readonly query: string; readonly layout: ClaimsSearch['layout'] };
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

function SaveDialog({ asked, onClose, onSaved }: SaveProps) {
  const { t } = useTranslation('claims');
  const session = useSession();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    try {
      await answer(
        api.POST('/api/v1/views', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { ...asked, name: name.trim(), scope: isShared ? 'team' : 'personal' },
        }),
      );
      tell(t('views.saved', { name: name.trim() }));
      onSaved();
      onClose();
    } catch (error) {
      tellProblem(error, t('views.failed'));
    }
  };
  return (
    <Dialog onClose={onClose} title={t('views.save')}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            data-autofocus
            dir="auto"
            label={t('views.name')}
            maxLength={80}
            value={name}
            error={tried && name.trim() === '' ? t('views.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {hasRole(session, 'editor', 'admin') && (
            <Switch
              label={t('views.shared')}
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit">{t('views.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
