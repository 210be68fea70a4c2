import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
};

const TYPING_MS = 250;

/** Searches a moment after the last key, and shows what the address says when that changes otherwise. */
export function SearchField({ label, value, onSearch, field }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value]);
  const search = useDebouncedCallback((next: string) => onSearch(next.trim()), TYPING_MS);
  return (
    <TextInput
      ref={field}
      type="search"
      label={label}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
