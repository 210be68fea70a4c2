import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answer, api, ifMatch, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { asProblem } from '../../api/problem';
import { ratingScaleQuery } from '../../api/workspace';
import { FormAlert } from '../../components/FormAlert';
import { Section } from '../../components/Section';
import { Loaded } from '../../components/states';
import { tell } from '../../components/toasts';
import { useTranslation } from '../../i18n';
import { RatingRow } from './RatingRow';
import classes from './RatingsTab.module.css';
import { changed, faultsOf, fromDraft, moved, toDraft, withNew, without } from './scale-draft';
import { ScalePreview } from './ScalePreview';

type Scale = Schemas['RatingScaleDto'];

/** The rating scale: names, colours and order, with a preview of what they look like. */
export default function RatingsTab() {
  const { t } = useTranslation('settings');
  const scale = useQuery(ratingScaleQuery);
  return (
    <Loaded query={scale} failed={t('ratings.failed')}>
      {(loaded) => <ScaleEditor scale={loaded} />}
    </Loaded>
  );
}

function ScaleEditor({ scale }: { readonly scale: Scale }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const newId = useId();
  const [base, setBase] = useState(scale);
  const [draft, setDraft] = useState(() => toDraft(scale));
  const [open, setOpen] = useState<string | null>(null);
  const [wasTried, setTried] = useState(false);
  const faults = wasTried ? faultsOf(draft) : [];
  const begin = (from: Scale): void => {
    setBase(from);
    setDraft(toDraft(from));
    setOpen(null);
    setTried(false);
  };
  const save = useMutation({
    mutationFn: (version: number) =>
      answer(api.PUT('/api/v1/rating-scale', { params: { header: ifMatch(version) }, body: fromDraft(draft) })),
    onSuccess: (stored) => {
      client.setQueryData(keys.ratingScale(), stored);
      begin(stored);
      tell(t('ratings.saved'));
    },
  });
  const problem = save.error === null ? null : asProblem(save.error);
  const theirs = problem?.code === 'stale_version' ? problem.currentAs<Scale>() : null;
  const submit = (): void => {
    setTried(true);
    const [first] = faultsOf(draft);
    if (first === undefined) save.mutate(base.version);
    else if ('id' in first) setOpen(first.id);
  };
  const add = (): void => {
    const id = `${newId}${draft.ratings.length}-${Date.now()}`;
    setDraft(withNew(draft, id));
    setOpen(id);
  };
  const isChanged = JSON.stringify(fromDraft(draft)) !== JSON.stringify(fromDraft(toDraft(base)));
  return (
    <>
      <Section title={t('tab.ratings')} help={t('ratings.help')}>
        <Stack>
          {theirs === null ? (
            <FormAlert error={save.error} title={t('ratings.notSaved')} />
          ) : (
            <div className={classes.stale} role="alert">
              <Text>{t('ratings.stale')}</Text>
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    begin(theirs);
                    save.reset();
                  }}
                >
                  {t('ratings.takeTheirs')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => save.mutate(theirs.version)}>
                  {t('ratings.keepMine')}
                </Button>
              </Group>
            </div>
          )}
          <TextInput
            label={t('ratings.name')}
            maxLength={100}
            maw={400}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            error={faults.some(({ code }) => code === 'no_name') ? t('common:field.required') : null}
          />
          {faults.some(({ code }) => code === 'too_few_ordered') && (
            <Text role="alert" c="var(--desk-error)">
              {t('ratings.tooFewOrdered')}
            </Text>
          )}
          <ol className={classes.list} aria-label={t('tab.ratings')}>
            {draft.ratings.map((rating, index) => (
              <RatingRow
                key={rating.id}
                rating={rating}
                isOpen={open === rating.id}
                isFirst={index === 0}
                isLast={index === draft.ratings.length - 1}
                fault={faults.find((one) => 'id' in one && one.id === rating.id) ?? null}
                onOpen={(isOpen) => setOpen(isOpen ? rating.id : null)}
                onChange={(change) => setDraft(changed(draft, rating.id, change))}
                onMove={(step) => setDraft(moved(draft, rating.id, step))}
                onRemove={() => setDraft(without(draft, rating.id))}
              />
            ))}
          </ol>
          <Group>
            <Button variant="default" onClick={add} disabled={draft.ratings.length >= 20}>
              {t('ratings.add')}
            </Button>
          </Group>
          <Group>
            <Button onClick={submit} loading={save.isPending} disabled={!isChanged}>
              {t('ratings.submit')}
            </Button>
            <Button variant="default" onClick={() => begin(base)} disabled={!isChanged}>
              {t('ratings.discard')}
            </Button>
          </Group>
        </Stack>
      </Section>
      <Section title={t('ratings.preview')} help={t('ratings.previewHelp')}>
        <ScalePreview draft={draft} />
      </Section>
    </>
  );
}
