import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, memo, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { answer, api, ifMatch, type Schemas } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { keys } from '../../api/keys';
import { hasRole, useSession } from '../../api/session';
import { useCommands } from '../../commands/registry';
import { tell, tellProblem } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import classes from './Claims.module.css';
import { sameView, searchOfView, writeSearch, type ClaimsSearch } from './search-state';
import { viewsQuery, type SavedView } from './queries';
import { Dialog } from '../../components/Dialog';

/** Named addresses of the claims screen, one's own and the team's; what has changed since is said, and can be saved. */
export default memo(function SavedViews({ search }: { readonly search: ClaimsSearch }) {
  const { t } = useTranslation('claims');
  const client = useQueryClient();
  const { data: views = [] } = useQuery(viewsQuery);
  const [saving, setSaving] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const current = views.find(({ id }) => id === search.view);
  const isChanged = current !== undefined && !sameView(searchOfView(current), search);
  useCommands([{ id: 'claims.saveView', run: () => setSaving(true) }]);

  const asked = (): { query: string; layout: ClaimsSearch['layout'] } => ({
    query: writeSearch({ filter: search.filter, sort: search.sort, layout: 'list' }).toString(),
    layout: search.layout,
  });
  const refresh = (): void => void client.invalidateQueries({ queryKey: keys.views() });
  const update = async (view: SavedView, change: Schemas['ChangeViewDto']): Promise<boolean> => {
    try {
      const params = { path: { viewId: view.id }, header: ifMatch(view.version) };
      const { name } = await answer(api.PATCH('/api/v1/views/{viewId}', { params, body: change }));
      tell(t('views.saved', { name }));
      return true;
    } catch (error) {
      tellProblem(error, t('views.failed'));
      return false;
    } finally {
      refresh();
    }
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
          to={`/claims?${writeSearch(searchOfView(view)).toString()}`}
          className={classes.view}
          aria-current={view.id === search.view ? 'page' : undefined}
        >
          <bdi>{view.name}</bdi>
          {view.id === search.view && isChanged && <span className={classes.note}> ● {t('views.changed')}</span>}
        </Link>
      ))}
      {current?.mine === true && isChanged && (
        <Button size="compact-sm" variant="default" onClick={() => void update(current, asked())}>
          {t('views.update')}
        </Button>
      )}
      {current?.mine === true && (
        <>
          <Button size="compact-sm" variant="subtle" onClick={() => setRenaming(true)}>
            {t('views.rename')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => void remove(current)}>
            {t('views.remove')}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => setSaving(true)}>
        {t(current === undefined ? 'views.save' : 'views.saveAs')}
      </Button>
      {saving && <SaveDialog asked={asked()} onClose={() => setSaving(false)} onSaved={refresh} />}
      {isRenaming && current !== undefined && (
        <NameDialog
          title={t('views.rename')}
          name={current.name}
          onClose={() => setRenaming(false)}
          onName={(name) => update(current, { name })}
        />
      )}
    </nav>
  );
});

type SaveProps = {
  readonly asked: { readonly query: string; readonly layout: ClaimsSearch['layout'] };
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

function SaveDialog({ asked, onClose, onSaved }: SaveProps) {
  const { t } = useTranslation('claims');
  const session = useSession();
  const [isShared, setShared] = useState(false);
  const save = async (name: string): Promise<boolean> => {
    try {
      await answer(
        api.POST('/api/v1/views', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { ...asked, name, scope: isShared ? 'team' : 'personal' },
        }),
      );
      tell(t('views.saved', { name }));
      onSaved();
      return true;
    } catch (error) {
      tellProblem(error, t('views.failed'));
      return false;
    }
  };
  return (
    <NameDialog title={t('views.save')} name="" onClose={onClose} onName={save}>
      {hasRole(session, 'editor', 'admin') && (
        <Switch
          label={t('views.shared')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </NameDialog>
  );
}

type NameProps = {
  /** Also the verb of the button. */
  readonly title: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Answers whether the name was taken; then the dialog is done. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly children?: ReactNode;
};

/** Asks what a view is to be called. */
function NameDialog({ title, name: before, onClose, onName, children }: NameProps) {
  const { t } = useTranslation('claims');
  const [name, setName] = useState(before);
  const [wasTried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && (await onName(name.trim()))) onClose();
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            data-autofocus
            dir="auto"
            label={t('views.name')}
            maxLength={80}
            value={name}
            error={wasTried && name.trim() === '' ? t('views.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit">{title}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
