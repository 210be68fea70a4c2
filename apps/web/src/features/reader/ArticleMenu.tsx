import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMANDS, type CommandId } from '../../commands/catalogue';
import { runCommand, useIsActive } from '../../commands/registry';
import { say, useTranslation } from '../../i18n';

const ITEMS = [
  'reader.newRevision',
  'reader.editArticle',
  'reader.balance',
  'reader.extractAgain',
  'reader.highlights',
] as const satisfies CommandId[];

type Props = { readonly target: ReactElement; readonly isOpen: boolean; readonly onClose: () => void };

/** What can be done with the article as a whole; the first entry that can be used takes the focus. */
export default function ArticleMenu({ target, isOpen, onClose }: Props) {
  const { t } = useTranslation('reader');
  return (
    <Menu opened={isOpen} onChange={(opened) => !opened && onClose()} position="bottom-end" shadow="md">
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {ITEMS.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
        <Menu.Item data-autofocus onClick={() => window.print()}>
          {t('page.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function CommandItem({ id }: { readonly id: (typeof ITEMS)[number] }) {
  return useIsActive(id) ? (
    <Menu.Item data-autofocus onClick={() => void runCommand(id)}>
      {say(COMMANDS[id].titleKey)}
    </Menu.Item>
  ) : null;
}
