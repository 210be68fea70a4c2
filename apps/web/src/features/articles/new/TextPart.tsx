import '@fontsource-variable/source-serif-4';
import { Button, CloseButton, FileButton, Group, Text, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n';
import { type Draft, sizeOf } from './draft';
import { ACCEPTED, readFile } from './read-file';
import classes from './new.module.css';

type Props = {
  readonly draft: Draft;
  readonly error: string | null;
  /** Changes with every text that did not come from the field itself. */
  readonly version: number;
  readonly onText: (text: string) => void;
  readonly onFile: (file: Pick<Draft, 'text' | 'format' | 'fileName'>) => void;
};

/** The text of a new article: pasted, typed, dropped, or chosen as a file. */
export function TextPart({ draft, error, version, onText, onFile }: Props) {
  const { t } = useTranslation('articles');
  const [notice, setNotice] = useState<string | null>(null);
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = await readFile(file);
    if ('refused' in read) {
      setNotice(t(`create.refused.${read.refused}`, { name: file.name }));
      return;
    }
    setNotice(read.guessed ? t('create.guessed', { name: file.name }) : null);
    onFile({ text: read.text, format: read.format, fileName: file.name });
  };
  return (
    <DropZone onDrop={(file) => void take(file)}>
      {draft.format === 'html' ? (
        <TakenFile draft={draft} onRemove={() => onFile({ text: '', format: 'text', fileName: null })} />
      ) : (
        <TextField key={version} draft={draft} error={error} onText={onText} />
      )}
      <Group justify="space-between" gap="xs">
        <Size text={draft.text} />
        <FileButton accept={ACCEPTED} onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-md">
              {t('create.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {notice !== null && (
        <Text role="alert" className={classes.notice}>
          {notice}
        </Text>
      )}
    </DropZone>
  );
}

function DropZone({
  onDrop,
  children,
}: {
  readonly onDrop: (file: File | null) => void;
  readonly children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onDrop(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

type FieldProps = Pick<Props, 'draft' | 'error' | 'onText'>;

/** Not controlled: a text of a hundred pages is typed into without a delay. */
function TextField({ draft, error, onText }: FieldProps) {
  const { t } = useTranslation('articles');
  return (
    <Textarea
      id="new-article-text"
      label={t('create.text')}
      description={t('create.textHelp')}
      error={error}
      dir="auto"
      lang={draft.language === '' ? undefined : draft.language}
      autoFocus
      classNames={{ input: classes.text }}
      defaultValue={draft.text}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.currentTarget.value)}
    />
  );
}

/** An HTML file is shown by its name: its markup is nothing to read. */
function TakenFile({ draft, onRemove }: { readonly draft: Draft; readonly onRemove: () => void }) {
  const { t } = useTranslation('articles');
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => remove.current?.focus(), []);
  return (
    <div>
      <Text fw={500}>{t('create.text')}</Text>
      <Group className={classes.file} gap="sm" wrap="nowrap">
        <IconFileText size={20} stroke={1.75} aria-hidden />
        <div className={classes.fileName}>
          <bdi>{draft.fileName}</bdi>
          <Text size="sm" c="dimmed">
            {t('create.html')}
          </Text>
        </div>
        <CloseButton ref={remove} aria-label={t('create.removeFile', { name: draft.fileName })} onClick={onRemove} />
      </Group>
    </div>
  );
}

function Size({ text }: { readonly text: string }) {
  const { t } = useTranslation('articles');
  const { words, characters } = sizeOf(text);
  return (
    <Text size="sm" c="dimmed" className="figures">
      {t('create.words', { count: words })} · {t('create.characters', { count: characters })}
    </Text>
  );
}
