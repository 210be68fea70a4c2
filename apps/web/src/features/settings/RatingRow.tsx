import { ActionIcon, Button, Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { DraftBadge, labelOf } from './DraftBadge';
import classes from './RatingsTab.module.css';
import { type DraftRating, PALETTE, type ScaleFault, TEXT_LANGUAGES } from './scale-draft';

type Props = {
  readonly rating: DraftRating;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly fault: ScaleFault | null;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (change: Partial<DraftRating>) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One rating of the scale: as it looks, its place, and its fields when it is opened. */
export function RatingRow({ rating, isOpen, isFirst, isLast, fault, onOpen, onChange, onMove, onRemove }: Props) {
  const { t, language } = useTranslation('settings');
  const name = labelOf(rating, language) || t('ratings.unnamed');
  return (
    <li className={classes.rating}>
      <div className={classes.line}>
        <DraftBadge rating={rating} />
        <Text size="xs" c="dimmed">
          {rating.isOrdered ? t('ratings.ordered') : t('ratings.unordered')}
        </Text>
        <Group gap={4} wrap="nowrap" ms="auto">
          <ActionIcon
            variant="default"
            size="md"
            disabled={isFirst}
            onClick={() => onMove(-1)}
            aria-label={t('ratings.up', { name })}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="md"
            disabled={isLast}
            onClick={() => onMove(1)}
            aria-label={t('ratings.down', { name })}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
            aria-label={t('ratings.editNamed', { name })}
          >
            {isOpen ? t('common:action.close') : t('common:action.edit')}
          </Button>
        </Group>
      </div>
      {fault !== null && (
        <Text role="alert" c="var(--desk-error)">
          {fault.code === 'same_label' ? t('ratings.sameLabel', { label: fault.label }) : t('ratings.noLabel')}
        </Text>
      )}
      {isOpen && <RatingFields rating={rating} name={name} onChange={onChange} onRemove={onRemove} />}
    </li>
  );
}

type FieldsProps = Pick<Props, 'rating' | 'onChange' | 'onRemove'> & { readonly name: string };

function RatingFields({ rating, name, onChange, onRemove }: FieldsProps) {
  const { t } = useTranslation('settings');
  const isOwnColor = !PALETTE.some(({ color }) => color === rating.color);
  return (
    <Stack className={classes.fields}>
      {TEXT_LANGUAGES.map((tag) => (
        <div key={tag} className={classes.texts} lang={tag}>
          <TextInput
            label={t('ratings.labelIn', { language: t(`workspace.in.${tag}`) })}
            maxLength={60}
            value={rating.label[tag]}
            onChange={(event) => onChange({ label: { ...rating.label, [tag]: event.currentTarget.value } })}
          />
          <Textarea
            label={t('ratings.descriptionIn', { language: t(`workspace.in.${tag}`) })}
            autosize
            maxLength={500}
            value={rating.description[tag]}
            onChange={(event) => onChange({ description: { ...rating.description, [tag]: event.currentTarget.value } })}
          />
        </div>
      ))}
      <Radio.Group label={t('ratings.color')} value={rating.color} onChange={(color) => onChange({ color })}>
        <div className={classes.colors}>
          {PALETTE.map(({ name: colour, color }) => (
            <Radio
              key={colour}
              value={color ?? ''}
              label={<Swatch color={color ?? ''}>{t(`ratings.palette.${colour}`)}</Swatch>}
            />
          ))}
          {isOwnColor && <Radio value={rating.color} label={<Swatch color={rating.color}>{rating.color}</Swatch>} />}
        </div>
      </Radio.Group>
      <Checkbox
        label={t('ratings.isOrdered')}
        description={t('ratings.isOrderedHelp')}
        checked={rating.isOrdered}
        onChange={(event) => onChange({ isOrdered: event.currentTarget.checked })}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {rating.key !== '' && t('ratings.key', { key: rating.key })}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={onRemove} aria-label={t('ratings.removeNamed', { name })}>
          {t('common:action.remove')}
        </Button>
      </Group>
    </Stack>
  );
}

function Swatch({ color, children }: { readonly color: string; readonly children: string }) {
  return (
    <span className={classes.swatch}>
      <span className={classes.color} style={{ background: color }} aria-hidden />
      {children}
    </span>
  );
}
